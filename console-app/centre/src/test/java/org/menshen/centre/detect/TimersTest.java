package org.menshen.centre.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.menshen.centre.ingest.AlertIds;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.alert.AlertStatus;
import org.menshen.domain.escalation.Receipt;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.linkage.Linkage;
import org.menshen.domain.linkage.LinkageCommand;
import org.menshen.domain.linkage.LinkageStatus;
import org.menshen.domain.order.Order;
import org.menshen.domain.order.OrderCommand;
import org.menshen.domain.order.OrderStatus;
import org.menshen.domain.reading.Reading;
import org.menshen.domain.rollcall.Rollcall;
import org.menshen.domain.rollcall.RollcallCommand;
import org.menshen.domain.unit.Unit;
import org.menshen.domain.unit.RefusedPosition;
import org.menshen.domain.unit.UnitCommand;
import org.menshen.domain.unit.UnitStatus;
import org.menshen.map.core.geo.LatLon;

class TimersTest {

    private static final Instant NOON = Scenes.NOON;
    private static final Mark SOMEBODY = new Mark("o1", "演示甲", "DUTY_OFFICER", "duty-01", NOON);

    private final Scenes scene = new Scenes();

    private static Unit unit(UnitStatus status, Instant since, String order) {
        return new Unit("U-1", "甲01", "GRID_TEAM", null, Scenes.HERE, status, since, order, null, null);
    }

    @Test
    void aSilentUnitIsLostAndFoundAgain() {
        UnitDetector detector = new UnitDetector(Scenes.CODES, NOON);
        scene.units.add(unit(UnitStatus.STANDBY, NOON, null));
        assertThat(detector.look(scene.at(NOON.plusSeconds(10_000)))).as("it never had a terminal").isEmpty();

        scene.readings.offer(new Reading.UnitPosition("U-1", NOON, Scenes.HERE, 0, 0));
        assertThat(detector.look(scene.at(NOON.plusSeconds(300)))).isEmpty();
        assertThat(detector.look(scene.at(NOON.plusSeconds(301)))).extracting(DetectorAct::command)
                .containsExactly(new UnitCommand.MarkLost(NOON, null));

        scene.units.set(0, unit(UnitStatus.LOST, NOON.plusSeconds(301), null));
        assertThat(detector.look(scene.at(NOON.plusSeconds(302)))).isEmpty();
        scene.readings.offer(new Reading.UnitPosition("U-1", NOON.plusSeconds(303), Scenes.HERE, 0, 0));
        assertThat(detector.look(scene.at(NOON.plusSeconds(304)))).extracting(DetectorAct::command).containsExactly(new UnitCommand.Recover());
    }

    @Test
    void aUnitOfWhichEveryPositionIsRefusedSaysWhy() {
        UnitDetector detector = new UnitDetector(Scenes.CODES, NOON);
        scene.units.add(unit(UnitStatus.STANDBY, NOON, null));
        String why = RefusedPosition.reason("OUTSIDE", new LatLon(39.9, 116.4));
        scene.readings.refuse("unit/U-1", NOON, "older");
        scene.readings.refuse("unit/U-1", NOON.plusSeconds(10), why);
        assertThat(detector.look(scene.at(NOON.plusSeconds(300)))).isEmpty();
        assertThat(detector.look(scene.at(NOON.plusSeconds(301)))).extracting(DetectorAct::command)
                .containsExactly(new UnitCommand.MarkLost(null, why));

        scene.readings.offer(new Reading.UnitPosition("U-1", NOON.plusSeconds(400), Scenes.HERE, 0, 0));
        assertThat(scene.readings.refused("unit/U-1")).as("believed again").isEmpty();
    }

    @Test
    void aJumpOfTheDrillLosesNobody() {
        UnitDetector detector = new UnitDetector(Scenes.CODES, NOON);
        scene.units.add(unit(UnitStatus.STANDBY, NOON, null));
        scene.readings.offer(new Reading.UnitPosition("U-1", NOON, Scenes.HERE, 0, 0));

        detector.jumped(NOON.plusSeconds(7_200));

        assertThat(detector.look(scene.at(NOON.plusSeconds(7_201)))).isEmpty();
        assertThat(detector.look(scene.at(NOON.plusSeconds(7_501)))).hasSize(1);
    }

