package org.menshen.centre.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertCommand;
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
                new DetectorAct(lead.subject(), new AlertCommand.AddMember("A2")));
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
}
