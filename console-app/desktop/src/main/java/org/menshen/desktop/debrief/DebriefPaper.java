package org.menshen.desktop.debrief;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.menshen.desktop.act.PlanSight;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.text.Names;
import org.menshen.desktop.text.InjectWords;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.theme.Theme;
import org.menshen.desktop.theme.Tokens;
import org.menshen.domain.drill.ActOutcome;
import org.menshen.domain.drill.Debrief;
import org.menshen.domain.drill.DrillScore;
import org.menshen.domain.drill.ExerciseRun;
import org.menshen.domain.drill.Inject;
import org.menshen.domain.drill.OutcomeState;
import org.menshen.domain.fact.Change;
import org.menshen.domain.port.Exhibit;
import org.menshen.domain.port.Paper;

/// The report after an exercise: points, what came and what was done along the time, time used against limits, each act with the change that it came
/// from, remarks, and the map of the places. Colours are those of paper, and say nothing that the words do not. Any thread.
final class DebriefPaper {

    /// the font of documents has no other star
    private static final String STAR = "＊";
    private static final int WHOLE = 100;
    private static final int LONGEST = 300;
    private static final List<Integer> ACTS = List.of(7, 10, 30, 16, 13, 18, 22);
    private static final List<Integer> INJECTS = List.of(7, 12, 65, 16);

    private final ConsolePorts ports;
    private final Texts texts;
    private final Names names;
    private final Tokens colours = Theme.LIGHT.tokens();

    DebriefPaper(ConsolePorts ports, Texts texts) {
        this.ports = ports;
        this.texts = texts;
        this.names = ports.names();
    }

    /// What stands at the foot of every page, and across it.
    ///
    /// @param mark at the foot: who has it made, and that it is a drill
    /// @param watermark across: the same with its time
    record Press(String mark, String watermark) {
    }

    /// The document.
    ///
    /// @param page what the window shows; over
    /// @param score what it was made of
    /// @param steered what instructors did with the run, and what was said of it
    /// @param maps pictures of the places
    Paper.Leaf of(DebriefPage page, DrillScore score, Optional<Debrief> steered, List<Exhibit.Picture> maps, Press press) {
        List<Paper.Part> parts = new ArrayList<>();
        parts.add(new Paper.Part("", head(page, score)));
        parts.add(new Paper.Part(texts.get("paper.parts"), page.parts(), List.of(shares(score))));
        parts.add(new Paper.Part(texts.get("paper.along"), List.of(), List.of(along(page, score, steered))));
        parts.add(new Paper.Part(texts.get("paper.reaction"), List.of(), score.outcomes().isEmpty() ? List.of() : List.of(reaction(score))));
        parts.add(acts(page));
        parts.add(injects(score.run(), steered));
        List<String> remarks = page.rows().stream().flatMap(row -> row.remarks().stream()
                .map(said -> texts.get("paper.remark", row.number(), row.name(), said.replace(DebriefWords.REMARKS, "")))).toList();
        parts.add(new Paper.Part(texts.get("paper.remarks"), orNone(remarks)));
        if (!maps.isEmpty()) {
            parts.add(new Paper.Part(texts.get("paper.maps"), List.of(), List.copyOf(maps)));
        }
        parts.add(new Paper.Part(texts.get("paper.timeline"), orNone(page.rows().stream().filter(row -> row.change() != null)
                .sorted(Comparator.comparingLong(DebriefPaper::seq)).map(DebriefRow::whole).distinct().toList())));
        return new Paper.Leaf(texts.get("paper.title"), press.mark(), parts, null, press.watermark());
    }

    private List<String> orNone(List<String> lines) {
        return lines.isEmpty() ? List.of(texts.get("paper.none")) : lines;
    }

    private static long seq(DebriefRow row) {
        return row.change() == null ? 0 : row.change().seq();
    }

    private List<String> head(DebriefPage page, DrillScore score) {
        List<String> head = new ArrayList<>(List.of(page.title(), page.total(),
                texts.get("paper.critical", score.criticalMissed(), score.criticalWrong()),
                texts.get("paper.rules", DebriefWords.points(ports.codes().figure("drill.pass")),
                        DebriefWords.points(ports.codes().figure("drill.critical-cap"))), texts.get("note.speed")));
        head.add(texts.get("paper.trainees", page.trainees().isEmpty() ? texts.get("paper.none") : String.join(texts.get("paper.and"),
                page.trainees().stream().map(actor -> actor.name() + " " + names.of("roles", actor.role())).toList())));
        return head;
    }

    private Exhibit.Chart shares(DrillScore score) {
        return new Exhibit.Chart(texts.get("paper.shares"), false, score.parts().stream().map(part -> new Exhibit.Bar(
                names.of("drill-scoring", part.part().name()) + (part.counts() ? "" : texts.get("paper.uncounted")),
                (int) Math.round(part.share() * WHOLE), Tokens.packed(colours.colour("accent")), WHOLE)).toList());
    }

    private int colour(OutcomeState state) {
        return Tokens.packed(switch (state) {
            case MET -> colours.colour("ok");
            case LATE -> colours.severity(3);
            case MISSED, OVERDUE, WRONG, EARLY -> colours.severity(2);
            case AHEAD, OPEN -> colours.colour("stale");
        });
    }

