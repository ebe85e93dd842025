package org.menshen.centre.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.reading.Reading;
import org.menshen.domain.sketch.Sketch;
import org.menshen.domain.sketch.SketchCommand;
import org.menshen.domain.sketch.SketchDecider;
import org.menshen.domain.sketch.SketchFact;
import org.menshen.domain.unit.Unit;
import org.menshen.domain.unit.UnitStatus;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;

/// A square of 200 m around [Scenes#HERE], watched with the margin and dwell time of the shipped codes.
class FenceDetectorTest {

    private static final Instant NOON = Scenes.NOON;
    private static final List<LatLon> SQUARE = square(100);

    private final Scenes scene = new Scenes();
    private final SketchDecider rules = new SketchDecider();
    private FenceDetector detector = new FenceDetector(Scenes.CODES);

    @BeforeEach
    void draw() {
        scene.units.add(unit("U-1", UnitStatus.STANDBY));
        scene.drawings.add(new Sketch("SK-1", "FENCE", SQUARE, "主会场", null, Actor.SYSTEM, NOON, false, null));
        scene.drawings.add(new Sketch("SK-2", "AREA", SQUARE, "", null, Actor.SYSTEM, NOON, false, null));
    }

    private static List<LatLon> square(double half) {
        List<LatLon> ring = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            ring.add(Geodesy.destination(Scenes.HERE, 45 + 90 * i, Math.sqrt(2) * half));
        }
        return ring;
    }

    private static Unit unit(String id, UnitStatus status) {
        return new Unit(id, "甲01", "GRID_TEAM", null, Scenes.HERE, status, NOON, null, null, null);
    }

    private void walk(String unit, int second, double metresEast) {
        Reading.UnitPosition position = new Reading.UnitPosition(unit, NOON.plusSeconds(second), Geodesy.destination(Scenes.HERE, 90, metresEast),
                90, 1);
        scene.readings.offer(position);
        detector.heard(position);
    }

    /// What the detector says; nothing of it is done.
    private List<DetectorAct> look() {
        return detector.look(scene.at(NOON.plusSeconds(3_600)));
    }

    /// Lets what the detector says come true.
    private List<SketchCommand> happen() {
        List<SketchCommand> commands = look().stream().map(act -> (SketchCommand) act.command()).toList();
        for (SketchCommand command : commands) {
            SketchFact fact = switch (command) {
                case SketchCommand.Count c -> new SketchFact.Counted(c.unitIds());
                case SketchCommand.Cross c -> new SketchFact.Crossed(c.unitId(), c.entered(), c.since());
                default -> throw new AssertionError(command);
            };
            fact(fact);
        }
        return commands;
    }

    private void fact(SketchFact fact) {
        Sketch sketch = scene.drawings.getFirst();
        scene.drawings.set(0, rules.evolve(sketch, sketch.subject(), fact, new Stamp(Actor.SYSTEM, NOON, NOON)));
    }

    private static SketchCommand in(int since) {
        return new SketchCommand.Cross("U-1", true, NOON.plusSeconds(since));
    }

    private static SketchCommand out(int since) {
        return new SketchCommand.Cross("U-1", false, NOON.plusSeconds(since));
    }

    @Test
    void countsWhoIsThereAndTellsWhoComesAndGoes() {
        scene.units.add(unit("U-2", UnitStatus.LOST));
        scene.units.add(unit("U-3", UnitStatus.STANDBY));
        walk("U-1", 0, 300);
        walk("U-2", 0, 0);
        walk("U-3", 0, 20);
        assertThat(happen()).as("of the fence, not of the area; not the lost one").containsExactly(new SketchCommand.Count(List.of("U-3")));

        walk("U-1", 10, 90);
        assertThat(happen()).isEmpty();
        walk("U-1", 25, 60);
        assertThat(look()).as("asked twice").isEqualTo(look()).extracting(DetectorAct::command).containsExactly(in(10));
        assertThat(happen()).containsExactly(in(10));
        assertThat(happen()).isEmpty();

        walk("U-1", 40, 108);
        walk("U-1", 80, 111);
        assertThat(happen()).as("outside, but within the margin").isEmpty();
        walk("U-1", 90, 130);
        walk("U-1", 105, 150);
        assertThat(happen()).containsExactly(out(90));
    }

    @Test
    void jitterOnTheEdgeIsOneCrossing() {
        walk("U-1", 0, 200);
        happen();
        List<SketchCommand> told = new ArrayList<>();
        for (int second = 5; second < 600; second += 5) {
            walk("U-1", second, second < 60 ? 200 - second * 2 : second % 10 == 0 ? 92 : 109);
            told.addAll(happen());
        }
        assertThat(told).hasSizeLessThanOrEqualTo(1);
        walk("U-1", 600, 50);
        walk("U-1", 620, 50);
        told.addAll(happen());
        assertThat(told).hasSize(1).first().matches(command -> ((SketchCommand.Cross) command).entered());
    }

    @Test
    void goesOnFromTheStateAfterARestartOrAJump() {
        walk("U-1", 0, 0);
        happen();
        detector = new FenceDetector(Scenes.CODES);
        walk("U-1", 60, 10);
        walk("U-1", 90, 0);
        assertThat(happen()).as("it was inside already").isEmpty();

        detector = new FenceDetector(Scenes.CODES);
        walk("U-1", 120, 300);
        walk("U-1", 140, 300);
        assertThat(happen()).as("it left while nobody watched").containsExactly(out(120));

        walk("U-1", 150, 50);
        happen();
        detector.jumped(NOON.plusSeconds(3_000));
        walk("U-1", 3_000, 50);
        assertThat(happen()).as("the time between was not watched").isEmpty();
        walk("U-1", 3_015, 50);
        assertThat(happen()).containsExactly(in(3_000));
    }

    @Test
    void takesOverWhatAnotherNodeTold() {
        walk("U-1", 0, 300);
        happen();
        walk("U-1", 5, 300);
        happen();
        fact(new SketchFact.Crossed("U-1", true, NOON.plusSeconds(10)));
        walk("U-1", 30, 300);
        assertThat(happen()).isEmpty();
        walk("U-1", 45, 300);
        assertThat(happen()).containsExactly(out(30));
    }

    @Test
    void aFenceThatMovesIsCountedAgainAndOneThatIsErasedIsForgotten() {
        walk("U-1", 0, 0);
        happen();
        List<LatLon> elsewhere = SQUARE.stream().map(point -> Geodesy.destination(point, 90, 500)).toList();
        fact(new SketchFact.Redrawn(elsewhere, "主会场"));
        assertThat(happen()).containsExactly(new SketchCommand.Count(List.of()));
        walk("U-1", 10, 500);
        walk("U-1", 30, 500);
        assertThat(happen()).containsExactly(in(10));

        scene.drawings.clear();
        walk("U-1", 40, 0);
        walk("U-1", 60, 0);
        assertThat(happen()).isEmpty();
    }

    @Test
    void whoIsOffDutyCrossesNothing() {
        walk("U-1", 0, 0);
        happen();
        scene.units.set(0, unit("U-1", UnitStatus.OFFLINE));
        walk("U-1", 10, 900);
        walk("U-1", 60, 900);
        assertThat(happen()).isEmpty();
        scene.units.set(0, unit("U-1", UnitStatus.STANDBY));
        walk("U-1", 100, 900);
        walk("U-1", 120, 900);
        assertThat(happen()).containsExactly(out(100));
    }
}