    private static Alert sent(Alert alert, int times, String role, Instant at) {
        return new Alert(alert.id(), AlertStatus.NEW, NOON, alert.origin(), alert.severity(), NOON, null, null, null, null, times, role, List.of(),
                null, List.of(), 0, null, null, null, null, null, null, null, Receipt.sent(at));
    }

    @Test
    void whatNobodyAnswersGoesOneSeatUpAndThenAnother() {
        AnswerDetector detector = new AnswerDetector(Scenes.CODES, new RuleAlerts(Scenes.CODES, new AlertIds(false)), () -> "NORMAL");
        Alert smoke = Scenes.smoke("A1", "B1", "D1", NOON);
        scene.alerts.add(smoke);
        scene.onShift.addAll(Set.of("FIRE_SAFETY", "WATCH_COMMANDER"));

        assertThat(detector.look(scene.at(NOON.plusSeconds(15)))).isEmpty();
        assertThat(detector.look(scene.at(NOON.plusSeconds(16)))).extracting(DetectorAct::command)
                .containsExactly(new AlertCommand.Escalate("WATCH_COMMANDER"));

        scene.alerts.set(0, sent(smoke, 1, "WATCH_COMMANDER", NOON.plusSeconds(16)));
        assertThat(detector.look(scene.at(NOON.plusSeconds(136)))).isEmpty();
        assertThat(detector.look(scene.at(NOON.plusSeconds(137)))).extracting(DetectorAct::command)
                .containsExactly(new AlertCommand.Escalate("LEADER"));

        scene.alerts.set(0, sent(smoke, 2, "LEADER", NOON.plusSeconds(137)));
        assertThat(detector.look(scene.at(NOON.plusSeconds(90_000)))).as("the last seat keeps it").isEmpty();
    }

    @Test
    void aSeatThatNobodyHasSignedOnAtIsPassedOver() {
        AnswerDetector detector = new AnswerDetector(Scenes.CODES, new RuleAlerts(Scenes.CODES, new AlertIds(false)), () -> "NORMAL");
        scene.alerts.add(unanswered("A-1", 3, null));
        assertThat(detector.look(scene.at(NOON.plusSeconds(121)))).as("nobody at all: the last seat").extracting(DetectorAct::command)
                .containsExactly(new AlertCommand.Escalate("WATCH_COMMANDER"));
        scene.onShift.add("DUTY_OFFICER");
        assertThat(detector.look(scene.at(NOON.plusSeconds(123)))).as("the video seat is empty: the officer has had it all along")
                .extracting(DetectorAct::command).containsExactly(new AlertCommand.Escalate("WATCH_COMMANDER"));
        scene.onShift.add("VIDEO_PATROL");
        assertThat(detector.look(scene.at(NOON.plusSeconds(125)))).extracting(DetectorAct::command)
                .containsExactly(new AlertCommand.Escalate("DUTY_OFFICER"));
    }

    @Test
    void whatNobodyReadsIsSentAgainSomeTimes() {
        UnreadDetector detector = new UnreadDetector(Scenes.CODES, () -> "NORMAL");
        Alert smoke = Scenes.smoke("A1", "B1", "D1", NOON);
        scene.alerts.add(sent(smoke, 2, "LEADER", NOON));
        assertThat(detector.look(scene.at(NOON.plusSeconds(300)))).isEmpty();
        assertThat(detector.look(scene.at(NOON.plusSeconds(301)))).extracting(DetectorAct::command).containsExactly(new AlertCommand.SendAgain());

        Receipt often = Receipt.sent(NOON).resent(NOON).resent(NOON).resent(NOON);
        scene.alerts.set(0, new Alert("A1", AlertStatus.NEW, NOON, smoke.origin(), 2, NOON, null, null, null, null, 2, "LEADER", List.of(), null,
                List.of(), 0, null, null, null, null, null, null, null, often));
        assertThat(detector.look(scene.at(NOON.plusSeconds(9_000)))).as("one that is always sent is none").isEmpty();
    }

    private Alert unanswered(String id, int severity, String lead) {
        Alert.Origin origin = new Alert.Origin("iot", id, "LOITER", severity, null, null, null, null, null, "here", "basis", NOON, Map.of());
        return new Alert(id, AlertStatus.NEW, NOON, origin, severity, NOON, null, null, null, null, 0, null, List.of(), lead, List.of(), 0, null,
                null);
    }

