package org.menshen.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.menshen.domain.Samples;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.order.OrderCommand;
import org.menshen.domain.rules.Desk;

/// Whatever a watch did: no numerator is above its denominator, each chart adds up to one whole, and the counts of a day are those of its pieces.
class ReportProperties {

    private static final Set<String> AS_IT_STANDS = Set.of("devices.online");

    @Property(tries = 25)
    void sharesAreSharesChartsAddUpAndPiecesMakeTheWhole(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int acts,
                                                         @ForAll @IntRange(min = 2, max = 5) int pieces) {
        Desk desk = new Desk();
        Instant from = desk.now;
        play(desk, new Random(seed), acts);
        Instant to = from.plus(Duration.ofHours(10));
        ReportFigures whole = figures(desk, from, to);

        assertThat(whole.shares()).allMatch(share -> share.part() <= share.whole());
        int raised = whole.tally("alerts.by-time").orElseThrow().total();
        for (String chart : List.of("alerts.by-severity", "alerts.by-outcome", "alerts.by-type")) {
            assertThat(whole.tally(chart).orElseThrow().total()).as(chart).isEqualTo(raised);
        }
        assertThat(whole.tally("alerts.answer").orElseThrow().total()).isEqualTo(whole.share("alerts.answered").orElseThrow().whole());
        int reported = whole.share("incidents.ended").orElseThrow().whole();
        for (String chart : List.of("incidents.by-severity", "incidents.by-type", "incidents.by-status")) {
            assertThat(whole.tally(chart).orElseThrow().total()).as(chart).isEqualTo(reported);
        }

        List<ReportFigures> parts = new ArrayList<>();
        Duration piece = Duration.between(from, to).dividedBy(pieces);
        for (int i = 0; i < pieces; i++) {
            parts.add(figures(desk, from.plus(piece.multipliedBy(i)), i == pieces - 1 ? to : from.plus(piece.multipliedBy(i + 1))));
        }
        for (ReportFigures.Share share : whole.shares()) {
            if (!AS_IT_STANDS.contains(share.code())) {
                assertThat(parts.stream().mapToInt(part -> part.share(share.code()).orElseThrow().part()).sum()).as(share.code())
                    .isEqualTo(share.part());
                assertThat(parts.stream().mapToInt(part -> part.share(share.code()).orElseThrow().whole()).sum()).as(share.code())
                    .isEqualTo(share.whole());
            }
        }
        for (ReportFigures.Tally tally : whole.tallies()) {
            if (!tally.code().equals("alerts.by-time")) {
                assertThat(counts(parts, tally.code())).as(tally.code()).isEqualTo(counts(List.of(whole), tally.code()));
            }
        }
    }

    private static Map<String, Integer> counts(List<ReportFigures> figures, String tally) {
        Map<String, Integer> counts = new TreeMap<>();
        figures.forEach(each -> each.tally(tally).orElseThrow().counts().stream().filter(count -> count.n() > 0)
            .forEach(count -> counts.merge(count.key(), count.n(), Integer::sum)));
        return counts;
    }

    private static ReportFigures figures(Desk desk, Instant from, Instant to) {
        return new ReportFiller(kind -> desk.world.all(kind).stream().map(Versioned::state), Samples.context(Actor.SYSTEM, desk.now))
            .figures(new ReportPeriod("DAY", "2026-11-05", from, to, null));
    }

    /// Alerts, answers, verdicts, incidents, orders and what became of them, some of them refused.
    private static void play(Desk desk, Random random, int acts) {
        Actor officer = Samples.officer(1);
        Subject unit = desk.unit("U-1", "JOINT_PATROL");
        for (int i = 0; i < acts; i++) {
            desk.pass(Duration.ofSeconds(random.nextInt(800)));
            Subject alert = new Subject(SubjectKind.ALERT, "A-" + random.nextInt(12));
            Subject order = new Subject(SubjectKind.ORDER, "O-" + random.nextInt(4));
            switch (random.nextInt(9)) {
                case 0, 1, 2 -> desk.give(Actor.SYSTEM, alert, new AlertCommand.Raise(Samples.origin("PERIMETER", 1 + random.nextInt(5))));
                case 3 -> desk.give(officer, alert, new AlertCommand.Acknowledge());
                case 4 -> {
                    desk.give(officer, alert, new AlertCommand.StartVerifying());
                    desk.give(officer, alert, new AlertCommand.Confirm(""));
                }
                case 5 -> {
                    desk.give(officer, alert, new AlertCommand.StartVerifying());
                    desk.give(officer, alert, new AlertCommand.MarkFalse("ANIMAL", "-"));
                }
                case 6 -> desk.give(officer, new Subject(SubjectKind.INCIDENT, "I-" + i), new org.menshen.domain.incident.IncidentCommand.Report(
                    Samples.details(), 1 + random.nextInt(5), null, "接报"));
                case 7 -> desk.give(Desk.COMMANDER, order, new OrderCommand.Send(Samples.task(unit.id())));
                default -> desk.give(Samples.actor("FIELD_UNIT"), order, new OrderCommand.Accept());
            }
        }
    }
}
