package org.menshen.centre.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.menshen.domain.event.Event;
import org.menshen.domain.event.EventCommand;
import org.menshen.domain.event.EventDecider;
import org.menshen.domain.event.EventFact;
import org.menshen.domain.event.EventPlan;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.rollcall.Rollcall;
import org.menshen.domain.rollcall.RollcallCommand;
import org.menshen.domain.rollcall.RollcallDecider;
import org.menshen.domain.rollcall.RollcallFact;
import org.menshen.domain.rules.Rulebook;
import org.menshen.domain.rules.World;

/// The posts of a running event are asked for their reports by the rhythm of the duty level, each round once, and reminded like any other round.
class EventDetectorTest {

    private static final Instant SIX = Instant.parse("2026-11-04T22:00:00Z");
    private static final Mark LEADER = new Mark("l", "演示领导", "LEADER", "lead-01", SIX);

    private final Scenes scene = new Scenes();
    private final World world = new World(new Rulebook());

    private EventDetector detector(String level) {
        return new EventDetector(Scenes.CODES, world, () -> level, false);
    }

    private void running(int posts) {
        List<EventPlan.Post> all = new ArrayList<>();
        for (int i = 1; i <= posts; i++) {
            all.add(new EventPlan.Post("P" + i, "岗位" + i, "310115010001", "U-" + i, ""));
        }
        EventPlan bare = EventPlan.of("进博会", "LEVEL_1", SIX, SIX.plus(Duration.ofHours(15)));
        EventPlan plan = new EventPlan(bare.name(), bare.level(), bare.periods(), List.of(), all, List.of(), List.of());
        scene.events.add(new Event("expo", plan, Event.Stage.RUNNING, LEADER, LEADER, null, "", List.of(), List.of(), List.of()));
    }

    @Test
    void aRoundIsAskedBeforeEachReportIsDue() {
        running(3);
        assertThat(detector("LEVEL_1").look(scene.at(SIX.plusSeconds(6_599)))).as("ten minutes before two hours are over").isEmpty();
        assertThat(detector("LEVEL_1").look(scene.at(SIX.plusSeconds(6_600)))).singleElement().satisfies(act -> {
            assertThat(act.subject().id()).isEqualTo("RC-expo-" + SIX.plusSeconds(7_200).getEpochSecond());
            assertThat(act.command()).isEqualTo(new RollcallCommand.Call(List.of("U-1", "U-2", "U-3"), "", Rollcall.REPORT, "expo",
                    SIX.plusSeconds(7_200)));
        });
        assertThat(detector("LEVEL_1_PLUS").look(scene.at(SIX.plusSeconds(3_000)))).as("every hour at the highest level").hasSize(1);
        assertThat(detector("NORMAL").look(scene.at(SIX.plusSeconds(6_600)))).as("once a day at the normal one").isEmpty();
        assertThat(new EventDetector(Scenes.CODES, world, () -> "LEVEL_1", true).look(scene.at(SIX.plusSeconds(6_600)))).singleElement()
                .satisfies(act -> assertThat(act.subject().id()).startsWith("DR-RC-expo-"));
    }