    /// What came and what was done, from the first inject to the end.
    private Exhibit.Timeline along(DebriefPage page, DrillScore score, Optional<Debrief> steered) {
        ExerciseRun run = score.run();
        Instant from = run.start().minus(run.exercise().lead());
        Stretch stretch = new Stretch(from, Duration.between(from, run.end()));
        List<Exhibit.Moment> came = new ArrayList<>();
        run.exercise().injects().forEach(inject -> at(run, inject, steered).ifPresent(at -> came.add(new Exhibit.Moment(stretch.share(at),
                String.valueOf(inject.number()), Tokens.packed(colours.colour("accent"))))));
        steered.stream().flatMap(known -> known.extras().stream()).forEach(extra -> came.add(new Exhibit.Moment(stretch.share(extra.by().at()),
                "X" + extra.number(), Tokens.packed(colours.colour("accent")))));
        came.sort(Comparator.comparingDouble(Exhibit.Moment::at));
        List<Exhibit.Lane> lanes = new ArrayList<>(List.of(new Exhibit.Lane(texts.get("lane.injects"), came)));
        for (OutcomeState state : List.of(OutcomeState.MET, OutcomeState.LATE, OutcomeState.MISSED, OutcomeState.WRONG, OutcomeState.EARLY)) {
            lanes.add(new Exhibit.Lane(texts.get("state." + state), page.rows().stream().filter(row -> row.state() == state)
                    .map(row -> new Exhibit.Moment(stretch.share(when(row, score)), String.valueOf(row.number()), colour(state)))
                    .sorted(Comparator.comparingDouble(Exhibit.Moment::at)).toList()));
        }
        return new Exhibit.Timeline(texts.get("paper.along-title"), Numbers.day(from, ports.zone()), Numbers.day(run.end(), ports.zone()), lanes);
    }

    private record Stretch(Instant from, Duration length) {

        private double share(Instant at) {
            return length.isZero() ? 0 : Math.clamp((double) Duration.between(from, at).toMillis() / length.toMillis(), 0.0, 1.0);
        }
    }

    /// When an inject came; empty when it was left out.
    private static Optional<Instant> at(ExerciseRun run, Inject inject, Optional<Debrief> steered) {
        Optional<Debrief.Cue> cue = steered.flatMap(known -> known.cue(inject.number()));
        return cue.isEmpty() ? Optional.of(run.start().plus(inject.at())) : cue.filter(Debrief.Cue::sent).map(sent -> sent.by().at());
    }

    /// When something was done; of what was not, when it was due.
    private static Instant when(DebriefRow row, DrillScore score) {
        Change change = row.change();
        return change != null ? change.stamp().operatorTime() : score.outcomes().stream()
                .filter(outcome -> outcome.expected().id().equals(row.id())).findFirst().map(ActOutcome::due).orElse(score.run().end());
    }

    /// Time used as a share of the limit.
    private Exhibit.Chart reaction(DrillScore score) {
        List<Exhibit.Bar> bars = new ArrayList<>();
        for (int i = 0; i < score.outcomes().size(); i++) {
            ActOutcome outcome = score.outcomes().get(i);
            Duration used = outcome.used();
            String limit = Numbers.span(outcome.expected().limit());
            String told = used == null ? texts.get("paper.undone", texts.get("state." + outcome.state()), limit)
                    : texts.get("time", Numbers.span(used), limit);
            int share = used == null ? -1 : (int) Math.min(LONGEST, Math.round((double) WHOLE * used.toMillis()
                    / outcome.expected().limit().toMillis()));
            String label = (i + 1) + (outcome.expected().critical() ? STAR : " ") + names.in(outcome.expected().name()) + "  " + told;
            bars.add(new Exhibit.Bar(label, share, colour(outcome.state()), WHOLE));
        }
        return new Exhibit.Chart(texts.get("paper.reaction-title", LONGEST), false, bars);
    }

    private Paper.Part acts(DebriefPage page) {
        List<String> head = Stream.of("column.number", "column.inject", "column.name", "column.part", "column.state", "column.time", "column.from")
                .map(texts::get).toList();
        List<List<String>> rows = page.rows().stream().map(row -> List.of(row.number() + (row.critical() ? STAR : ""),
                row.inject(), row.name(), row.part(), row.stands(), row.time(), row.from().isEmpty() ? texts.get("paper.no-change") : row.from()))
                .toList();
        return new Paper.Part(texts.get("paper.acts"), rows.isEmpty() ? List.of(texts.get("paper.none")) : List.of(),
                rows.isEmpty() ? List.of() : List.of(new Exhibit.Table(ACTS, head, rows)));
    }

    private Paper.Part injects(ExerciseRun run, Optional<Debrief> steered) {
        InjectWords words = new InjectWords(ports.lang(), ports.names(), new PlanSight(ports.workspace()));
        List<List<String>> rows = new ArrayList<>();
        List<Inject> injects = run.exercise().injects().stream().sorted(Comparator.comparing(Inject::at)).toList();
        for (Inject inject : injects) {
            Optional<Debrief.Cue> cue = steered.flatMap(known -> known.cue(inject.number()));
            rows.add(List.of(String.valueOf(inject.number()), Numbers.clock(at(run, inject, steered).orElse(run.start().plus(inject.at())),
                    ports.zone()), words.of(inject), texts.get(cue.map(done -> done.sent() ? "inject.early" : "inject.skipped")
                            .orElse("inject.planned"))));
        }
        steered.stream().flatMap(known -> known.extras().stream()).forEach(extra -> rows.add(List.of("X" + extra.number(),
                Numbers.clock(extra.by().at(), ports.zone()), words.of(extra.extra()), texts.get("inject.added"))));
        List<String> head = Stream.of("column.number", "column.inject", "column.what", "column.came").map(texts::get).toList();
        return new Paper.Part(texts.get("paper.injects"), rows.isEmpty() ? List.of(texts.get("paper.none")) : List.of(),
                rows.isEmpty() ? List.of() : List.of(new Exhibit.Table(INJECTS, head, rows)));
    }
}
