package org.menshen.domain.shift;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.menshen.domain.Samples;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Command;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.Fact;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.incident.IncidentCommand;
import org.menshen.domain.rules.Desk;

/// Whatever happens in a room while shifts are handed over, in whatever order.
class HandoverProperties {

    private static final int PEOPLE = 3;
    private static final int INCIDENTS = 4;

    /// One act.
    record Act(int person, int what, int about, int other, int minutes) {
    }

    @Provide
    Arbitrary<List<Act>> nights() {
        return Combinators.combine(Arbitraries.integers().between(1, PEOPLE), Arbitraries.integers().between(0, 14),
            Arbitraries.integers().between(1, INCIDENTS), Arbitraries.integers().between(1, PEOPLE), Arbitraries.integers().between(0, 12))
            .as(Act::new).list().ofMinSize(40).ofMaxSize(220);
    }

    private static Command command(Desk desk, Act act, Shift shift) {
        Actor other = Samples.officer(act.other());
        return switch (act.what()) {
            case 0, 1 -> new ShiftCommand.FillSheet(List.of());
            case 2, 3, 4 -> new ShiftCommand.Tick(shift == null || shift.sheet() == null ? 1 : shift.sheet().points().stream().map(Point::number)
                .filter(number -> !shift.sheet().ticked(number)).findFirst().orElse(1), "");
            case 5, 6 -> new ShiftCommand.TakeSheet();
            case 7, 8 -> new ShiftCommand.SignOff("");
            case 9 -> new ShiftCommand.AddNote("n" + act.about());
            case 10 -> new IncidentCommand.Report(Samples.details(), act.about(), null, "");
            case 11 -> new IncidentCommand.HandOver(other.userId(), other.name(), other.role(), other.seat());
            case 13 -> new IncidentCommand.AcceptHandOver();
            case 12 -> new IncidentCommand.SetSeverity(1 + (act.about() + act.other()) % 4, "-");
            default -> new AlertCommand.Raise(Samples.origin("LOITER", 5));
        };
    }

    private static Subject subject(Act act, Command command) {
        return switch (command) {
            case IncidentCommand c -> new Subject(SubjectKind.INCIDENT, "I-" + act.about());
            case AlertCommand c -> new Subject(SubjectKind.ALERT, "A-" + act.about() + act.other());
            default -> new Subject(SubjectKind.SHIFT, "S-" + act.other());
        };
    }

    private static void play(Desk desk, List<Act> night, Runnable check) {
        for (int person = 1; person <= PEOPLE; person++) {
            desk.accepted(Samples.officer(person), new Subject(SubjectKind.SHIFT, "S-" + person), new ShiftCommand.SignOn(null, ""));
        }
        for (Act act : night) {
            desk.pass(Duration.ofMinutes(act.minutes()));
            Shift shift = desk.world.find(new Subject(SubjectKind.SHIFT, "S-" + act.other())).map(v -> (Shift) v.state()).orElse(null);
            Command command = command(desk, act, shift);
            Decision<Fact> decision = desk.give(Samples.officer(act.person()), subject(act, command), command);
            if (decision instanceof Decision.Accepted<Fact>(var facts) && facts.getFirst() instanceof ShiftFact.SignedOff) {
                noGraveIncidentIsLeft(desk, Samples.officer(act.person()));
            }
            check.run();
        }
    }

    private static void noGraveIncidentIsLeft(Desk desk, Actor leaver) {
        double line = Samples.CODES.figure("incident.major-level");
        assertThat(desk.world.all(SubjectKind.INCIDENT)).map(Versioned::state).map(Incident.class::cast)
            .filteredOn(incident -> incident.status().isOpen() && incident.major(line))
            .allMatch(incident -> incident.owner() != null && !incident.owner().userId().equals(leaver.userId()));
    }

    @Property(tries = 300)
    void aShiftNeverEndsWithAGraveIncidentThatNobodyElseHas(@ForAll("nights") List<Act> night) {
        play(new Desk(), night, () -> { });
    }

    @Property(tries = 200)
    void aSheetThatBothSignedNeverChangesAndIsWhole(@ForAll("nights") List<Act> night) {
        Desk desk = new Desk();
        Map<Subject, HandOverSheet> signed = new HashMap<>();
        play(desk, night, () -> desk.world.all(SubjectKind.SHIFT).stream().map(Versioned::state).map(Shift.class::cast)
            .filter(shift -> shift.sheet() != null && shift.sheet().signed()).forEach(shift -> {
                HandOverSheet before = signed.putIfAbsent(shift.subject(), shift.sheet());
                assertThat(before == null ? shift.sheet() : before).isEqualTo(shift.sheet());
                assertThat(shift.sheet().complete()).isTrue();
                assertThat(shift.sheet().taken().userId()).isNotEqualTo(shift.sheet().given().userId());
                assertThat(shift.sheet().ticks()).allMatch(tick -> tick.by().userId().equals(shift.sheet().taken().userId()));
            }));
    }

    @Property(tries = 1)
    void theMadeUpNightsReachWhatTheyAreMeantToTest() {
        java.util.Random random = new java.util.Random(20261129);
        boolean ended = false;
        boolean refused = false;
        for (int night = 0; night < 400 && !(ended && refused); night++) {
            Desk desk = new Desk();
            List<Act> acts = java.util.stream.IntStream.range(0, 200).mapToObj(i -> new Act(1 + random.nextInt(PEOPLE), random.nextInt(15),
                1 + random.nextInt(INCIDENTS), 1 + random.nextInt(PEOPLE), random.nextInt(6))).toList();
            play(desk, acts, () -> { });
            ended |= desk.log.stream().anyMatch(change -> change.fact() instanceof ShiftFact.SignedOff);
            refused |= desk.world.all(SubjectKind.SHIFT).stream().map(v -> (Shift) v.state())
                .anyMatch(shift -> shift.onDuty() && shift.sheet() != null && shift.sheet().taken() != null);
        }
        assertThat(ended).isTrue();
        assertThat(refused).isTrue();
    }
}
