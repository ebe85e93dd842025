package org.menshen.domain.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.menshen.domain.Samples;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.Command;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.reading.Reading;
import org.menshen.domain.rules.Desk;
import org.menshen.domain.rules.Rulebook;
import org.menshen.domain.rules.World;
import org.menshen.domain.sketch.SketchCommand;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;

/// Any instant of the recorded day is what the log and the live readings said then.
class RecordedDayProperties {

    private static final PastFigures FIGURES = PastFigures.of(Samples.CODES);

    /// Whatever happens to some alerts and drawings: raised, answered, drawn anew, erased; several facts may share an instant.
    private static Desk lived(Random random, int acts) {
        Desk desk = new Desk();
        for (int i = 0; i < acts; i++) {
            desk.pass(Duration.ofSeconds(random.nextInt(4) * 20L));
            Subject alert = Subject.parse("alert/A-" + random.nextInt(4));
            Subject sketch = Subject.parse("sketch/K-" + random.nextInt(3));
            List<LatLon> line = List.of(Samples.PLACE, Geodesy.destination(Samples.PLACE, random.nextInt(360), 50));
            Command command = switch (random.nextInt(8)) {
                case 0, 1 -> new AlertCommand.Raise(Samples.origin("PERIMETER", 3));
                case 2 -> new AlertCommand.Acknowledge();
                case 3 -> new AlertCommand.StartVerifying();
                case 4 -> new AlertCommand.ReturnToNormal(desk.now);
                case 5 -> new SketchCommand.Draw("LINE", line, "", null);
                case 6 -> new SketchCommand.Redraw(line, "a");
                default -> new SketchCommand.Erase();
            };
            boolean raise = command instanceof AlertCommand.Raise || command instanceof AlertCommand.ReturnToNormal;
            desk.give(raise ? Actor.SYSTEM : Samples.officer(1), command instanceof AlertCommand ? alert : sketch, command);
        }
        return desk;
    }

    private static Map<Subject, State> replayed(List<Change> log, Instant until) {
        World world = new World(new Rulebook());
        log.stream().filter(change -> !change.stamp().centreTime().isAfter(until)).forEach(world::apply);
        return states(world.all(SubjectKind.ALERT), world.all(SubjectKind.SKETCH));
    }

    @SafeVarargs
    private static Map<Subject, State> states(java.util.Collection<Versioned<State>>... kinds) {
        Map<Subject, State> states = new HashMap<>();
        for (var kind : kinds) {
            kind.forEach(versioned -> states.put(versioned.state().subject(), versioned.state()));
        }
        return states;
    }

    @Property(tries = 80)
    void theStateAtAnInstantIsTheReplayUpToIt(@ForAll long seed, @ForAll @IntRange(min = 1, max = 120) int acts,
            @ForAll @IntRange(max = 100) int begun) {
        Desk desk = lived(new Random(seed), acts);
        Instant from = Samples.NOW.plus(Duration.between(Samples.NOW, desk.now).multipliedBy(begun).dividedBy(100)
            .truncatedTo(java.time.temporal.ChronoUnit.MILLIS));
        RecordedDay day = new RecordedDay(desk.rulebook, FIGURES, from);
        World before = new World(desk.rulebook);
        desk.log.stream().filter(change -> !change.stamp().centreTime().isAfter(from)).forEach(before::apply);
        before.all(SubjectKind.ALERT).forEach(day::begin);
        before.all(SubjectKind.SKETCH).forEach(day::begin);
        List<Change> since = desk.log.stream().filter(change -> change.stamp().centreTime().isAfter(from)).toList();
        since.forEach(day::apply);
        since.forEach(day::apply);
        day.until(desk.now, desk.log.size());

        for (Instant at = from; !at.isAfter(desk.now); at = at.plusSeconds(10)) {
            PastMoment moment = day.at(at);
            assertThat(states(moment.all(SubjectKind.ALERT), moment.all(SubjectKind.SKETCH))).as("at %s", at).isEqualTo(replayed(desk.log, at));
            for (Map.Entry<Subject, State> there : replayed(desk.log, at).entrySet()) {
                assertThat(moment.find(there.getKey()).map(Versioned::state)).contains(there.getValue());
            }
        }
        covered(day, new Random(seed), Duration.between(from, desk.now));
        Instant middle = from.plus(Duration.between(from, desk.now).dividedBy(2).truncatedTo(java.time.temporal.ChronoUnit.MILLIS));
        day.forgetBefore(middle);
        PastMoment moment = day.at(middle);
        assertThat(states(moment.all(SubjectKind.ALERT), moment.all(SubjectKind.SKETCH))).isEqualTo(replayed(desk.log, middle));
        assertThat(day.at(from).at()).isEqualTo(middle);
    }

