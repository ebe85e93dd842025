package org.menshen.map.fx.layer.marker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.menshen.map.core.cluster.Tallies;
import org.menshen.map.core.geo.LatLon;

class MarkerStoreTest {

    private static final LatLon HERE = new LatLon(31.2, 121.5);

    @Test
    void thoseForWhomAMarkerStandsAreCountedByTheirOwnSeverity() {
        MarkerStore store = new MarkerStore();
        store.set(new Marker("A", HERE, 1, false, Others.NONE.and(2, 1).and(4, 2), false));
        store.set(new Marker("B", HERE, 4, true, 3));
        Tallies tallies = new Tallies();
        tallies.begin(1);
        tallies.open(0);
        store.tally(0, tallies, 0);
        store.tally(1, tallies, 0);
        assertThat(IntStream.rangeClosed(1, 5).map(severity -> tallies.count(0, severity))).containsExactly(1, 1, 0, 5, 0);
    }

    @Test
    void aMarkerCountsItselfAndThem() {
        assertThat(new Marker("A", HERE, 3, false, 37).count()).isEqualTo(37);
        assertThat(new Marker("A", HERE, 3, false, Others.NONE.and(3, 1).and(5, 1), false).count()).isEqualTo(3);
        assertThatThrownBy(() -> new Marker("A", HERE, 3, false, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