    /// A point that is late goes to the seat above, then one further up each time, until it is done; that of a planned event, too.
    @Test
    void aLatePointOfTheChecklistGoesUpSeatBySeat() {
        EventPlan bare = EventPlan.of("进博会", "LEVEL_1", SIX, SIX.plus(Duration.ofHours(15)));
        EventPlan plan = new EventPlan(bare.name(), null, bare.periods(), List.of(), List.of(), List.of(),
                List.of(new EventPlan.Item("I1", "清场", "DUTY_OFFICER", SIX), new EventPlan.Item("I2", "随时", "DUTY_OFFICER", null)));
        Event event = new Event("expo", plan, Event.Stage.PLANNED, LEADER, null, null, "", List.of(), List.of(), List.of());
        scene.events.add(event);
        EventDetector detector = detector("NORMAL");
        assertThat(detector.look(scene.at(SIX.plusSeconds(599)))).isEmpty();
        assertThat(detector("LEVEL_1_PLUS").look(scene.at(SIX.plusSeconds(300)))).as("sooner at a higher level").hasSize(1);
        assertThat(detector.look(scene.at(SIX.plusSeconds(600)))).extracting(DetectorAct::command)
                .as("the last seat, when nobody has signed on above").containsExactly(new EventCommand.Escalate("I1", "LEADER"));
        scene.onShift.addAll(List.of("WATCH_COMMANDER", "LEADER"));
        assertThat(detector.look(scene.at(SIX.plusSeconds(600)))).extracting(DetectorAct::command)
                .containsExactly(new EventCommand.Escalate("I1", "WATCH_COMMANDER"));
        EventDecider rules = new EventDecider();
        Stamp at = new Stamp(Actor.SYSTEM, SIX.plusSeconds(600), SIX.plusSeconds(600));
        event = rules.evolve(event, event.subject(), new EventFact.Escalated("I1", "WATCH_COMMANDER"), at);
        scene.events.set(0, event);
        assertThat(detector.look(scene.at(SIX.plusSeconds(2_399)))).isEmpty();
        assertThat(detector.look(scene.at(SIX.plusSeconds(2_400)))).extracting(DetectorAct::command)
                .containsExactly(new EventCommand.Escalate("I1", "LEADER"));
        event = rules.evolve(event, event.subject(), new EventFact.Ticked("I1", ""), at);
        scene.events.set(0, event);
        assertThat(event.rises()).isEmpty();
        assertThat(detector.look(scene.at(SIX.plusSeconds(9_999)))).isEmpty();
    }

    /// Who does not report in time is missed, reminded once, and then the seat above is told; when the next round begins the one before is closed.
    @Test
    void whoDoesNotReportIsRemindedThenTheSeatAboveIsToldAndTheNextRoundClosesTheOneBefore() {
        running(2);
        RollcallDecider rules = new RollcallDecider();
        Instant due = SIX.plusSeconds(7_200);
        Stamp asked = new Stamp(Actor.SYSTEM, due.minusSeconds(600), due.minusSeconds(600));
        var subject = new Subject(SubjectKind.ROLLCALL, "RC-expo-1");
        Rollcall round = rules.evolve(null, subject, new RollcallFact.Called(List.of("U-1", "U-2"), "", 600, Rollcall.REPORT, "expo", due), asked);
        round = rules.evolve(round, subject, new RollcallFact.Answered("U-1", "", 30), asked);
        scene.calls.add(round);
        RollcallDetector reminder = new RollcallDetector(Scenes.CODES, () -> "LEVEL_1");
        assertThat(reminder.look(scene.at(due.minusSeconds(1)))).isEmpty();
        assertThat(reminder.look(scene.at(due))).extracting(DetectorAct::command).containsExactly(new RollcallCommand.Miss("U-2"));
        round = rules.evolve(round, subject, new RollcallFact.Missed("U-2"), asked);
        scene.calls.set(0, round);
        assertThat(reminder.look(scene.at(due.plusSeconds(1)))).extracting(DetectorAct::command).containsExactly(new RollcallCommand.Again("U-2"));
        round = rules.evolve(round, subject, new RollcallFact.AskedAgain("U-2"), asked);
        round = rules.evolve(round, subject, new RollcallFact.Missed("U-2"), asked);
        scene.calls.set(0, round);
        scene.onShift.add("DUTY_OFFICER");
        assertThat(reminder.look(scene.at(due.plusSeconds(700)))).extracting(DetectorAct::command)
                .containsExactly(new RollcallCommand.Escalate("DUTY_OFFICER"));

        List<DetectorAct> next = detector("LEVEL_1").look(scene.at(due.plusSeconds(6_600)));
        assertThat(next).extracting(act -> act.command().getClass().getSimpleName()).containsExactly("Close", "Call");
        scene.events.clear();
        assertThat(detector("LEVEL_1").look(scene.at(due.plusSeconds(60)))).as("the event is over").extracting(DetectorAct::command)
                .containsExactly(new RollcallCommand.Close("expo"));
    }
}
