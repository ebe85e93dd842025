package org.menshen.centre.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.alert.AlertStatus;
import org.menshen.domain.correlation.RuleContent;
import org.menshen.domain.correlation.RuleEnd;
import org.menshen.domain.correlation.RulePart;
import org.menshen.domain.correlation.RulePlace;
import org.menshen.domain.correlation.RuleResult;
import org.menshen.domain.correlation.Standing;
import org.menshen.domain.device.Device;
import org.menshen.domain.device.DeviceKind;
import org.menshen.domain.device.DeviceStatus;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.plan.Bilingual;
import org.menshen.domain.reading.Reading;
import org.menshen.domain.register.Model;
import org.menshen.domain.rules.Rulebook;
import org.menshen.domain.rules.World;

class RuleDetectorTest {

    private static final Instant NOON = Scenes.NOON;
    private static final RuleContent SMOKE = new RuleContent("two-smoke-points", 1, new Bilingual("双点", "Two points"), Bilingual.NONE,
            Standing.ENABLED, List.of(new RulePart(List.of("FIRE_SMOKE"), List.of(), null, null, 0, 0, Map.of(), List.of(), 2, true)),
            new RulePlace(RulePlace.Kind.BUILDING, 0), Duration.ofMinutes(3), new RuleResult("FIRE_CONFIRMED", 1, "high-rise-fire"), null, null);

    private final Scenes scene = new Scenes();
    private final World world = new World(new Rulebook());
    private final RuleDetector detector = new RuleDetector(world, Scenes.CODES, Scenes.ALERTS);

    @BeforeEach
    void inForce() {
        scene.models.add(model(Standing.ENABLED));
    }

