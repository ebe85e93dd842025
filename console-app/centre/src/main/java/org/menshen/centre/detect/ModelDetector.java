package org.menshen.centre.detect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.menshen.domain.alert.Alert;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.register.Model;
import org.menshen.domain.register.ModelCommand;
import org.menshen.domain.register.ModelKeys;
import org.menshen.domain.rules.States;

/// Enters every model in the register with its first alert, so that it can be put on trial or stopped.
final class ModelDetector implements Detector {

    private final ModelKeys keys;
    private final States states;
    private final Set<String> seen = new HashSet<>();

    ModelDetector(CodeBook codes, States states) {
        this.keys = new ModelKeys(codes);
        this.states = states;
        states.all(SubjectKind.MODEL).forEach(model -> seen.add(model.state().subject().id()));
    }

    @Override
    public List<DetectorAct> look(Outlook scene) {
        List<DetectorAct> acts = new ArrayList<>();
        for (Alert alert : scene.news()) {
            Optional<String> id = keys.ai(alert.origin()).filter(key -> !seen.contains(key));
            if (id.isPresent()) {
                acts.add(new DetectorAct(Model.subject(id.get()), new ModelCommand.Enter(alert.origin().typeCode(),
                        ModelKeys.version(alert.origin()))));
            }
        }
        acts.stream().map(act -> act.subject().id()).filter(id -> states.find(Model.subject(id)).isPresent()).forEach(seen::add);
        return acts.stream().distinct().toList();
    }
}
