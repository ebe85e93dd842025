package org.menshen.map.core.fence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;

class FenceWatchProperties {

    private static final LatLon CENTRE = new LatLon(31.197, 121.5085);
    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
    private static final double RADIUS = 100;

    private record Seen(double edge, Instant at) {
    }

    @Property(tries = 500)
    void aCrossedFenceWasLeftFarAndLongEnough(@ForAll long seed, @ForAll @DoubleRange(max = 40) double margin,
            @ForAll @IntRange(max = 60) int dwellSeconds) {
        Fence fence = new CircleFence(CENTRE, RADIUS);
        Duration dwell = Duration.ofSeconds(dwellSeconds);
        FenceWatch<String> watch = new FenceWatch<>(fence, margin, dwell);
        Random random = new Random(seed);
        List<Seen> seen = new ArrayList<>();
        boolean inside = false;
        double distance = RADIUS;
        for (int i = 0; i < 200; i++) {
            distance = Math.clamp(distance + random.nextGaussian() * 25, 0, 3 * RADIUS);
            LatLon place = Geodesy.destination(CENTRE, random.nextDouble() * 360, distance);
            Instant at = START.plusSeconds(10L * i);
            seen.add(new Seen(fence.edgeDistance(place), at));
            Optional<Crossing<String>> crossing = watch.update("U-1", place, at);
            if (i == 0) {
                inside = watch.inside().contains("U-1");
            }
            if (crossing.isPresent()) {
                assertThat(crossing.get().entered()).as("crossings alternate").isEqualTo(!inside);
                inside = !inside;
                assertThat(Duration.between(crossing.get().since(), at)).isGreaterThanOrEqualTo(dwell);
                boolean entered = inside;
                Instant since = crossing.get().since();
                assertThat(seen).filteredOn(s -> !s.at.isBefore(since))
                    .as("it never came back in the meantime").allMatch(s -> entered ? s.edge < 0 : s.edge > margin);
            }
            assertThat(watch.inside().contains("U-1")).isEqualTo(inside);
        }
    }

    @Property(tries = 200)
    void jitterOnTheEdgeWithinTheMarginIsNoCrossing(@ForAll long seed) {
        FenceWatch<String> watch = new FenceWatch<>(new CircleFence(CENTRE, RADIUS), 15, Duration.ofSeconds(5));
        Random random = new Random(seed);
        watch.update("U-1", CENTRE, START);
        for (int i = 1; i < 100; i++) {
            LatLon place = Geodesy.destination(CENTRE, random.nextDouble() * 360, RADIUS - 14 + random.nextDouble() * 28);
            assertThat(watch.update("U-1", place, START.plusSeconds(i))).isEmpty();
        }
    }
}
