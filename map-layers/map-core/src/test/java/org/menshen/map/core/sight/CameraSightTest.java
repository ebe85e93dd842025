package org.menshen.map.core.sight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.menshen.map.core.base.BaseMap;
import org.menshen.map.core.base.BaseMapBuilder;
import org.menshen.map.core.base.FeatureKind;
import org.menshen.map.core.fence.PolygonFence;
import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.sight.Sighting.Verdict;

class CameraSightTest {

    private static final Walls OPEN_GROUND = Walls.of(List.of());

    @Test
    void aHouseThrowsAShadow() {
        Walls walls = Walls.of(List.of(Town.house(0, 20, 10, 4, 0)));
        ViewCone north = new ViewCone(Town.CENTRE, 0, 60, 50);
        PolygonFence area = new PolygonFence(north.visible(walls));
        assertThat(area.contains(Town.at(0, 17))).isTrue();
        assertThat(area.contains(Town.at(0, 20))).as("in the house").isFalse();
        assertThat(area.contains(Town.at(0, 40))).as("behind it").isFalse();
        assertThat(area.contains(Town.at(18, 40))).as("beside it").isTrue();
        // the sector of 60° less the shadow: beyond the front wall at 18 m between the two edges of the house
        double half = Math.atan2(5, 18);
        double shadow = half * 50 * 50 - 5.0 * 18;
        assertThat(area.area()).isCloseTo(Math.PI * 2500 / 6 - shadow, within(6.0));
        assertThat(new PolygonFence(north.visible(OPEN_GROUND)).area()).isCloseTo(new PolygonFence(north.polygon()).area(), within(1.0));
    }

    @Test
    void aCameraOnAWallLooksOutAndOneOnARoofLooksDown() {
        Walls walls = Walls.of(List.of(Town.house(0, 0, 20, 20, 0), Town.house(0, 30, 20, 6, 0)));
        LatLon inWall = Town.at(0, 9.8);
        assertThat(walls.block(inWall, Town.at(0, 20))).isFalse();
        assertThat(walls.block(inWall, Town.at(0, -20))).as("through its own house").isTrue();
        LatLon roof = Town.at(3, 2);
        assertThat(walls.block(roof, Town.at(0, -20))).isFalse();
        assertThat(walls.block(roof, Town.at(0, 40))).as("another house stops it").isTrue();
        assertThat(walls.block(Town.at(0, 20), Town.at(0, 20))).isFalse();
    }

    @Test
    void aBlindSpotSaysWhyTheNearestDoNotSeeIt() {
        Walls walls = Walls.of(List.of(Town.house(0, 10, 10, 4, 0)));
        Map<String, ViewCone> cameras = Map.of("behind", new ViewCone(Town.at(0, 20), 180, 90, 60),
            "away", new ViewCone(Town.at(25, 0), 90, 90, 60), "far", new ViewCone(Town.at(0, -40), 0, 90, 30));
        CameraSight<String> sight = CameraSight.of(List.copyOf(cameras.keySet()), cameras::get, walls);
        assertThat(sight.seeing(Town.CENTRE)).isEmpty();
        assertThat(sight.nearest(Town.CENTRE, 5)).extracting(Sighting::camera).containsExactly("behind", "away", "far");
        assertThat(sight.nearest(Town.CENTRE, 5)).extracting(Sighting::verdict)
            .containsExactly(Verdict.BEHIND_BUILDING, Verdict.LOOKS_AWAY, Verdict.TOO_FAR);
    }

    @Test
    void ofTwoAsNearTheOneThatLooksStraightComesFirst() {
        ViewCone askew = new ViewCone(Town.at(0, 20), 140, 90, 60);
        ViewCone straight = new ViewCone(Town.at(20, 0), 270, 90, 60);
        CameraSight<ViewCone> sight = CameraSight.of(List.of(askew, straight), cone -> cone, OPEN_GROUND);
        assertThat(sight.seeing(Town.CENTRE)).extracting(Sighting::camera).containsExactly(straight, askew);
    }

