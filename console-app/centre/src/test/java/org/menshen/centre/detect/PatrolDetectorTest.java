package org.menshen.centre.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.patrol.Patrol;
import org.menshen.domain.patrol.PatrolCommand;
import org.menshen.domain.patrol.Tour;
import org.menshen.domain.reading.Reading;
import org.menshen.domain.unit.Unit;
import org.menshen.domain.unit.UnitStatus;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;

class PatrolDetectorTest {

    private static final Instant NOON = Scenes.NOON;
    private static final List<LatLon> POINTS = List.of(Scenes.HERE, Geodesy.destination(Scenes.HERE, 90, 200));
    private static final Mark BY = new Mark("o1", "演示甲", "DUTY_OFFICER", "duty-01", NOON);

    private final Scenes scene = new Scenes();
    private final PatrolDetector detector = new PatrolDetector(Scenes.CODES);

    private static Patrol route(Tour.Status status, Instant strayed, Tour.Visit... visits) {
        Tour tour = new Tour(1, "U-1", NOON, NOON.plusSeconds(3_600), BY, status, List.of(visits), strayed, null, null);
        return new Patrol("PT-1", "一线", POINTS, BY, List.of(tour), 1, false);
    }

    private static Unit unit(UnitStatus status) {
        return new Unit("U-1", "甲01", "GRID_TEAM", null, Scenes.HERE, status, NOON, null, null, null);
    }

    private void stand(LatLon where, int from, int to) {
        for (int s = from; s <= to; s += 6) {
            detector.heard(new Reading.UnitPosition("U-1", NOON.plusSeconds(s), where, 0, 0));
        }
    }

    private List<Object> look(int second) {
        return detector.look(scene.at(NOON.plusSeconds(second))).stream().map(act -> (Object) act.command()).toList();
    }

    @Test
    void beginsAtItsTimeAndEndsAtItsEnd() {
        scene.patrols.add(route(Tour.Status.PLANNED, null));
        assertThat(look(-1)).isEmpty();
        assertThat(look(0)).containsExactly(new PatrolCommand.Start(1));
        assertThat(look(3_600)).as("planned and never walked").containsExactly(new PatrolCommand.End(1));
    }

    @Test
    void saysAVisitUntilItIsInTheLog() {
        scene.units.add(unit(UnitStatus.STANDBY));
        scene.patrols.add(route(Tour.Status.RUNNING, null));
        stand(POINTS.getFirst(), 0, 60);
        var visit = new PatrolCommand.Visit(1, 0, NOON, NOON.plusSeconds(60));
        assertThat(look(61)).containsExactly(visit);
        assertThat(look(62)).as("the store could not write").containsExactly(visit);
        scene.patrols.set(0, route(Tour.Status.RUNNING, null, new Tour.Visit(0, NOON, NOON.plusSeconds(60))));
        assertThat(look(63)).isEmpty();
        stand(POINTS.get(1), 120, 186);
        assertThat(look(190)).hasSize(1);
    }

    @Test
    void whoIsCalledAwayHasNeitherVisitedNorStrayed() {
        scene.units.add(unit(UnitStatus.EN_ROUTE));
        scene.patrols.add(route(Tour.Status.RUNNING, null));
        stand(Geodesy.destination(Scenes.HERE, 0, 900), 0, 900);
        assertThat(look(901)).isEmpty();
        scene.units.set(0, unit(UnitStatus.STANDBY));
        stand(Geodesy.destination(Scenes.HERE, 0, 900), 906, 1_300);
        assertThat(look(1_301)).containsExactly(new PatrolCommand.Stray(1, NOON.plusSeconds(906)));
        scene.patrols.set(0, route(Tour.Status.RUNNING, NOON.plusSeconds(906)));
        scene.units.set(0, unit(UnitStatus.EN_ROUTE));
        assertThat(look(1_302)).as("it is on an order now").containsExactly(new PatrolCommand.Rejoin(1));
    }

    @Test
    void aJumpOfTheDrillBeginsAnew() {
        scene.units.add(unit(UnitStatus.STANDBY));
        scene.patrols.add(route(Tour.Status.RUNNING, null));
        stand(POINTS.getFirst(), 0, 54);
        look(55);
        detector.jumped(NOON.plusSeconds(600));
        stand(POINTS.getFirst(), 600, 654);
        assertThat(look(655)).isEmpty();
        stand(POINTS.getFirst(), 660, 660);
        assertThat(look(661)).containsExactly(new PatrolCommand.Visit(1, 0, NOON.plusSeconds(600), NOON.plusSeconds(660)));
    }
}
