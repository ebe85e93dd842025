package org.menshen.desktop.patrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.menshen.desktop.fixture.OneWindow.soon;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.menshen.desktop.fixture.OneWindow;
import org.menshen.desktop.fixture.Town;
import org.menshen.desktop.text.Lang;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.patrol.Patrol;
import org.menshen.domain.patrol.Tour;
import org.menshen.domain.port.Archive;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;

/// What was planned against what was walked, and a route given to a unit, by keys.
class PatrolWindowTest {

    private final OneWindow window = new OneWindow(new PatrolFeature(Archive.none()));

    @AfterEach
    void close() {
        window.close();
    }

    private Patrol route(Tour.Status status, int visited) {
        Instant now = window.fake.clock.instant();
        Mark by = new Mark("d1", "演练-陈＊", "WATCH_COMMANDER", "command-01", now.minus(Duration.ofHours(3)));
        List<LatLon> points = List.of(Town.MIDDLE, Geodesy.destination(Town.MIDDLE, 90, 200), Geodesy.destination(Town.MIDDLE, 0, 200));
        List<Tour.Visit> visits = java.util.stream.IntStream.range(0, visited)
                .mapToObj(point -> new Tour.Visit(point, now.minusSeconds(600 - 60L * point), now.minusSeconds(540 - 60L * point))).toList();
        Tour tour = new Tour(1, "U-002", now.minus(Duration.ofHours(2)), now.minus(Duration.ofHours(1)), by, status, visits, null,
                now.minus(Duration.ofHours(1)), null);
        return new Patrol("PT-1", "临沂夜巡", points, by, List.of(tour), 1, false);
    }

    @Test
    void withoutARouteThereIsAButtonToDrawOne() {
        window.open(1366, 768, Lang.ZH);
        soon().until(() -> window.shows("没有选中的路线") && window.shows("画路线"));
    }

    @Test
    void missedPointsAreSaidAndTheRouteIsGivenAgain() {
        window.town.build();
        window.fake.workspace.put(route(Tour.Status.DEVIATED, 1));
        window.open(1366, 768, Lang.ZH);
        soon().until(() -> window.shows("临沂夜巡") && window.shows("1 / 3 点 · 33%"));
        soon().until(() -> window.shows("✓") && window.shows("×") && window.shows("未到"));
        window.press(KeyCode.ENTER);
        soon().until(() -> window.shows("由谁巡防"));
        window.press(KeyCode.DIGIT1);
        soon().until(() -> window.shows("什么时段"));
        window.press(KeyCode.DIGIT1);
        soon().until(() -> window.fake.workspace.all(SubjectKind.PATROL).stream().map(versioned -> (Patrol) versioned.state())
                .anyMatch(patrol -> patrol.tours().size() == 2));
        assertThat(window.fake.workspace.all(SubjectKind.PATROL)).singleElement()
                .satisfies(route -> assertThat(((Patrol) route.state()).tours().getFirst().status()).isEqualTo(Tour.Status.DEVIATED));
    }
}
