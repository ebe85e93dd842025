package org.menshen.desktop.debrief;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.menshen.desktop.log.LogLines;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.text.Names;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.jspecify.annotations.Nullable;
import org.menshen.domain.drill.Debrief;
import org.menshen.domain.drill.DrillPart;
import org.menshen.domain.drill.Expected;
import org.menshen.domain.drill.Misstep;
import org.menshen.domain.drill.OutcomeState;
import org.menshen.domain.drill.DrillScore;
import org.menshen.domain.drill.ActOutcome;
import org.menshen.domain.drill.PartScore;
import org.menshen.domain.fact.Change;

/// A score in words, on the screen and on paper.
final class DebriefWords {

    static final String CRITICAL = "★";
    static final String REMARKS = "※ ";

    private final Texts texts;
    private final ConsolePorts ports;
    private final Names names;
    private final LogLines lines;

    DebriefWords(ConsolePorts ports, Texts texts) {
        this.texts = texts;
        this.ports = ports;
        this.names = ports.names();
        this.lines = new LogLines(ports.lang(), names, ports.zone());
    }

    String title(DrillScore score, int index, int count) {
        return texts.get("title", score.run().exercise().id(), names.in(score.run().exercise().name()),
                Numbers.day(score.run().start(), ports.zone()), index + 1, count);
    }

    String total(DrillScore score, boolean over) {
        if (!score.begun()) {
            return texts.get("total.none");
        }
        String verdict = score.criticalWrong() > 0 ? texts.get("total.wrong", score.criticalMissed(), score.criticalWrong())
                : score.criticalMissed() > 0 ? texts.get("total.critical", score.criticalMissed())
                : texts.get(over ? score.passed() ? "total.passed" : "total.failed" : "total.running");
        return texts.get("total", points(score.points()), verdict);
    }

    String part(PartScore part) {
        String name = names.of("drill-scoring", part.part().name());
        return !part.counts() ? texts.get("part.none", name, points(part.weight()), part.all())
                : part.wrong() > 0 ? texts.get("part.wrong", name, points(part.points()), points(part.weight()), part.counted(), part.all(),
                        part.wrong())
                : texts.get("part", name, points(part.points()), points(part.weight()), part.counted(), part.all());
    }

    static String points(double points) {
        double rounded = Math.round(points * 10) / 10.0;
        return rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
    }

    DebriefRow row(ActOutcome outcome, int number, Instant now, Optional<Debrief> debrief) {
        Change change = outcome.change();
        // done, but so late that it counts as not done
        boolean tooLate = change != null && outcome.state() == OutcomeState.MISSED;
        return new DebriefRow(outcome.expected().id(), number, Numbers.clock(outcome.opens(), ports.zone()), outcome.expected().critical(),
                names.in(outcome.expected().name()), part(outcome.expected().part()), outcome.state(),
                texts.get(tooLate ? "state.too-late" : "state." + outcome.state()), time(outcome, now), from(change), change,
                change == null ? "" : lines.line(change), remarks(debrief, outcome.expected().id()));
    }

    /// What was done and should not have been.
    DebriefRow row(Misstep misstep, int number, Optional<Debrief> debrief) {
        OutcomeState state = misstep.early() ? OutcomeState.EARLY : OutcomeState.WRONG;
        Expected instead = misstep.instead();
        String name = names.in(misstep.name());
        return new DebriefRow(misstep.id(), number, Numbers.clock(misstep.change().stamp().operatorTime(), ports.zone()), misstep.critical(),
                instead == null ? name : texts.get("early", name, names.in(instead.name())), part(misstep.part()), state,
                texts.get("state." + state), texts.get("time.none"), from(misstep.change()), misstep.change(), lines.line(misstep.change()),
                remarks(debrief, misstep.id()));
    }

    private String part(DrillPart part) {
        return names.of("drill-scoring", part.name());
    }

    private String from(@Nullable Change change) {
        return change == null ? "" : texts.get("from", change.stamp().actor().name(), String.valueOf(change.seq()));
    }

    private List<String> remarks(Optional<Debrief> debrief, String act) {
        return debrief.stream().flatMap(said -> said.of(act))
                .map(said -> texts.get("remark", Numbers.day(said.by().at(), ports.zone()), said.by().name(), said.text())).toList();
    }

    /// Time used against the limit; of what is open the time that has gone by.
    private String time(ActOutcome outcome, Instant now) {
        Duration used = outcome.used() != null ? outcome.used()
                : outcome.state() == OutcomeState.OPEN || outcome.state() == OutcomeState.OVERDUE ? Duration.between(outcome.opens(), now) : null;
        return texts.get("time", used == null ? texts.get("time.none") : Numbers.span(used), Numbers.span(outcome.expected().limit()));
    }
}
