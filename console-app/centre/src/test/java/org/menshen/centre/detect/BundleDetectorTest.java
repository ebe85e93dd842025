package org.menshen.centre.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.alert.AlertStatus;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;

class BundleDetectorTest {

    private static final Instant NOON = Scenes.NOON;

    private final Scenes scene = new Scenes();
    private final BundleDetector detector = new BundleDetector(Scenes.CODES);

    private Alert add(String id, int severity, double metres, long second) {
        LatLon where = Geodesy.destination(Scenes.HERE, 90, metres);
        Alert alert = Scenes.alert(id, severity == 1 ? "GAS_LEAK" : "PERIMETER", severity, null, "D" + id, where, NOON.plusSeconds(second));
        scene.alerts.add(alert);
        return alert;
    }

    @Test
    void theEarliestLeadsThoseThatAreClose() {
        Alert lead = add("A1", 3, 0, 0);
        Alert near = add("A2", 3, 49, 59);

        List<DetectorAct> acts = detector.look(scene.at(NOON.plusSeconds(60)));

        assertThat(acts).containsExactly(new DetectorAct(near.subject(), new AlertCommand.Bundle("A1")),
                new DetectorAct(lead.subject(), new AlertCommand.AddMembers(List.of("A2"))));
    }

    @Test
    void tooFarOrTooLateStandsAlone() {
        add("A1", 3, 0, 0);
        add("A2", 3, 51, 1);
        add("A3", 3, 0, 60);

        assertThat(detector.look(scene.at(NOON.plusSeconds(61)))).extracting(DetectorAct::command)
                .as("only the last two are close to each other in time, but not in place").isEmpty();
    }

    @Test
    void severityOneNeverHidesInABundleButMayLeadOne() {
        add("A1", 3, 0, 0);
        add("A2", 1, 0, 1);
        assertThat(detector.look(scene.at(NOON.plusSeconds(2)))).isEmpty();

        scene.alerts.clear();
        add("A3", 1, 0, 0);
        add("A4", 3, 0, 1);
        assertThat(detector.look(scene.at(NOON.plusSeconds(2)))).hasSize(2);
    }

    @Test
    void nobodyLeadsFromInsideABundle() {
        add("A1", 3, 0, 0);
        add("A2", 3, 40, 1);
        add("A3", 3, 80, 2);

        assertThat(detector.look(scene.at(NOON.plusSeconds(3)))).extracting(act -> act.subject().id()).containsExactly("A2", "A1");
    }

    @Test
    void nothingHidesUnderWhatIsMilder() {
        add("A0", 4, 0, 0);
        Alert grave = add("A2", 2, 0, 1);
        Alert mild = add("A1", 4, 0, 2);
        assertThat(detector.look(scene.at(NOON.plusSeconds(3)))).containsExactly(new DetectorAct(mild.subject(), new AlertCommand.Bundle("A2")),
                new DetectorAct(grave.subject(), new AlertCommand.AddMembers(List.of("A1"))));
    }

    private Alert dark(int number, String substation) {
        Alert.Origin origin = new Alert.Origin("iot", "D" + number, "DOOR_LONG_OPEN", 4, "S" + number, null, "D" + number, null, null, "", "",
                NOON.plusSeconds(number), Map.of("substation", substation));
        Alert alert = new Alert("A" + number, AlertStatus.NEW, NOON, origin, 4, NOON.plusSeconds(number), null, null, null, null, 0, null,
                List.of(), null, List.of(), 0, null, null);
        scene.alerts.add(alert);
        return alert;
    }

    @Test
    void oneSubstationMakesOneRowHoweverFarApart() {
        for (int i = 0; i < 37; i++) {
            dark(i, "临沂站");
        }
        dark(99, "塘桥站");
        List<DetectorAct> acts = detector.look(scene.at(NOON.plusSeconds(120)));
        assertThat(acts).filteredOn(act -> act.command() instanceof AlertCommand.Bundle).hasSize(36)
                .allSatisfy(act -> assertThat(act.command()).isEqualTo(new AlertCommand.Bundle("A0", "POWER")));
    }

    @Test
    void whatSomebodySplitStaysSplit() {
        add("A1", 3, 0, 0);
        Alert near = add("A2", 3, 0, 1);
        Alert.Memory apart = new Alert.Memory(null, new org.menshen.domain.fact.Mark("u", "演练", "DUTY_OFFICER", "duty-01", NOON), null, List.of());
        scene.alerts.set(1, new Alert("A2", AlertStatus.NEW, NOON, near.origin(), 3, NOON, null, null, null, null, 0, null, List.of(), null,
                List.of(), 0, null, null, null, null, null, null, apart));
        assertThat(detector.look(scene.at(NOON.plusSeconds(2)))).isEmpty();
    }

    @Test
    void membersOfALeadThatIsOverOrMilderComeOut() {
        Alert lead = add("A1", 4, 500, -400);
        Alert worse = add("A2", 3, 0, -400);
        scene.alerts.set(1, new Alert("A2", AlertStatus.NEW, NOON, worse.origin(), 3, NOON.minusSeconds(400), null, null, null, null, 0, null,
                List.of(), "A1", List.of(), 0, null, null));
        assertThat(detector.look(scene.at(NOON))).containsExactly(new DetectorAct(worse.subject(), new AlertCommand.Unbundle()));
        scene.alerts.remove(lead);
        assertThat(detector.look(scene.at(NOON))).containsExactly(new DetectorAct(worse.subject(), new AlertCommand.Unbundle()));
    }

    @Test
    void aLookThatFailedIsMadeAgainThoughNothingNewCame() {
        add("A1", 3, 0, 0);
        add("A2", 3, 1, 1);
        scene.alerts.add(null);
        assertThatThrownBy(() -> detector.look(scene.at(NOON.plusSeconds(2)))).isInstanceOf(NullPointerException.class);
        scene.alerts.removeLast();
        assertThat(detector.look(quiet(scene.at(NOON.plusSeconds(3))))).hasSize(2);
    }

    @Test
    void whatWasSaidIsSaidUntilAnAlertChanges() {
        add("A1", 3, 0, 0);
        assertThat(detector.look(scene.at(NOON.plusSeconds(1)))).isEmpty();
        add("A2", 3, 1, 1);
        assertThat(detector.look(scene.at(NOON.plusSeconds(2)))).hasSize(2);
        assertThat(detector.look(quiet(scene.at(NOON.plusSeconds(3))))).as("nobody could write it down at first").hasSize(2);
    }

    private static Outlook quiet(Outlook now) {
        return new Outlook(now.now(), now.alerts(), List.of(), now.models(), now.sent(), now.transferring(), now.onShift(), now.offered(),
                now.asked(), now.units(), now.zones(), now.drawings(), now.works(), now.resting(), now.readings(), now.sources(), now.field());
    }
}
