package org.menshen.map.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.menshen.map.core.geo.LatLon;

class PathModeTest {

    private static final LatLon A = new LatLon(31.2, 121.5);
    private static final LatLon B = new LatLon(31.21, 121.5);
    private static final LatLon C = new LatLon(31.21, 121.51);
    private final List<LatLon> done = new ArrayList<>();

    @Test
    void isDoneWhenItHasItsPoints() {
        PathMode path = new PathMode(true, 3, 10, points -> "", done::addAll);
        path.point(A);
        path.point(B);
        assertThat(path.done()).isFalse();
        path.point(C);
        assertThat(path.done()).isTrue();
        assertThat(done).containsExactly(A, B, C);
    }

    @Test
    void theTwoHalvesOfADoubleClickAreOnePoint() {
        PathMode path = new PathMode(false, 2, 10, points -> "", done::addAll);
        path.point(A);
        path.point(B);
        path.point(B);
        assertThat(path.points()).containsExactly(A, B);
        path.undo();
        path.undo();
        path.undo();
        assertThat(path.points()).isEmpty();
        assertThat(path.layer().blank()).isTrue();
    }

    @Test
    void isFullAtItsMost() {
        PathMode note = new PathMode(false, 1, 1, points -> "", done::addAll);
        assertThat(note.full()).isFalse();
        note.point(A);
        assertThat(note.full()).isTrue();
    }
}
