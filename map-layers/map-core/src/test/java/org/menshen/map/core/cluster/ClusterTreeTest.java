package org.menshen.map.core.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.view.Viewport;

class ClusterTreeTest {

    private static final Bounds WORLD = new Bounds(-90, -180, 90, 180);
    private static final Clustering RULE = new Clustering(40, 4, 18);

    private record Marker(int id, LatLon position, int severity) {
    }

    private static List<Marker> markers(long seed, int count) {
        Random random = new Random(seed);
        List<Marker> markers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            markers.add(new Marker(i, new LatLon(31.18 + random.nextDouble() * 0.04, 121.48 + random.nextDouble() * 0.05), random.nextInt(4)));
        }
        return markers;
    }

    private static ClusterTree<Marker> tree(List<Marker> markers) {
        return ClusterTree.of(markers, Marker::position, Marker::severity, RULE);
    }

    @Property(tries = 60)
    void noMarkerIsLostOrDoubledAndTheWorstShows(@ForAll long seed, @ForAll @IntRange(max = 400) int count,
                                                 @ForAll @IntRange(min = 2, max = 20) int zoom) {
        List<Marker> markers = markers(seed, count);
        List<Cluster<Marker>> clusters = tree(markers).find(WORLD, zoom);
        Set<Marker> seen = new HashSet<>();
        for (Cluster<Marker> cluster : clusters) {
            assertThat(cluster.members()).hasSize(cluster.count()).allMatch(seen::add);
            assertThat(cluster.worst()).isEqualTo(cluster.members().stream().mapToInt(Marker::severity).min().orElseThrow());
            for (int s = 0; s < 4; s++) {
                int severity = s;
                assertThat(cluster.count(s)).isEqualTo((int) cluster.members().stream().filter(m -> m.severity == severity).count());
            }
        }
        assertThat(seen).hasSize(count);
        if (zoom >= RULE.maxZoom()) {
            assertThat(clusters).allMatch(cluster -> cluster.single().isPresent());
        }
    }

    @Property(tries = 30)
    void aClusterFallsApartAtItsSplitZoomAndNotBefore(@ForAll long seed) {
        ClusterTree<Marker> tree = tree(markers(seed, 150));
        for (Cluster<Marker> cluster : tree.find(WORLD, 13)) {
            if (cluster.single().isEmpty()) {
                Set<Marker> members = new HashSet<>(cluster.members());
                assertThat(tree.find(WORLD, cluster.splitZoom() - 1)).anyMatch(other -> members.equals(new HashSet<>(other.members())));
                assertThat(tree.find(WORLD, cluster.splitZoom())).noneMatch(other -> members.equals(new HashSet<>(other.members())));
            }
        }
    }

    @Example
    void farAwayEverythingIsFewMarkers() {
        ClusterTree<Marker> tree = tree(markers(1, 3000));
        assertThat(tree.find(WORLD, 8)).hasSizeLessThan(5);
        assertThat(tree.find(WORLD, 20)).hasSize(3000);
        Viewport view = new Viewport(new LatLon(31.20, 121.505), 15, 800, 600);
        assertThat(tree.find(view.bounds(), view.zoom())).hasSizeBetween(20, 400);
    }

    @Example
    void closeMarkersMeetInTheirMean() {
        List<Marker> two = List.of(new Marker(0, new LatLon(0, 0), 3), new Marker(1, new LatLon(0, 0.0002), 1));
        Cluster<Marker> cluster = tree(two).find(WORLD, 14).getFirst();
        assertThat(cluster.count()).isEqualTo(2);
        assertThat(cluster.worst()).isEqualTo(1);
        assertThat(cluster.position().lon()).isCloseTo(0.0001, within(1e-9));
        assertThat(tree(List.of()).find(WORLD, 14)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> tree(List.of(new Marker(0, new LatLon(0, 0), 4))));
        assertThatIllegalArgumentException().isThrownBy(() -> new Clustering(0, 4, 18));
    }
}
