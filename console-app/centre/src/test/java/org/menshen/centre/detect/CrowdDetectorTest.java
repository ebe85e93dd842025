package org.menshen.centre.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.alert.AlertStatus;
import org.menshen.domain.reading.Reading;
import org.menshen.domain.zone.Zone;
import org.menshen.map.core.geo.LatLon;

class CrowdDetectorTest {

    private static final Instant NOON = Scenes.NOON;

    private final Scenes scene = new Scenes();
    private final CrowdDetector detector = new CrowdDetector(Scenes.CODES, Scenes.ALERTS);

    @BeforeEach
    void zone() {
        // 1,000 m² of walkway for 10,000: lines at 700, 1,100, 2,000, 3,000 persons
        scene.zones.add(new Zone("Z1", "滨江一段", "WALKWAY", List.of(new LatLon(31.2, 121.5), new LatLon(31.2, 121.501),
                new LatLon(31.201, 121.5)), 1_000, 10_000, null));
    }

    private List<DetectorAct> count(long second, double count) {
        detector.heard(new Reading.CrowdSample("Z1", NOON.plusSeconds(second), count, 1.0, 1));
        return detector.look(scene.at(NOON.plusSeconds(second)));
    }

    private Alert open(DetectorAct raise) {
        AlertCommand.Raise command = (AlertCommand.Raise) raise.command();
        return new Alert(raise.subject().id(), AlertStatus.NEW, NOON, command.origin(), command.origin().severity(), NOON, null, null, null,
                null, 0, null, List.of(), null, List.of(), 0, null, null);
    }

    @Test
    void raisesAfterTheHoldTimeAndNamesTheRule() {
        assertThat(count(0, 800)).isEmpty();
        assertThat(count(30, 800)).isEmpty();
        List<DetectorAct> acts = count(60, 800);

        assertThat(acts).singleElement().satisfies(act -> {
            AlertCommand.Raise raise = (AlertCommand.Raise) act.command();
            assertThat(raise.origin().severity()).isEqualTo(4);
            assertThat(raise.origin().zoneId()).isEqualTo("Z1");
            assertThat(raise.origin().attributes()).containsEntry("rule", "DENSITY").containsEntry("level", "BLUE");
        });
        assertThat(count(61, 800)).as("asked again").isEqualTo(acts);
    }

    @Test
    void followsTheCrowdUpAndDownAgain() {
        count(0, 800);
        scene.alerts.add(open(count(60, 800).getFirst()));
        count(70, 3_100);
        assertThat(count(85, 3_100)).as("red holds for 15 s").extracting(DetectorAct::command)
                .satisfiesExactly(command -> assertThat(((AlertCommand.RaiseSeverity) command).severity()).isEqualTo(1));

        scene.alerts.clear();
        for (long second = 90; second <= 90 + 4 * 180; second += 30) {
            count(second, 100);
        }
        assertThat(count(90 + 4 * 180 + 30, 100)).as("nothing is open any more, so nothing is to be told").isEmpty();
    }

    @Test
    void bringsItsAlertBackToNormalOnlyAfterTheReleaseTime() {
        count(0, 800);
        scene.alerts.add(open(count(60, 800).getFirst()));

        assertThat(count(90, 100)).isEmpty();
        assertThat(count(269, 100)).isEmpty();
        assertThat(count(270, 100)).extracting(DetectorAct::command).containsExactly(new AlertCommand.ReturnToNormal(NOON.plusSeconds(270)));
    }

    @Test
    void doesNotRaiseAgainWhatAnOfficerHasEndedUnlessItGrowsWorse() {
        count(0, 800);
        DetectorAct raise = count(60, 800).getFirst();
        scene.alerts.add(open(raise));
        count(70, 800);
        scene.alerts.clear();

        assertThat(count(80, 800)).isEmpty();
        count(90, 1_500);
        assertThat(count(150, 1_500)).extracting(DetectorAct::command).hasOnlyElementsOfType(AlertCommand.Raise.class).hasSize(1);
    }

    @Test
    void goesOnFromAnOpenAlertAfterARestart() {
        Alert.Origin origin = new Alert.Origin("rule", "crowd:Z1:x", "CROWD_DENSITY", 2, null, null, null, "Z1", Scenes.HERE, "", "", NOON,
                Map.of());
        scene.alerts.add(new Alert("A1", AlertStatus.NEW, NOON, origin, 2, NOON, null, null, null, null, 0, null, List.of(), null, List.of(), 0,
                null, null));

        assertThat(count(0, 2_100)).as("still orange").isEmpty();
    }
}