    @Test
    void aFloodGoesUpAsOneAlertThatCountsAndTheGraveOnesByThemselves() {
        AnswerDetector detector = new AnswerDetector(Scenes.CODES, new RuleAlerts(Scenes.CODES, new AlertIds(false)), () -> "NORMAL");
        for (int i = 0; i < 15_000; i++) {
            scene.alerts.add(unanswered("A-" + i, 4, null));
        }
        scene.alerts.add(unanswered("A-grave", 2, null));

        List<DetectorAct> acts = detector.look(scene.at(NOON.plusSeconds(3_600)));

        assertThat(acts).extracting(DetectorAct::command).hasSize(3)
                .filteredOn(AlertCommand.Raise.class::isInstance).singleElement()
                .satisfies(raise -> assertThat(((AlertCommand.Raise) raise).origin().attributes()).containsEntry("count", "15000"));
        assertThat(acts).filteredOn(act -> act.subject().id().equals("A-grave")).hasSize(1);
        assertThat(detector.look(scene.at(NOON.plusSeconds(3_601)))).as("told already").hasSize(1);
    }

    @Test
    void theCountOfAFloodIsTakenBackWhenItIsOver() {
        AnswerDetector detector = new AnswerDetector(Scenes.CODES, new RuleAlerts(Scenes.CODES, new AlertIds(false)), () -> "NORMAL");
        Alert.Origin origin = new Alert.Origin("rule", "x", "ALERTS_UNANSWERED", 3, null, null, null, null, null, "here", "basis", NOON,
                Map.of("role", "WATCH_COMMANDER", "count", "20"));
        scene.alerts.add(new Alert("A-count", AlertStatus.ACKED, NOON, origin, 3, NOON, SOMEBODY, null, null, null, 1, "WATCH_COMMANDER", List.of(),
                null, List.of(), 0, null, null));

        assertThat(detector.look(scene.at(NOON.plusSeconds(60)))).singleElement()
                .satisfies(act -> assertThat(act.command()).isInstanceOf(AlertCommand.ReturnToNormal.class));
    }

    @Test
    void aBundleGoesUpWithItsLead() {
        AnswerDetector detector = new AnswerDetector(Scenes.CODES, new RuleAlerts(Scenes.CODES, new AlertIds(false)), () -> "NORMAL");
        scene.alerts.add(unanswered("A-lead", 4, null));
        scene.alerts.add(unanswered("A-member", 4, "A-lead"));

        assertThat(detector.look(scene.at(NOON.plusSeconds(3_600)))).extracting(act -> act.subject().id()).containsExactly("A-lead");
    }

    private static Rollcall missing(String role, Receipt receipt) {
        return new Rollcall("RC-1", "各岗位报告", SOMEBODY, java.time.Duration.ofSeconds(120), Rollcall.PRESENCE, null, null,
                List.of(new Rollcall.Post("U-1", Rollcall.Standing.MISSED, NOON, 1, null, "", true)), role, receipt, null, null);
    }

    /// SOMEBODY called; the seat above is told, reminded when it does not read, and the next one is told after that.
    @Test
    void aRollCallThatNobodyReadsIsSentAgainAndThenToTheNext() {
        RollcallDetector detector = new RollcallDetector(Scenes.CODES, () -> "NORMAL");
        scene.onShift.addAll(Set.of("WATCH_COMMANDER", "LEADER"));
        scene.calls.add(missing("WATCH_COMMANDER", Receipt.sent(NOON)));
        assertThat(detector.look(scene.at(NOON.plusSeconds(120)))).isEmpty();
        assertThat(detector.look(scene.at(NOON.plusSeconds(121)))).extracting(DetectorAct::command)
                .containsExactly(new RollcallCommand.SendAgain());
        assertThat(new RollcallDetector(Scenes.CODES, () -> "LEVEL_1_PLUS").look(scene.at(NOON.plusSeconds(61)))).as("half the time")
                .extracting(DetectorAct::command).containsExactly(new RollcallCommand.SendAgain());

        scene.calls.set(0, missing("WATCH_COMMANDER", Receipt.sent(NOON).resent(NOON.plusSeconds(121))));
        assertThat(detector.look(scene.at(NOON.plusSeconds(242)))).extracting(DetectorAct::command)
                .containsExactly(new RollcallCommand.Escalate("LEADER"));

        scene.calls.set(0, missing("WATCH_COMMANDER", Receipt.sent(NOON).read(SOMEBODY)));
        assertThat(detector.look(scene.at(NOON.plusSeconds(9_000)))).as("somebody has it").isEmpty();
        scene.calls.set(0, missing("LEADER", Receipt.sent(NOON).resent(NOON).resent(NOON).resent(NOON)));
        assertThat(detector.look(scene.at(NOON.plusSeconds(9_000)))).as("one that is always sent is none").isEmpty();
    }

