package org.menshen.domain.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.menshen.domain.Samples;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.Fact;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;

/// Whatever people, devices and timers do, in whatever order: no forbidden state, the same replay, and nothing behind a refusal.
class RulesProperties {

    private static final List<Actor> ACTORS = List.of(Desk.COMMANDER, Desk.COMMANDER, Actor.SYSTEM, Samples.officer(1), Samples.officer(2),
        Desk.LIAISON, Samples.actor("DISPATCHER"), Samples.actor("SYS_ADMIN"), Samples.actor("WALL"));
    private static final List<Subject> SUBJECTS = List.of("alert/A-1", "alert/A-1", "alert/A-2", "alert/A-2", "alert/A-3", "incident/I-1",
        "incident/I-1", "incident/I-2", "order/O-1", "order/O-1", "order/O-2", "order/O-3", "linkage/L-1", "linkage/L-2", "unit/U-1",
        "unit/U-2", "unit/P-1", "shift/S-1", "shift/S-2", "duty/DT-1", "site/NMT-P-001", "zone/Z-1", "device/31011510011328000123",
        "maintenance/M-1", "tuning/TN-1", "tuning/TN-2", "rollcall/RC-1", "message/MS-1", "patrol/PT-1", "police/PI-1").stream()
        .map(Subject::parse).toList();

    /// One act: who does what kind of thing to what, how long after the last.
    record Act(int actor, int subject, long whim, int seconds) {
    }

    @Provide
    Arbitrary<List<Act>> days() {
        Arbitrary<Act> act = Combinators.combine(Arbitraries.integers().between(0, ACTORS.size() - 1),
            Arbitraries.integers().between(0, SUBJECTS.size() - 1), Arbitraries.longs(), Arbitraries.integers().between(0, 300)).as(Act::new);
        return act.list().ofMinSize(100).ofMaxSize(500);
    }

    @Property(tries = 60)
    void noSequenceOfCommandsReachesAForbiddenState(@ForAll("days") List<Act> day) {
        Desk desk = opened();
        Forbidden forbidden = new Forbidden(desk);
        for (Act act : day) {
            desk.pass(Duration.ofSeconds(act.seconds()));
            Map<Subject, State> before = states(desk.world);
            int logged = desk.log.size();
            give(desk, act);
            forbidden.check(before, desk.log.subList(logged, desk.log.size()));
            assertThat(desk.log.subList(logged, desk.log.size())).noneMatch(change -> change.fact().toString().contains(Whim.NUMBER));
        }
    }

    @Property(tries = 25)
    void replayingTheLogGivesTheSameWorld(@ForAll("days") List<Act> day) {
        Desk desk = opened();
        day.forEach(act -> give(desk, act));
        World again = new World(new Rulebook());
        desk.log.forEach(again::apply);
        assertThat(states(again)).isEqualTo(states(desk.world));
        desk.log.forEach(again::apply);
        assertThat(states(again)).isEqualTo(states(desk.world));
    }

    @Property(tries = 25)
    void aRefusedCommandChangesNothing(@ForAll("days") List<Act> day) {
        Desk desk = opened();
        for (Act act : day) {
            Map<Subject, State> before = states(desk.world);
            int logged = desk.log.size();
            Decision<Fact> decision = give(desk, act);
            if (decision instanceof Decision.Refused<Fact>(var refusal)) {
                assertThat(states(desk.world)).isEqualTo(before);
                assertThat(desk.log).hasSize(logged);
                assertThat(Refusals.CODES).contains(refusal.code());
            } else {
                assertThat(desk.log.size()).isGreaterThan(logged);
            }
        }
    }

    @Property(tries = 1)
    void theMadeUpDaysReachWhatTheyAreMeantToTest() {
        Set<String> needed = Set.of("alert.closed", "alert.shelved", "alert.marked-false", "alert.unbundled", "incident.graded",
            "incident.controlled", "order.confirmed", "linkage.fed-back", "shift.sheet-filled", "unit.recovered");
        Set<String> seen = new HashSet<>();
        Random random = new Random(4);
        for (int day = 0; day < 3_000 && !seen.containsAll(needed); day++) {
            Desk desk = opened();
            for (int i = 0; i < 600; i++) {
                give(desk, new Act(random.nextInt(ACTORS.size()), random.nextInt(SUBJECTS.size()), random.nextLong(), random.nextInt(300)));
            }
            desk.log.forEach(change -> seen.add(change.fact().wireName()));
        }
        assertThat(seen).containsAll(needed);
    }

    private static Decision<Fact> give(Desk desk, Act act) {
        Subject subject = SUBJECTS.get(act.subject());
        return desk.give(ACTORS.get(act.actor()), subject, new Whim(new Random(act.whim()), desk.now, subject.kind()).command());
    }

    /// A desk where the day has begun: units, an incident, alerts.
    private static Desk opened() {
        Desk desk = new Desk();
        desk.unit("U-1", "GUARD");
        desk.unit("U-2", "JOINT_PATROL");
        desk.unit("P-1", "POLICE");
        desk.incident("I-1", 3, Samples.officer(1));
        for (int i = 1; i <= 3; i++) {
            desk.accepted(Actor.SYSTEM, Subject.parse("alert/A-" + i),
                new org.menshen.domain.alert.AlertCommand.Raise(Samples.origin("PERIMETER", i)));
        }
        return desk;
    }

    private static Map<Subject, State> states(States world) {
        Map<Subject, State> states = new HashMap<>();
        for (SubjectKind kind : SubjectKind.values()) {
            world.all(kind).stream().map(Versioned::state).forEach(s -> states.put(s.subject(), s));
        }
        return states;
    }
}
