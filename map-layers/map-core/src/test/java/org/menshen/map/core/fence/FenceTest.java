package org.menshen.map.core.fence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;

class FenceTest {

    private static final LatLon HERE = new LatLon(31.197, 121.5085);
    private static final Instant T0 = Instant.parse("2026-09-30T11:30:00Z");

    @Property(tries = 300)
    void starsContainWhatJtsSaysTheyContain(@ForAll long seed) {
        Random random = new Random(seed);
        List<LatLon> ring = new ArrayList<>();
        int corners = 3 + random.nextInt(20);
        for (int i = 0; i < corners; i++) {
            ring.add(Geodesy.destination(HERE, 360.0 * i / corners, 20 + random.nextDouble() * 300));
        }
        Coordinate[] shell = new Coordinate[corners + 1];
        for (int i = 0; i <= corners; i++) {
            shell[i] = new Coordinate(ring.get(i % corners).lon(), ring.get(i % corners).lat());
        }
        GeometryFactory jts = new GeometryFactory();
        for (List<LatLon> turned : List.of(ring, ring.reversed())) {
            PolygonFence fence = new PolygonFence(turned);
            for (int i = 0; i < 50; i++) {
                LatLon point = Geodesy.destination(HERE, random.nextDouble() * 360, random.nextDouble() * 350);
                boolean inside = jts.createPolygon(shell).contains(jts.createPoint(new Coordinate(point.lon(), point.lat())));
                assertThat(fence.contains(point)).isEqualTo(inside);
                assertThat(fence.edgeDistance(point) < 0).isEqualTo(inside);
                assertThat(fence.bounds().contains(point) || !inside).isTrue();
            }
        }
    }

    @Example
    void windingCountsOverlapsAsInside() {
        // a pentagram: the middle is wound twice, even-odd would call it outside
        List<LatLon> star = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            star.add(Geodesy.destination(HERE, 144.0 * i, 100));
        }
        assertThat(new PolygonFence(star).contains(HERE)).isTrue();
    }

    @Example
    void antimeridianIsNoEdge() {
        PolygonFence fence = new PolygonFence(List.of(new LatLon(-1, 179), new LatLon(-1, -179), new LatLon(1, -179), new LatLon(1, 179)));
        assertThat(fence.contains(new LatLon(0, 180))).isTrue();
        assertThat(fence.contains(new LatLon(0, -179.5))).isTrue();
        assertThat(fence.contains(new LatLon(0, 0))).isFalse();
        assertThat(fence.contains(new LatLon(0, 178.9))).isFalse();
        assertThat(fence.area()).isCloseTo(Math.pow(111_195 * 2, 2), within(1e8));
        assertThat(fence.bounds().west()).isEqualTo(-180);
    }

    @Example
    void sizesAndDistancesAreInMetres() {
        List<LatLon> square = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            square.add(Geodesy.destination(HERE, 45 + 90 * i, Math.sqrt(2) * 50));
        }
        PolygonFence fence = new PolygonFence(square);
        assertThat(fence.area()).isCloseTo(10_000, within(5.0));
        assertThat(fence.edgeDistance(HERE)).isCloseTo(-50, within(0.1));
        assertThat(fence.edgeDistance(Geodesy.destination(HERE, 90, 80))).isCloseTo(30, within(0.1));
        CircleFence circle = new CircleFence(HERE, 100);
        assertThat(circle.area()).isCloseTo(Math.PI * 10_000, within(1.0));
        assertThat(circle.edgeDistance(Geodesy.destination(HERE, 10, 130))).isCloseTo(30, within(1e-6));
        assertThat(circle.contains(Geodesy.destination(HERE, 10, 99))).isTrue();
        assertThat(new PolygonFence(List.of(square.get(0), square.get(1), square.get(2), square.get(0))).ring()).hasSize(3);
        assertThatIllegalArgumentException().isThrownBy(() -> new PolygonFence(square.subList(0, 2)));
        assertThatIllegalArgumentException().isThrownBy(() -> new CircleFence(HERE, 0));
    }

    @Example
    void jitterOnTheEdgeIsNoCrossing() {
        FenceWatch<String> watch = new FenceWatch<>(new CircleFence(HERE, 100), 10, Duration.ofSeconds(30));
        assertThat(step(watch, 150, 0)).isEmpty();
        for (int s = 10; s < 300; s += 10) {
            assertThat(step(watch, s % 20 == 0 ? 99 : 101, s)).isEmpty();
        }
        assertThat(watch.inside()).isEmpty();
    }

    @Example
    void goesOnWhereAnotherWatchEnded() {
        FenceWatch<String> watch = new FenceWatch<>(new CircleFence(HERE, 100), 10, Duration.ofSeconds(30));
        watch.begin("U", true);
        assertThat(watch.inside()).containsExactly("U");
        assertThat(step(watch, 50, 0)).as("as it was").isEmpty();
        assertThat(step(watch, 150, 10)).isEmpty();
        assertThat(step(watch, 150, 40)).containsExactly(new Crossing<>("U", false, T0.plusSeconds(10)));
        watch.begin("U", true);
        assertThat(step(watch, 150, 50)).isEmpty();
        assertThat(step(watch, 150, 80)).as("it left while nobody watched").containsExactly(new Crossing<>("U", false, T0.plusSeconds(50)));
    }

    @Example
    void stayingIsACrossingAfterTheDwellTime() {
        FenceWatch<String> watch = new FenceWatch<>(new CircleFence(HERE, 100), 10, Duration.ofSeconds(30));
        step(watch, 150, 0);
        assertThat(step(watch, 90, 10)).isEmpty();
        assertThat(step(watch, 80, 39)).isEmpty();
        assertThat(step(watch, 80, 40)).containsExactly(new Crossing<>("U", true, T0.plusSeconds(10)));
        assertThat(watch.inside()).containsExactly("U");
        assertThat(step(watch, 105, 100)).as("outside, but within the margin").isEmpty();
        assertThat(step(watch, 120, 110)).isEmpty();
        assertThat(step(watch, 50, 105)).as("older than the last position").isEmpty();
        assertThat(step(watch, 120, 141)).containsExactly(new Crossing<>("U", false, T0.plusSeconds(110)));
        watch.forget("U");
        assertThat(step(watch, 10, 200)).as("the first position is no crossing").isEmpty();
        assertThat(watch.inside()).containsExactly("U");
        assertThatIllegalArgumentException().isThrownBy(() -> new FenceWatch<>(new CircleFence(HERE, 1), -1, Duration.ZERO));
    }

    private static List<Crossing<String>> step(FenceWatch<String> watch, double metres, int second) {
        return watch.update("U", Geodesy.destination(HERE, 77, metres), T0.plusSeconds(second)).stream().toList();
    }
}
