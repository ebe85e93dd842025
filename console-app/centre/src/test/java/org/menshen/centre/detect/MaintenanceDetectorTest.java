package org.menshen.centre.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.alert.AlertEnd;
import org.menshen.domain.alert.AlertStatus;
import org.menshen.domain.device.Device;
import org.menshen.domain.device.DeviceKind;
import org.menshen.domain.device.DeviceStatus;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.maintenance.Maintenance;

/// What planned work and devices out of service do to alerts, and how these come back.
class MaintenanceDetectorTest {

    private static final Instant NOON = Scenes.NOON;
    private static final Mark BOSS = new Mark("boss", "演练-boss", "WATCH_COMMANDER", "duty-01", NOON);
    private final Scenes scene = new Scenes();
    private final MaintenanceDetector detector = new MaintenanceDetector();
    private final ServiceDetector service = new ServiceDetector();

    private Alert alert(int severity) {
        Alert alert = Scenes.alert("A1", "PERIMETER", severity, null, "D1", Scenes.HERE, NOON);
        scene.alerts.add(alert);
        return alert;
    }

    private Maintenance work(Instant until) {
        Maintenance work = new Maintenance("MW-1", new Maintenance.Scope(null, "D1", null), NOON, until, "换探头", BOSS, null, "");
        scene.works.add(work);
        return work;
    }

    private void suppressed(Alert alert, Instant clearedAt, AlertStatus before, AlertStatus status, Mark by, String work) {
        Alert.Aside aside = new Alert.Aside(by, "换探头", NOON.plusSeconds(60), before, null, work);
        scene.alerts.set(0, new Alert("A1", status, NOON, alert.origin(), 3, NOON, null, null, aside, clearedAt, 0, null, List.of(), null, List.of(),
                0, null, null));
    }

    @Test
    void runningWorkSuppressesWhatComesOfItButNeverSeverityOne() {
        Alert alert = alert(3);
        work(NOON.plusSeconds(60));
        assertThat(detector.look(scene.at(NOON.minusSeconds(1)))).isEmpty();
        assertThat(detector.look(scene.at(NOON))).containsExactly(new DetectorAct(alert.subject(),
                new AlertCommand.Suppress("换探头", NOON.plusSeconds(60), "MW-1")));
        scene.alerts.clear();
        alert(1);
        assertThat(detector.look(scene.at(NOON))).isEmpty();
    }

    @Test
    void whenItEndsWhatStandsComesBackAndWhatWentIsOver() {
        Alert alert = alert(3);
        work(NOON.plusSeconds(60));
        suppressed(alert, null, AlertStatus.NEW, AlertStatus.SUPPRESSED, Mark.of(stamp()), "MW-1");
        assertThat(detector.look(scene.at(NOON.plusSeconds(59)))).isEmpty();
        assertThat(detector.look(scene.at(NOON.plusSeconds(60)))).extracting(DetectorAct::command).containsExactly(new AlertCommand.Unsuppress());
        suppressed(alert, NOON.plusSeconds(5), AlertStatus.RTN_UNACK, AlertStatus.SUPPRESSED, Mark.of(stamp()), "MW-1");
        assertThat(detector.look(scene.at(NOON.plusSeconds(60)))).extracting(DetectorAct::command)
                .containsExactly(new AlertCommand.End(AlertEnd.MAINTENANCE, NOON.plusSeconds(60), "换探头"));
        scene.works.clear();
        assertThat(detector.look(scene.at(NOON.plusSeconds(1)))).as("lifted early").hasSize(1);
    }

    private static org.menshen.domain.fact.Stamp stamp() {
        return new org.menshen.domain.fact.Stamp(Actor.SYSTEM, NOON, NOON);
    }

    @Test
    void alertsRestWithTheirDeviceAndComeBackWithIt() {
        Alert alert = alert(3);
        scene.resting.put("D1", new Device("D1", DeviceKind.SENSOR, "A3", "东墙红外", null, null, null, Scenes.HERE, null, null,
                DeviceStatus.MAINTENANCE, NOON, "换电池"));
        assertThat(service.look(scene.at(NOON))).containsExactly(new DetectorAct(alert.subject(), new AlertCommand.TakeOutOfService("换电池")));
        suppressed(alert, null, AlertStatus.NEW, AlertStatus.OOS, Mark.of(stamp()), null);
        assertThat(service.look(scene.at(NOON))).isEmpty();
        scene.resting.clear();
        assertThat(service.look(scene.at(NOON))).extracting(DetectorAct::command).containsExactly(new AlertCommand.ReturnToService());
        suppressed(alert, null, AlertStatus.NEW, AlertStatus.OOS, BOSS, null);
        assertThat(service.look(scene.at(NOON))).as("taken out by hand").isEmpty();
    }
}