    /// Whoever follows from one instant to another by what is told to have moved misses nothing, whichever is the earlier.
    private static void covered(RecordedDay day, Random random, Duration length) {
        for (int i = 0; i < 6; i++) {
            PastMoment one = day.at(day.from().plusMillis(random.nextLong(length.toMillis() + 1)));
            PastMoment other = day.at(day.from().plusMillis(random.nextLong(length.toMillis() + 1)));
            Map<Subject, State> then = states(one.all(SubjectKind.ALERT), one.all(SubjectKind.SKETCH));
            states(other.all(SubjectKind.ALERT), other.all(SubjectKind.SKETCH)).forEach((subject, state) -> {
                if (!state.equals(then.remove(subject))) {
                    assertThat(other.moved(one).orElseThrow()).contains(subject);
                }
            });
            assertThat(other.moved(one).orElseThrow()).containsAll(then.keySet());
        }
    }

    /// A unit that walks, stands, is silent for a while and walks on.
    @Property(tries = 60)
    void aUnitIsWhereItWasSeenLive(@ForAll long seed) {
        Random random = new Random(seed);
        PageWriter writer = new PageWriter(FIGURES);
        RecordedDay day = new RecordedDay(new Rulebook(), FIGURES, Samples.NOW);
        Map<Instant, LatLon> live = new HashMap<>();
        Map<Instant, Double> heads = new HashMap<>();
        Instant at = Samples.NOW;
        LatLon place = Samples.PLACE;
        List<PastPage> pages = new java.util.ArrayList<>();
        for (int i = 0; i < 300; i++) {
            at = at.plusMillis(random.nextInt(40) == 0 ? 900_000 : 1_000 + random.nextInt(2_000));
            place = random.nextBoolean() ? place : Geodesy.destination(place, random.nextInt(360), random.nextInt(4));
            if (writer.add(new Reading.UnitPosition("U-1", at, place, 0, 1))) {
                live.put(at, place);
            }
            double persons = random.nextInt(500);
            if (writer.add(new Reading.CrowdSample("Z-1", at, persons, Double.NaN, 1))) {
                heads.put(at, persons);
            }
            writer.add(new Reading.Telemetry("D-1", at, 1, "m"));
            if (random.nextInt(50) == 0) {
                writer.close().ifPresent(pages::add);
            }
        }
        writer.page().ifPresent(pages::add);
        java.util.Collections.shuffle(pages, random);
        day.take(pages);
        day.take(pages);
        day.until(at, 0);
        live.forEach((then, where) -> {
            Reading.UnitPosition there = (Reading.UnitPosition) day.at(then).latest("unit/U-1").orElseThrow();
            assertThat(Geodesy.distance(there.position(), where)).as("at %s", then).isLessThan(0.02);
            assertThat(there.at()).isEqualTo(then);
        });
        heads.forEach((then, persons) -> {
            Reading.CrowdSample there = (Reading.CrowdSample) day.at(then).latest("zone/Z-1").orElseThrow();
            assertThat(there.count()).isEqualTo(persons);
            assertThat(day.at(then).stale(there, Duration.ZERO)).isFalse();
        });
        assertThat(day.at(at).latest("device/D-1")).isEmpty();
    }

