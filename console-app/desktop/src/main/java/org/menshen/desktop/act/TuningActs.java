package org.menshen.desktop.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.menshen.desktop.gesture.Step;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.quality.Source;
import org.menshen.domain.tuning.Tuning;
import org.menshen.domain.tuning.TuningCommand;

/// The quality of alerts: asking that their source be tuned, answering such a request, closing it.
final class TuningActs {

    private static final String WINDOW = "quality";
    private static final String TUNED = "tuned";
    private static final String LEFT = "left";

    private TuningActs() {
    }

    static List<Act> all() {
        List<Act> acts = new ArrayList<>();
        acts.add(Act.of(null, "quality.open").opens(WINDOW));
        acts.add(Act.of(SubjectKind.ALERT, "alert.request-tuning").when(c -> asked(c).isEmpty()).ask(Ask.words("ask.tuning"))
                .gives(c -> List.of(new Step(new Subject(SubjectKind.TUNING, c.fresh(SubjectKind.TUNING)),
                        new TuningCommand.Request(source(c), c.word(0))))));
        acts.add(Act.of(SubjectKind.TUNING, "tuning.answer").key("R").when(c -> c.as(Tuning.class).isOpen() && c.as(Tuning.class).answer() == null
                        && c.as(Tuning.class).toRole().equals(c.actor().role()))
                .ask(Ask.pick("ask.tuned", c -> List.of(AskOption.of(TUNED, c.text("tuned.yes")), AskOption.of(LEFT, c.text("tuned.no")))))
                .ask(Ask.words("ask.tuning-answer")).giving(c -> new TuningCommand.Answer(c.word(0).equals(TUNED), c.word(1))));
        acts.add(Act.of(SubjectKind.TUNING, "tuning.close").key("X").when(c -> c.as(Tuning.class).isOpen())
                .ask(new Ask.If(c -> c.as(Tuning.class).answer() == null, Ask.words("ask.reason"))).giving(c -> new TuningCommand.Close(c.word(0))));
        acts.add(Act.of(SubjectKind.TUNING, "tuning.open").opens(WINDOW));
        return List.copyOf(acts);
    }

    private static Source source(Case c) {
        return Source.of(c.alert(), c.ports().qualityRules());
    }

    /// The request about the same source that is open.
    private static Optional<Tuning> asked(Case c) {
        Source source = source(c);
        return c.all(SubjectKind.TUNING, Tuning.class).filter(tuning -> tuning.isOpen() && tuning.source().equals(source)).findFirst();
    }
}
