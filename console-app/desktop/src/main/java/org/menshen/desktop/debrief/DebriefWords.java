package org.menshen.desktop.debrief;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.menshen.desktop.log.LogLines;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.text.Names;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.drill.Debrief;
import org.menshen.domain.drill.DrillScore;
import org.menshen.domain.drill.ActOutcome;
import org.menshen.domain.drill.OutcomeState;
import org.menshen.domain.drill.PartScore;
import org.menshen.domain.fact.Change;
import org.menshen.domain.port.Paper;

/// A score in words, on the screen and on paper.
final class DebriefWords {

    static final String CRITICAL = "✱";
    static final String REMARKS = "✎ ";

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
        String verdict = score.criticalMissed() > 0 ? texts.get("total.critical", score.criticalMissed())
                : texts.get(over ? score.passed() ? "total.passed" : "total.failed" : "total.running");
        return texts.get("total", points(score.points()), verdict);
    }

    String part(PartScore part) {
        String name = names.of("drill-scoring", part.part().name());
        return part.counted() == 0 ? texts.get("part.none", name, points(part.weight()), part.all())
                : texts.get("part", name, points(part.points()), points(part.weight()), part.counted(), part.all());
    }

    static String points(double points) {
        double rounded = Math.round(points * 10) / 10.0;
        return rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
    }

    DebriefRow row(ActOutcome outcome, int number, Instant now, Optional<Debrief> debrief) {
        Change change = outcome.change();
        List<String> remarks = debrief.stream().flatMap(said -> said.of(outcome.expected().id()))
                .map(said -> texts.get("remark", Numbers.day(said.by().at(), ports.zone()), said.by().name(), said.text())).toList();
        return new DebriefRow(outcome.expected().id(), number, Numbers.clock(outcome.opens(), ports.zone()), outcome.expected().critical(),
                names.in(outcome.expected().name()), names.of("drill-scoring", outcome.expected().part().name()), outcome.state(),
                texts.get("state." + outcome.state()), time(outcome, now),
                change == null ? "" : texts.get("from", change.stamp().actor().name(), String.valueOf(change.seq())), change,
                change == null ? "" : lines.line(change), remarks);
    }

    /// Time used against the limit; of what is open the time that has gone by.
    private String time(ActOutcome outcome, Instant now) {
        Duration used = outcome.used() != null ? outcome.used()
                : outcome.state() == OutcomeState.OPEN || outcome.state() == OutcomeState.OVERDUE ? Duration.between(outcome.opens(), now) : null;
        return texts.get("time", used == null ? texts.get("time.none") : Numbers.span(used), Numbers.span(outcome.expected().limit()));
    }

    /// The report after an exercise.
    ///
    /// @param mark what stands on every page
    Paper.Leaf report(DebriefPage page, DrillScore score, String mark) {
        List<String> head = new ArrayList<>(List.of(page.title(), page.total(), texts.get("paper.critical", score.criticalMissed()),
                texts.get("paper.rules", points(ports.codes().figure("drill.pass")), points(ports.codes().figure("drill.critical-cap"))),
                texts.get("note.speed")));
        List<String> acts = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        for (DebriefRow row : page.rows()) {
            acts.add(texts.get("paper.act", row.number(), row.critical() ? CRITICAL : "", row.inject(), row.name(), row.part(), row.stands(),
                    row.time(), row.from().isEmpty() ? texts.get("paper.no-change") : row.from()));
            row.remarks().forEach(said -> remarks.add(texts.get("paper.remark", row.number(), row.name(), said)));
        }
        List<String> timeline = page.rows().stream().filter(row -> row.change() != null)
                .sorted(Comparator.comparingLong(row -> row.change() == null ? 0 : row.change().seq())).map(DebriefRow::whole).distinct().toList();
        return new Paper.Leaf(texts.get("paper.title"), mark, List.of(new Paper.Part("", head),
                new Paper.Part(texts.get("paper.parts"), page.parts()), new Paper.Part(texts.get("paper.acts"), acts),
                new Paper.Part(texts.get("paper.remarks"), remarks.isEmpty() ? List.of(texts.get("paper.none")) : remarks),
                new Paper.Part(texts.get("paper.timeline"), timeline.isEmpty() ? List.of(texts.get("paper.none")) : timeline)), null);
    }
}
