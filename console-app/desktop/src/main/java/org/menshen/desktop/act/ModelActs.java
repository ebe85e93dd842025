package org.menshen.desktop.act;

import java.util.List;

import org.menshen.domain.correlation.Standing;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.register.Model;
import org.menshen.domain.register.ModelCommand;

/// How rules and models are switched.
final class ModelActs {

    private ModelActs() {
    }

    static List<Act> all() {
        return List.of(
                on("model.enable", "E", Standing.ENABLED).ask(Ask.words("ask.model-enable")).giving(c -> new ModelCommand.Enable(c.word(0))),
                on("model.put-on-trial", "T", Standing.TRIAL).ask(Ask.words("ask.model-trial")).giving(c -> new ModelCommand.PutOnTrial(c.word(0))),
                on("model.stop", "X", Standing.OFF).ask(Ask.words("ask.model-stop")).giving(c -> new ModelCommand.Stop(c.word(0))),
                Act.of(null, "register.open").opens("register"));
    }

    private static Act.Making on(String id, String key, Standing goal) {
        return Act.of(SubjectKind.MODEL, id).key(key).when(c -> c.as(Model.class).inForce() && c.as(Model.class).standing() != goal);
    }
}
