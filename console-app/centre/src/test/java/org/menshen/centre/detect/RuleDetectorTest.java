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
import org.menshen.domain.correlation.RulePart;
import org.menshen.domain.correlation.RulePlace;
import org.menshen.domain.correlation.RuleResult;
import org.menshen.domain.correlation.Standing;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.plan.Bilingual;
import org.menshen.domain.register.Model;
import org.menshen.domain.rules.Rulebook;
import org.menshen.domain.rules.World;

class RuleDetectorTest {

    private static final Instant NOON = Scenes.NOON;
    private static final RuleContent SMOKE = new RuleContent("two-smoke-points", 1, new Bilingual("双点", "Two points"), Bilingual.NONE,
            Standing.ENABLED, List.of(new RulePart(List.of("FIRE_SMOKE"), List.of(), null, null, 0, 0, Map.of(), 2, true)),
            new RulePlace(RulePlace.Kind.BUILDING, 0), Duration.ofMinutes(3), new RuleResult("FIRE_CONFIRMED", 1, "high-rise-fire"));

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

    private static Alert told(DetectorAct act) {
        Alert.Origin origin = ((AlertCommand.Raise) act.command()).origin();
        return new Alert(act.subject().id(), AlertStatus.NEW, NOON, origin, 1, NOON, null, null, null, null, 0, null, List.of(), null, List.of(), 0,
                null, null);
    }
}