    @Property(tries = 30)
    void whatIsKeptIsThinAndYetNeverFarFromTheTruth(@ForAll long seed) {
        Random random = new Random(seed);
        PageWriter writer = new PageWriter(FIGURES);
        RecordedDay day = new RecordedDay(new Rulebook(), FIGURES, Samples.NOW);
        Map<Instant, LatLon> truth = new HashMap<>();
        LatLon place = Samples.PLACE;
        double bearing = 90;
        Instant at = Samples.NOW;
        int kept = 0;
        for (int second = 0; second < 1_800; second++) {
            at = Samples.NOW.plusSeconds(second);
            bearing += random.nextInt(11) - 5;
            place = second % 300 < 200 ? Geodesy.destination(place, bearing, 1.4) : place;
            truth.put(at, place);
            kept += writer.add(new Reading.UnitPosition("U-1", at, place, bearing, 1.4)) ? 1 : 0;
        }
        day.take(List.of(writer.page().orElseThrow()));
        day.until(at, 0);
        assertThat(kept).isLessThan(1_800 / 4);
        assertThat(writer.size()).isEqualTo(kept);
        truth.forEach((then, where) -> {
            Reading.UnitPosition there = (Reading.UnitPosition) day.at(then).latest("unit/U-1").orElseThrow();
            assertThat(Geodesy.distance(there.position(), where)).as("at %s", then).isLessThan(8);
        });
    }

    /// Counts that rise by the hour, with a forecast of each third minute that claims what it was made from.
    @Property(tries = 20)
    void whatWasExpectedIsToldAsItWasReckonedThenAndNothingOfItIsFromLater(@ForAll long seed) {
        Random random = new Random(seed);
        PageWriter writer = new PageWriter(FIGURES);
        RecordedDay day = new RecordedDay(new Rulebook(), FIGURES, Samples.NOW);
        Map<Instant, Reading.CrowdOutlook> made = new HashMap<>();
        Map<Instant, Reading.CrowdSample> counted = new HashMap<>();
        for (int second = 0; second < 5 * 3_600; second += 30) {
            Instant at = Samples.NOW.plusSeconds(second);
            Reading.Fusion fusion = random.nextBoolean() ? null : new Reading.Fusion(random.nextInt(90) / 10.0, random.nextBoolean() ? null : 1.5,
                random.nextInt(900) / 10.0, random.nextInt(9), random.nextInt(3), random.nextInt(2));
            Reading.CrowdSample sample = new Reading.CrowdSample("Z-1", at, second, random.nextBoolean() ? Double.NaN : random.nextInt(900) / 1_000.0,
                random.nextInt(1_001) / 1_000.0, fusion);
            if (writer.add(sample)) {
                counted.put(at, sample);
            }
            List<Reading.Ahead> ahead = random.nextInt(4) == 0 ? List.of() : List.of(new Reading.Ahead(15, second, 0, random.nextInt(9_000)),
                new Reading.Ahead(60, random.nextInt(500), 0, 9));
            Reading.CrowdOutlook outlook = new Reading.CrowdOutlook("Z-1", at, second / 60, 120, 80, ahead,
                List.of(new Reading.Then("YESTERDAY", at.minusSeconds(86_400), 5.0, null), new Reading.Then("LAST_EVENT", null, null, null)),
                List.of(1, 2, 3), FIGURES.slotS());
            if (writer.add(outlook)) {
                made.put(at, outlook);
            }
            if (random.nextInt(40) == 0) {
                writer.close().ifPresent(page -> day.take(List.of(page)));
            }
        }
        writer.page().ifPresent(page -> day.take(List.of(page)));
        day.until(Samples.NOW.plus(Duration.ofHours(5)), 0);
        assertThat(made).hasSize(5 * 3_600 / (int) FIGURES.outlook().toSeconds());
        counted.forEach((at, sample) -> assertThat(day.at(at).latest("zone/Z-1")).contains(sample));
        made.forEach((at, outlook) -> {
            Reading.CrowdOutlook told = (Reading.CrowdOutlook) day.at(at.plusSeconds(100)).latest("outlook/Z-1").orElseThrow();
            assertThat(told.ahead()).isEqualTo(outlook.ahead());
            assertThat(told.then()).isEqualTo(outlook.then());
            assertThat(told.at()).isEqualTo(at);
            assertThat(told.historyMin()).isEqualTo(outlook.historyMin());
            assertThat(told.recent()).hasSize(FIGURES.recentMin() * 60 / FIGURES.slotS())
                .allMatch(count -> count <= Duration.between(Samples.NOW, at.plusSeconds(100)).toSeconds());
        });
        PastMoment two = day.at(Samples.NOW.plus(Duration.ofHours(2)));
        Reading.CrowdOutlook there = (Reading.CrowdOutlook) two.latest("outlook/Z-1").orElseThrow();
        assertThat(there.recent().getLast()).as("the mean of the last five minutes").isBetween(2 * 3_600 - 300, 2 * 3_600 - 1);
        assertThat(there.recent().getFirst()).as("before anything was recorded").isEqualTo(-1);
        assertThat(two.came("Z-1", Samples.NOW.plus(Duration.ofHours(3)))).hasValueSatisfying(
            persons -> assertThat(persons).isBetween(3 * 3_600.0 - 60, 3 * 3_600.0 + 60));
        assertThat(two.came("Z-1", day.to().plusSeconds(1))).as("it is not that late").isEmpty();
        assertThat(two.came("Z-1", 60).counts()).hasSize(12).allMatch(count -> count >= 2 * 3_600);
        assertThat(day.at(day.to()).came("Z-1", 60).counts()).isEmpty();
    }

