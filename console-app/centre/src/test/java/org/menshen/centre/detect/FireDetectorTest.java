package org.menshen.centre.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.menshen.domain.alert.AlertCommand;

class FireDetectorTest {

    private static final Instant NOON = Scenes.NOON;

    private final Scenes scene = new Scenes();
    private final FireDetector detector = new FireDetector(Scenes.CODES, Scenes.ALERTS);

    @Test
    void twoPointsInOneBuildingWithinThreeMinutesAreAFire() {
        scene.alerts.add(Scenes.smoke("A1", "B1", "D1", NOON));
        scene.alerts.add(Scenes.smoke("A2", "B1", "D2", NOON.plusSeconds(180)));

        List<DetectorAct> acts = detector.look(scene.at(NOON.plusSeconds(181)));

        assertThat(acts).singleElement().satisfies(act -> {
            AlertCommand.Raise raise = (AlertCommand.Raise) act.command();
            assertThat(raise.origin().typeCode()).isEqualTo("FIRE_CONFIRMED");
            assertThat(raise.origin().severity()).isEqualTo(1);
            assertThat(raise.origin().buildingId()).isEqualTo("B1");
            assertThat(raise.origin().attributes()).containsEntry("alerts", "A1, A2");
        });
        assertThat(detector.look(scene.at(NOON.plusSeconds(181)))).as("the same again").extracting(DetectorAct::subject)
                .isEqualTo(acts.stream().map(DetectorAct::subject).toList());
    }

    @Test
    void onePointTwiceTwoBuildingsOrTooLateAreNone() {
        scene.alerts.add(Scenes.smoke("A1", "B1", "D1", NOON));
        scene.alerts.add(Scenes.smoke("A2", "B1", "D1", NOON.plusSeconds(10)));
        scene.alerts.add(Scenes.smoke("A3", "B2", "D2", NOON.plusSeconds(20)));
        scene.alerts.add(Scenes.smoke("A4", "B1", "D3", NOON.plusSeconds(191)));

        assertThat(detector.look(scene.at(NOON.plusSeconds(200)))).isEmpty();
    }

    @Test
    void aBuildingThatBurnsAlreadyIsNotReportedAgain() {
        scene.alerts.add(Scenes.smoke("A1", "B1", "D1", NOON));
        scene.alerts.add(Scenes.smoke("A2", "B1", "D2", NOON.plusSeconds(10)));
        scene.alerts.add(Scenes.alert("F", "FIRE_CONFIRMED", 1, "B1", null, Scenes.HERE, NOON.plusSeconds(11)));

        assertThat(detector.look(scene.at(NOON.plusSeconds(20)))).isEmpty();
    }
}
