package org.menshen.map.core.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.menshen.map.core.RealData;
import org.menshen.map.core.base.BaseMap;
import org.menshen.map.core.base.BaseMapBuilder;
import org.menshen.map.core.base.FeatureKind;
import org.menshen.map.core.base.Trait;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.osm.OsmImport;

class StreetGraphTest {

    private static final LatLon SW = new LatLon(31.20, 121.50);
    private static final LatLon SE = new LatLon(31.20, 121.51);
    private static final LatLon NE = new LatLon(31.21, 121.51);
    private static final LatLon NW = new LatLon(31.21, 121.50);

    private static BaseMapBuilder block(Set<Trait> south) {
        return new BaseMapBuilder()
            .line(FeatureKind.RESIDENTIAL, "南", "", south, List.of(SW, SE))
            .line(FeatureKind.RESIDENTIAL, "东", "", Set.of(), List.of(SE, NE))
            .line(FeatureKind.RESIDENTIAL, "北", "", Set.of(), List.of(NE, NW))
            .line(FeatureKind.RESIDENTIAL, "西", "", Set.of(), List.of(NW, SW));
    }

    @Test
    void walksRoundTheBlockTheShortWay() {
        StreetGraph graph = StreetGraph.of(block(Set.of()).build(), Travel.ON_FOOT);
        LatLon halfUp = new LatLon(31.205, 121.51);
        StreetPath path = graph.path(new LatLon(31.1999, 121.4999), new LatLon(31.205, 121.5103)).orElseThrow();
        assertThat(path.metres()).isCloseTo(Geodesy.distance(SW, SE) + Geodesy.distance(SE, halfUp), within(41.0));
        assertThat(path.points()).allMatch(point -> Math.abs(point.lat() - 31.20) < 1e-7 || Math.abs(point.lon() - 121.51) < 1e-7);
        assertThat(path.points().getFirst()).satisfies(start -> assertThat(Geodesy.distance(start, SW)).isLessThan(0.1));
    }

    @Test
    void vehiclesObeyOneWayStreetsAndPedestriansDoNot() {
        BaseMap map = block(Set.of(Trait.ONE_WAY)).build();
        double across = Geodesy.distance(SW, SE);
        double around = Geodesy.distance(SE, NE) + Geodesy.distance(NE, NW) + Geodesy.distance(NW, SW);
        StreetGraph cars = StreetGraph.of(map, Travel.BY_VEHICLE);
        assertThat(cars.path(SW, SE).orElseThrow().metres()).isCloseTo(across, within(0.1));
        assertThat(cars.path(SE, SW).orElseThrow().metres()).isCloseTo(around, within(0.1));
        assertThat(StreetGraph.of(map, Travel.ON_FOOT).path(SE, SW).orElseThrow().metres()).isCloseTo(across, within(0.1));
    }

    @Test
    void islandsAndDeadOneWaysAreLeftOut() {
        LatLon far = new LatLon(31.30, 121.60);
        BaseMap map = block(Set.of()).line(FeatureKind.RESIDENTIAL, "", "", Set.of(), List.of(far, new LatLon(31.301, 121.60)))
            .line(FeatureKind.RESIDENTIAL, "", "", Set.of(Trait.ONE_WAY), List.of(NE, new LatLon(31.211, 121.512)))
            .line(FeatureKind.MOTORWAY, "", "", Set.of(), List.of(NW, new LatLon(31.211, 121.499))).build();
        StreetGraph cars = StreetGraph.of(map, Travel.BY_VEHICLE);
        assertThat(cars.path(SW, far)).as("ends on the nearest street that can be reached").isPresent();
        assertThat(Geodesy.distance(cars.position(cars.nearestNode(new LatLon(31.211, 121.512)).orElseThrow()), NE)).isLessThan(1);
        StreetGraph feet = StreetGraph.of(map, Travel.ON_FOOT);
        assertThat(Geodesy.distance(feet.position(feet.nearestNode(new LatLon(31.211, 121.499)).orElseThrow()), NW)).isLessThan(1);
        StreetGraph none = StreetGraph.of(BaseMap.empty(), Travel.ON_FOOT);
        assertThat(none.size()).isZero();
        assertThat(none.path(SW, SE)).isEmpty();
    }