    @Example
    void whatWasExpectedLongAgoIsNotExpectedNow() {
        RecordedDay day = new RecordedDay(new Rulebook(), FIGURES, Samples.NOW);
        PageWriter writer = new PageWriter(FIGURES);
        writer.add(new Reading.CrowdOutlook("Z-1", Samples.NOW, 300, 120, 80, List.of(), List.of(), List.of(), FIGURES.slotS()));
        day.take(List.of(writer.page().orElseThrow()));
        day.until(Samples.NOW.plus(Duration.ofHours(3)), 1);
        assertThat(day.at(Samples.NOW.plusSeconds(60)).latest("outlook/Z-1")).isPresent();
        assertThat(day.at(Samples.NOW.plus(Duration.ofHours(1))).latest("outlook/Z-1")).isEmpty();
    }

    @Example
    void whereNoReadingWasKeptIsAGapAndNothingElseIs() {
        Instant begin = Instant.parse("2026-11-05T00:00:00Z");
        RecordedDay day = new RecordedDay(new Rulebook(), FIGURES, begin);
        PageWriter writer = new PageWriter(FIGURES);
        // a minute apart, as of a unit that stands: from 1:00 to 1:30 and from 2:00 to 2:30
        for (int minute : new int[] {60, 120}) {
            for (int i = 0; i < 30; i++) {
                writer.add(new Reading.UnitPosition("U-1", begin.plusSeconds(60L * (minute + i)), Samples.PLACE, 0, 0));
            }
        }
        day.take(List.of(writer.close().orElseThrow()));
        day.until(begin.plus(Duration.ofMinutes(151)), 1);
        assertThat(day.gaps()).containsExactly(
            new RecordedDay.Gap(begin, begin.plus(Duration.ofMinutes(60))),
            new RecordedDay.Gap(begin.plus(Duration.ofMinutes(90)), begin.plus(Duration.ofMinutes(120))));
        assertThat(day.entered(SubjectKind.ALERT)).isEmpty();
        Desk desk = new Desk();
        desk.now = begin.plusSeconds(7);
        desk.give(Actor.SYSTEM, Subject.parse("alert/A-1"), new AlertCommand.Raise(Samples.origin("PERIMETER", 3)));
        desk.log.forEach(day::apply);
        assertThat(day.entered(SubjectKind.ALERT)).contains(begin.plusSeconds(7));
    }
}
