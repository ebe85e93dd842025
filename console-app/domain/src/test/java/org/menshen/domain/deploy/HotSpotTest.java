package org.menshen.domain.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.menshen.map.core.geo.LatLon;

/// Hot spots by place and hour.
class HotSpotTest {

    private static final Instant NOW = Instant.parse("2026-11-05T04:00:00Z");
    private static final LatLon HERE = new LatLon(31.195, 121.51);

    private static DemandHistory.Place place(String id, int... atHours) {
        List<Integer> hours = new ArrayList<>(Collections.nCopies(24, 0));
        for (int hour : atHours) {
            hours.set(hour, hours.get(hour) + 1);
        }
        return new DemandHistory.Place(id, id, HERE, hours);
    }

    @Test
    void theWorstHoursMayLieAroundMidnightAndFewCasesAreHidden() {
        DemandHistory demand = new DemandHistory(NOW.minus(Duration.ofDays(30)), NOW, 9, 0, false,
            List.of(place("A", 23, 0, 0, 12), place("B", 3, 4), place("C", 8, 9, 15)));
        List<HotSpot> spots = HotSpot.of(demand, 3, 8);
        assertThat(spots).extracting(HotSpot::siteId).containsExactly("A", "C");
        assertThat(spots.getFirst()).returns(22, HotSpot::hour).returns(1, HotSpot::until).returns(3, HotSpot::worst).returns(4, HotSpot::count);
        assertThat(spots.getLast()).returns(7, HotSpot::hour).returns(2, HotSpot::worst);
    }

    @Test
    void whereTooLittleIsKnownThereIsNoHotSpot() {
        DemandHistory even = new DemandHistory(NOW, NOW, 2, 0, true, List.of(place("A", 1, 1, 1, 1)));
        assertThat(HotSpot.of(even, 3, 8)).isEmpty();
    }
}
