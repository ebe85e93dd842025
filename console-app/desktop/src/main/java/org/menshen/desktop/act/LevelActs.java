package org.menshen.desktop.act;

import java.util.List;
import java.util.Optional;

import org.menshen.desktop.gesture.Step;
import org.menshen.desktop.shell.LevelChanges;
import org.menshen.domain.code.Code;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.level.Level;
import org.menshen.domain.level.LevelCommand;

/// The duty level: one asks for another one, somebody else approves it, and it is taken back when its time is over.
final class LevelActs {

    private LevelActs() {
    }

    static List<Act> all() {
        return List.of(
                Act.of(null, "level.ask").key("[").when(c -> asked(c).isEmpty() && c.may("level.ask"))
                        .ask(Ask.pick("ask.level", LevelActs::others))
                        .ask(new Ask.Words(c -> c.text("ask.level-reason", changes(c, c.word(0))), Case::rest, words -> !words.isBlank()))
                        .gives(c -> step(new LevelCommand.Ask(c.word(0), c.word(1)))),
                Act.of(null, "level.approve").key("[").when(c -> asked(c).filter(asked -> !c.mine(asked.by())).isPresent() && c.may("level.approve"))
                        .ask(new Ask.Pick(c -> c.text("ask.level-approve",
                                asked(c).map(asked -> changes(c, asked.code())).orElse("")), LevelActs::asks))
                        .gives(c -> step(new LevelCommand.Approve(c.word(0)))),
                Act.of(null, "level.decline").key("]").when(c -> asked(c).isPresent() && c.may("level.decline"))
                        .ask(Ask.words("ask.reason")).gives(c -> step(new LevelCommand.Decline(c.word(0)))),
                Act.of(null, "level.restore").key("]")
                        .when(c -> asked(c).isEmpty() && !c.ports().dutyLevel().equals(Level.normal(c.ports().codes())) && c.may("level.restore"))
                        .ask(Ask.words("ask.reason")).gives(c -> step(new LevelCommand.Restore(c.word(0)))));
    }

    private static List<Step> step(LevelCommand command) {
        return List.of(new Step(Level.THE, command));
    }

    private static Optional<Level.Asked> asked(Case c) {
        return c.all(SubjectKind.LEVEL, Level.class).findFirst().flatMap(level -> Optional.ofNullable(level.asked()));
    }

    /// What would change, in words: nobody asks for or approves what he has not read.
    private static String changes(Case c, String level) {
        return new LevelChanges(c.ports()).brief(c.ports().dutyLevel(), level);
    }

    /// The levels that are not in force, with what each makes of the limits.
    private static List<AskOption> others(Case c) {
        return c.ports().codes().list("duty-levels").all().stream().map(Code::code).filter(code -> !code.equals(c.ports().dutyLevel()))
                .map(code -> new AskOption(code, 0, c.name("duty-levels", code), c.text("level.share", Level.factor(code, c.ports().codes()))))
                .toList();
    }

    private static List<AskOption> asks(Case c) {
        return asked(c).map(asked -> new AskOption(asked.code(), 0, c.name("duty-levels", asked.code()),
                asked.by().name() + " · " + asked.reason())).stream().toList();
    }
}