    @Test
    void sharesAndTheBestPlacesForNewCameras() {
        BaseMap map = new BaseMapBuilder()
            .line(FeatureKind.RESIDENTIAL, "", "", Set.of(), List.of(Town.at(-200, 0), Town.at(200, 0)))
            .line(FeatureKind.PRIMARY, "", "", Set.of(), List.of(Town.at(0, -100), Town.at(0, 100)))
            .line(FeatureKind.FOOT, "", "", Set.of(), List.of(Town.at(-200, 50), Town.at(200, 50))).build();
        Bounds box = Bounds.within(Town.CENTRE, 300);
        StreetArea streets = StreetArea.of(map, box, Map.of(FeatureKind.RESIDENTIAL, 10.0, FeatureKind.PRIMARY, 20.0), 2);
        assertThat(streets.areaM2()).as("two streets less their crossing, with round ends").isCloseTo(4000 + 4000 - 200 + 390, within(160.0));
        CameraSight<ViewCone> west = CameraSight.of(List.of(new ViewCone(Town.at(-100, 0), 0, 360, 100)), cone -> cone, OPEN_GROUND);
        BitSet seen = streets.seenBy(west);
        Map<String, StreetArea.Cover> covers = streets.covers(seen, p -> Math.abs(p.lat() - Town.CENTRE.lat()) > 2e-4 ? Optional.empty()
            : Optional.of(p.lon() < Town.CENTRE.lon() - 2e-4 ? "west" : p.lon() > Town.CENTRE.lon() + 2e-4 ? "east" : "middle"));
        assertThat(covers.get("west").blindShare()).isLessThan(0.05);
        assertThat(covers.get("east").blindShare()).isGreaterThan(0.95);
        List<NewCameras.Site> best = new NewCameras(streets, OPEN_GROUND, 90, 60).best(10, seen, 10);
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            ViewCone any = new ViewCone(streets.at(random.nextInt(streets.size())), random.nextDouble() * 360, 90, 60);
            BitSet gain = streets.seenBy(CameraSight.of(List.of(any), cone -> cone, OPEN_GROUND));
            gain.andNot(seen);
            assertThat(gain.cardinality() * 4.0).as("no other place is better").isLessThan(1.05 * best.getFirst().gainM2());
        }
        assertThat(best).isSortedAccordingTo((a, b) -> Double.compare(b.gainM2(), a.gainM2()));
        BitSet after = (BitSet) seen.clone();
        after.or(streets.seenBy(CameraSight.of(best, NewCameras.Site::cone, OPEN_GROUND)));
        double gained = best.stream().mapToDouble(NewCameras.Site::gainM2).sum();
        assertThat((after.cardinality() - seen.cardinality()) * 4.0).as("they see together what they promise")
            .isCloseTo(gained, within(0.03 * gained));
    }

    @Test
    void aStreetSeenWholeNeedsNoCamera() {
        BaseMap map = new BaseMapBuilder().line(FeatureKind.SERVICE, "", "", Set.of(), List.of(Town.at(0, 0), Town.at(40, 0))).build();
        StreetArea streets = StreetArea.of(map, Bounds.within(Town.CENTRE, 100), Map.of(FeatureKind.SERVICE, 6.0), 2);
        BitSet all = new BitSet();
        all.set(0, streets.size());
        assertThat(new NewCameras(streets, OPEN_GROUND, 90, 50).best(3, all, 10)).isEmpty();
        assertThat(new NewCameras(streets, OPEN_GROUND, 360, 50).best(3, new BitSet(), 10)).hasSize(1);
    }

    @Test
    void fiveThousandCamerasAndTenThousandHousesAnswer() {
        Random random = new Random(5);
        Walls walls = Walls.of(Town.houses(random, 10_000, 4000));
        List<ViewCone> cones = random.ints(5000).mapToObj(i -> new ViewCone(Town.at(random.nextDouble() * 4000 - 2000,
            random.nextDouble() * 4000 - 2000), random.nextDouble() * 360, 70, 60)).toList();
        CameraSight<ViewCone> sight = CameraSight.of(cones, cone -> cone, walls);
        int seen = 0;
        for (int i = 0; i < 2000; i++) {
            LatLon spot = Town.at(random.nextDouble() * 4000 - 2000, random.nextDouble() * 4000 - 2000);
            seen += sight.seeing(spot).isEmpty() ? 0 : 1;
            assertThat(sight.nearest(spot, 3)).hasSize(3);
        }
        assertThat(seen).isBetween(100, 1900);
    }
}