    @Test
    void schematicStreetsJoinWhereTheyCrossAndNearlyTouch() {
        LatLon west = new LatLon(31.205, 121.495);
        LatLon east = new LatLon(31.205, 121.515);
        LatLon short1 = new LatLon(31.20510, 121.507);
        LatLon north = new LatLon(31.209, 121.507);
        BaseMapBuilder lines = new BaseMapBuilder()
            .line(FeatureKind.PRIMARY, "", "", Set.of(), List.of(SW, NW))
            .line(FeatureKind.PRIMARY, "", "", Set.of(), List.of(west, east))
            .line(FeatureKind.SERVICE, "", "", Set.of(), List.of(short1, north))
            .line(FeatureKind.TRUNK, "", "", Set.of(Trait.BRIDGE), List.of(SE, NE));
        StreetGraph joined = StreetGraph.of(lines.schematic(true).build(), Travel.BY_VEHICLE);
        double expected = Geodesy.distance(SW, new LatLon(31.205, 121.50)) + Geodesy.distance(new LatLon(31.205, 121.50), east);
        assertThat(joined.path(SW, east).orElseThrow().metres()).isCloseTo(expected, within(1.0));
        assertThat(Geodesy.distance(joined.position(joined.nearestNode(north).orElseThrow()), north)).isLessThan(1);
        assertThat(Geodesy.distance(joined.position(joined.nearestNode(NE).orElseThrow()), NE)).as("bridges do not join").isGreaterThan(100);
        StreetGraph surveyed = StreetGraph.of(lines.schematic(false).build(), Travel.BY_VEHICLE);
        assertThat(surveyed.size()).as("a surveyed crossing without a shared point is none").isLessThan(joined.size());
    }

    @Test
    void pathIsWalkedByMetres() {
        StreetPath path = new StreetPath(List.of(SW, SE, NE));
        double first = Geodesy.distance(SW, SE);
        assertThat(path.at(-5)).isEqualTo(SW);
        assertThat(path.at(1e9)).isEqualTo(NE);
        assertThat(Geodesy.distance(path.at(first / 2), new LatLon(31.20, 121.505))).isLessThan(0.1);
        assertThat(path.bearingAt(1)).isCloseTo(90, within(0.1));
        assertThat(path.bearingAt(first + 1)).isCloseTo(0, within(0.1));
        StreetPath point = new StreetPath(List.of(SW));
        assertThat(point.metres()).isZero();
        assertThat(point.at(5)).isEqualTo(SW);
        assertThat(point.bearingAt(5)).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> new StreetPath(List.of()));
    }

    @Test
    void realStreetsGiveWaysNoShorterThanTheCrowFlies() throws IOException {
        BaseMap map = OsmImport.read(RealData.path("map/osm_shanghai_center_roads.osm")).map();
        for (Travel travel : Travel.values()) {
            StreetGraph graph = StreetGraph.of(map, travel);
            assertThat(graph.size()).isGreaterThan(15_000);
            Random random = new Random(7);
            for (int i = 0; i < 20; i++) {
                StreetPath path = graph.path(place(random), place(random)).orElseThrow();
                LatLon start = path.points().getFirst();
                LatLon goal = path.points().getLast();
                assertThat(path.metres()).isGreaterThanOrEqualTo(Geodesy.distance(start, goal) - 0.01);
                LatLon other = place(random);
                double over = graph.path(start, other).orElseThrow().metres() + graph.path(other, goal).orElseThrow().metres();
                assertThat(path.metres()).as("no way over another place is shorter").isLessThanOrEqualTo(over + 1e-6);
                double sum = 0;
                for (int p = 1; p < path.points().size(); p++) {
                    double leg = Geodesy.distance(path.points().get(p - 1), path.points().get(p));
                    assertThat(leg).as("no leg leaves the street").isLessThan(41);
                    sum += leg;
                }
                assertThat(sum).isCloseTo(path.metres(), within(1e-6));
            }
        }
    }

    private static LatLon place(Random random) {
        return new LatLon(31.19 + random.nextDouble() * 0.08, 121.42 + random.nextDouble() * 0.12);
    }
}