    @Test
    void whatWasShelvedComesBackAtItsTime() {
        AsideDetector detector = new AsideDetector();
        Alert smoke = Scenes.smoke("A1", "B1", "D1", NOON);
        Alert.Aside aside = new Alert.Aside(SOMEBODY, "works", NOON.plusSeconds(60), AlertStatus.NEW);
        scene.alerts.add(new Alert("A1", AlertStatus.SHELVED, NOON, smoke.origin(), 2, NOON, null, null, aside, null, 0, null, List.of(), null,
                List.of(), 0, null, null));

        assertThat(detector.look(scene.at(NOON.plusSeconds(59)))).isEmpty();
        assertThat(detector.look(scene.at(NOON.plusSeconds(60)))).extracting(DetectorAct::command).containsExactly(new AlertCommand.Unshelve());
    }

    @Test
    void anOrderThatNobodyAcceptsTimesOutAndFreesItsUnit() {
        OrderDetector detector = new OrderDetector(Scenes.CODES);
        Order.Task task = new Order.Task(null, "U-1", "守住门口", Scenes.HERE, "here");
        scene.offered.add(new Order("O-1", OrderStatus.ISSUED, NOON, task, SOMEBODY, SOMEBODY, Map.of(OrderStatus.ISSUED, NOON), null, null,
                null, null));
        scene.units.add(unit(UnitStatus.ASSIGNED, NOON, "O-1"));

        assertThat(detector.look(scene.at(NOON.plusSeconds(119)))).isEmpty();
        assertThat(detector.look(scene.at(NOON.plusSeconds(120)))).extracting(DetectorAct::command)
                .containsExactly(new OrderCommand.TimeOut(), new UnitCommand.Release("O-1"));
    }

    private static Linkage asked(String body, int escalation, String to) {
        return new Linkage("L-1", LinkageStatus.REQUESTED, NOON, new Linkage.Request(null, body, "请派员到场", Scenes.HERE, "here"), SOMEBODY, null,
                Map.of(LinkageStatus.REQUESTED, NOON), null, null, escalation, to, null);
    }

    @Test
    void aRequestThatItsBodyDoesNotAnswerGoesUpByTheBodysOwnTime() {
        LinkageDetector detector = new LinkageDetector(Scenes.CODES, () -> "NORMAL");
        scene.onShift.add("WATCH_COMMANDER");
        scene.asked.add(asked("POLICE", 0, null));
        assertThat(detector.look(scene.at(NOON.plusSeconds(60)))).isEmpty();
        assertThat(detector.look(scene.at(NOON.plusSeconds(61)))).extracting(DetectorAct::command)
                .containsExactly(new LinkageCommand.Escalate("WATCH_COMMANDER"));

        scene.asked.set(0, asked("POLICE", 1, "WATCH_COMMANDER"));
        assertThat(detector.look(scene.at(NOON.plusSeconds(120)))).isEmpty();
        assertThat(detector.look(scene.at(NOON.plusSeconds(121)))).extracting(DetectorAct::command)
                .containsExactly(new LinkageCommand.Escalate("LEADER"));

        scene.asked.set(0, asked("POLICE", 2, "LEADER"));
        assertThat(detector.look(scene.at(NOON.plusSeconds(1_000)))).as("nobody is above").isEmpty();

        scene.asked.set(0, asked("URBAN_MGMT", 0, null));
        assertThat(detector.look(scene.at(NOON.plusSeconds(300)))).isEmpty();
        assertThat(detector.look(scene.at(NOON.plusSeconds(301)))).hasSize(1);

        detector.jumped(NOON.plusSeconds(7_200));
        assertThat(detector.look(scene.at(NOON.plusSeconds(7_500)))).as("time that never passed").isEmpty();
        assertThat(detector.look(scene.at(NOON.plusSeconds(7_501)))).hasSize(1);
    }
}
