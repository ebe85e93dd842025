package org.menshen.map.core.sight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.menshen.map.core.fence.PolygonFence;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;

class VisibilityProperties {

    @Property(tries = 300)
    void aSpotLiesInThePolygonExactlyWhenTheConeFacesItAndNoWallIsBetween(@ForAll long seed, @ForAll @IntRange(max = 25) int houses,
            @ForAll @DoubleRange(max = 360) double azimuth, @ForAll @DoubleRange(min = 5, max = 360) double opening) {
        Random random = new Random(seed);
        Walls walls = Walls.of(Town.houses(random, houses, 140));
        ViewCone cone = new ViewCone(Town.CENTRE, azimuth, opening, 60);
        PolygonFence area = fence(cone.visible(walls));
        for (int i = 0; i < 40; i++) {
            LatLon spot = Geodesy.destination(Town.CENTRE, random.nextDouble() * 360, Math.sqrt(random.nextDouble()) * 66);
            // the arc is drawn in straight steps of 5 degrees, 6 cm inside the circle of 60 m
            if (area.area() > 0 && Math.abs(area.edgeDistance(spot)) > 0.1) {
                boolean sees = cone.faces(spot) && !walls.block(Town.CENTRE, spot);
                assertThat(area.contains(spot)).as("%s %s", cone, spot).isEqualTo(sees);
            }
        }
    }

    @Property(tries = 100)
    void theIndexAgreesWithLookingAtEveryCamera(@ForAll long seed) {
        Random random = new Random(seed);
        Walls walls = Walls.of(Town.houses(random, 60, 300));
        List<ViewCone> cones = random.ints(40).mapToObj(i -> new ViewCone(Town.at(random.nextDouble() * 300 - 150,
            random.nextDouble() * 300 - 150), random.nextDouble() * 360, 20 + random.nextDouble() * 340, 20 + random.nextDouble() * 60)).toList();
        CameraSight<ViewCone> sight = CameraSight.of(cones, cone -> cone, walls);
        LatLon spot = Town.at(random.nextDouble() * 300 - 150, random.nextDouble() * 300 - 150);
        List<ViewCone> expected = cones.stream().filter(cone -> cone.faces(spot) && !walls.block(cone.origin(), spot)).toList();
        List<Sighting<ViewCone>> found = sight.seeing(spot);
        assertThat(found).extracting(Sighting::camera).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(found).isSortedAccordingTo((a, b) -> Double.compare(a.handicap(), b.handicap()));
        assertThat(sight.isSeen(spot)).isEqualTo(!expected.isEmpty());
    }

    private static PolygonFence fence(List<LatLon> ring) {
        return new PolygonFence(ring);
    }
}