    private static Model model(Standing standing) {
        return new Model("two-smoke-points@1-ab", "FIRE_CONFIRMED", "1", SMOKE, standing,
                new Mark("system", "system", "SYSTEM", "centre", NOON.minusSeconds(60)), "", null, null);
    }

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
            assertThat(raise.origin().attributes()).containsEntry("rule.alerts", "A1,A2").containsEntry("rule", "two-smoke-points@1-ab");
        });
        assertThat(detector.look(scene.at(NOON.plusSeconds(182)))).as("the same again").isEqualTo(acts);
    }

    @Test
    void anEditionOfTheFilesHearsWhatCameWhileTheCentreStartedAndOneThatAPersonSwitchedDoesNot() {
        scene.alerts.add(Scenes.smoke("A1", "B1", "D1", NOON));
        scene.alerts.add(Scenes.smoke("A2", "B1", "D2", NOON.plusSeconds(10)));
        Model byFile = model(Standing.ENABLED);
        for (String role : List.of("SYSTEM", "WATCH_COMMANDER")) {
            scene.models.set(0, new Model(byFile.id(), byFile.alertType(), "1", SMOKE, Standing.ENABLED,
                    new Mark("x", "x", role, "x", NOON.plusSeconds(30)), "", null, null));
            assertThat(new RuleDetector(world, Scenes.CODES, Scenes.ALERTS).look(scene.at(NOON.plusSeconds(31)))).as(role)
                    .hasSize(role.equals("SYSTEM") ? 1 : 0);
        }
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
    void aBuildingThatBurnsAlreadyIsToldOfAgain() {
        Alert fire = Scenes.alert("F", "FIRE_CONFIRMED", 1, "B1", null, Scenes.HERE, NOON.minusSeconds(5));
        scene.alerts.add(Scenes.smoke("A1", "B1", "D1", NOON));
        scene.alerts.add(Scenes.smoke("A2", "B1", "D2", NOON.plusSeconds(10)));
        scene.alerts.add(fire);

        assertThat(detector.look(scene.at(NOON.plusSeconds(20)))).singleElement().satisfies(act -> {
            assertThat(act.subject()).isEqualTo(fire.subject());
            assertThat(act.command()).isInstanceOf(AlertCommand.Repeat.class);
        });
    }

    @Test
    void onTrialItIsNotedAndOffItIsNothing() {
        scene.models.set(0, model(Standing.TRIAL));
        scene.alerts.add(Scenes.smoke("A1", "B1", "D1", NOON));
        scene.alerts.add(Scenes.smoke("A2", "B1", "D2", NOON.plusSeconds(10)));
        assertThat(detector.look(scene.at(NOON.plusSeconds(20)))).singleElement().satisfies(act ->
                assertThat(((AlertCommand.Note) act.command()).as()).isEqualTo(AlertStatus.TRIAL));

        RuleDetector off = new RuleDetector(world, Scenes.CODES, Scenes.ALERTS);
        scene.models.set(0, model(Standing.OFF));
        assertThat(off.look(scene.at(NOON.plusSeconds(20)))).isEmpty();
    }

    @Test
    void whatCameBeforeARestartIsHeardAndWhatWasToldIsNotToldAgain() {
        world.put(new Versioned<>(Scenes.smoke("A1", "B1", "D1", NOON), 1, false));
        scene.alerts.add(Scenes.smoke("A2", "B1", "D2", NOON.plusSeconds(100)));
        assertThat(detector.look(scene.at(NOON.plusSeconds(101)))).hasSize(1);

        Alert told = told(detector.look(scene.at(NOON.plusSeconds(102))).getFirst());
        world.put(new Versioned<>(Scenes.smoke("A2", "B1", "D2", NOON.plusSeconds(100)), 1, false));
        world.put(new Versioned<>(told, 1, false));
        RuleDetector next = new RuleDetector(world, Scenes.CODES, Scenes.ALERTS);
        scene.alerts.add(Scenes.smoke("A3", "B1", "D3", NOON.plusSeconds(120)));
        assertThat(next.look(scene.at(NOON.plusSeconds(121)))).isEmpty();
    }

    private static final RuleContent GAS = new RuleContent("gas-rising", 2, new Bilingual("燃气", "Gas"), Bilingual.NONE, Standing.ENABLED,
            List.of(new RulePart(List.of(), List.of("A6"), 10.0, null, 0, 0, Map.of(), List.of(), 1, true)),
            new RulePlace(RulePlace.Kind.DEVICE, 0), Duration.ofMinutes(10), new RuleResult("GAS_LEAK", 1, "gas-leak"),
            new RulePlace(RulePlace.Kind.BUILDING, 0), new RuleEnd(null, 5.0, Duration.ofMinutes(3)));

    private void gas(int second, double value) {
        detector.heard(new Reading.Telemetry("G1", NOON.plusSeconds(second), value, "%{LEL}"));
    }

    /// SC-09: calls and sensor have one cause, and the sensor's end is the end of the alert, after it has held.
    @Test
    void aSensorJoinsWhatCallsHaveRaisedAndEndsIt() {
        world.put(new Versioned<>(new Device("G1", DeviceKind.SENSOR, "A6", "燃气", "S1", "B1", 1, Scenes.HERE, null, null, DeviceStatus.ONLINE,
                NOON, null), 1, false));
        scene.models.set(0, new Model("gas-rising@2-ab", "GAS_LEAK", "2", GAS, Standing.ENABLED,
                new Mark("system", "system", "SYSTEM", "centre", NOON.minusSeconds(60)), "", null, null));
        Alert calls = Scenes.alert("C", "GAS_LEAK", 1, "B1", null, Scenes.HERE, NOON.minusSeconds(5));
        scene.alerts.add(calls);
        detector.look(scene.at(NOON));
        gas(1, 12);
        DetectorAct joined = detector.look(scene.at(NOON.plusSeconds(2))).getFirst();
        assertThat(joined.subject()).isEqualTo(calls.subject());
        AlertCommand.Repeat repeat = (AlertCommand.Repeat) joined.command();
        assertThat(repeat.now().attributes()).containsEntry("rule.with.gas-rising@2-ab", "G1");

        scene.alerts.set(0, new Alert("C", AlertStatus.NEW, NOON, repeat.now(), 1, NOON, null, null, null, null, 0, null, List.of(), null, List.of(),
                0, null, null));
        gas(10, 7);
        gas(200, 7);
        assertThat(detector.look(scene.at(NOON.plusSeconds(201)))).as("between the lines").noneMatch(RuleDetectorTest::ends);
        gas(210, 3);
        gas(300, 2);
        assertThat(detector.look(scene.at(NOON.plusSeconds(900)))).as("silence is no end").noneMatch(RuleDetectorTest::ends);
        gas(390, 0);
        assertThat(detector.look(scene.at(NOON.plusSeconds(901)))).filteredOn(RuleDetectorTest::ends).singleElement()
                .isEqualTo(new DetectorAct(calls.subject(), new AlertCommand.ReturnToNormal(NOON.plusSeconds(390))));
    }

    private static boolean ends(DetectorAct act) {
        return act.command() instanceof AlertCommand.ReturnToNormal;
    }

    private static Alert told(DetectorAct act) {
        Alert.Origin origin = ((AlertCommand.Raise) act.command()).origin();
        return new Alert(act.subject().id(), AlertStatus.NEW, NOON, origin, 1, NOON, null, null, null, null, 0, null, List.of(), null, List.of(), 0,
                null, null);
    }
}
