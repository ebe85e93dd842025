package org.menshen.map.core.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.menshen.map.core.RealData;
import org.menshen.map.core.base.BaseMap;
import org.menshen.map.core.base.BaseMapBuilder;
import org.menshen.map.core.base.FeatureKind;
import org.menshen.map.core.base.Trait;
import org.menshen.map.core.fence.PolygonFence;
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
        StreetGraph graph = StreetGraph.of(block(Set.of()).build());
        LatLon halfUp = new LatLon(31.205, 121.51);
        StreetPath path = graph.path(new LatLon(31.1999, 121.4999), new LatLon(31.205, 121.5103), Travel.ON_FOOT).orElseThrow();
        assertThat(path.metres()).isCloseTo(Geodesy.distance(SW, SE) + Geodesy.distance(SE, halfUp), within(1.0));
        assertThat(path.points()).allMatch(point -> Math.abs(point.lat() - 31.20) < 1e-6 || Math.abs(point.lon() - 121.51) < 1e-6);
        assertThat(path.points().getFirst()).satisfies(start -> assertThat(Geodesy.distance(start, SW)).isLessThan(0.1));
        assertThat(graph.path(halfUp, halfUp, Travel.ON_FOOT).orElseThrow().metres()).isZero();
    }

    @Test
    void vehiclesObeyOneWayStreetsAndPedestriansDoNot() {
        double across = Geodesy.distance(SW, SE);
        double around = Geodesy.distance(SE, NE) + Geodesy.distance(NE, NW) + Geodesy.distance(NW, SW);
        StreetGraph graph = StreetGraph.of(block(Set.of(Trait.ONE_WAY)).build());
        for (Travel wheels : List.of(Travel.BY_CAR, Travel.BY_EBIKE)) {
            assertThat(graph.path(SW, SE, wheels).orElseThrow().metres()).isCloseTo(across, within(0.2));
            assertThat(graph.path(SE, SW, wheels).orElseThrow().metres()).isCloseTo(around, within(0.2));
        }
        assertThat(graph.path(SE, SW, Travel.ON_FOOT).orElseThrow().metres()).isCloseTo(across, within(0.2));
        StreetGraph exempt = StreetGraph.of(block(Set.of(Trait.ONE_WAY, Trait.CYCLE_BOTH_WAYS)).build());
        assertThat(exempt.path(SE, SW, Travel.BY_EBIKE).orElseThrow().metres()).isCloseTo(across, within(0.2));
        assertThat(exempt.path(SE, SW, Travel.BY_CAR).orElseThrow().metres()).isCloseTo(around, within(0.2));
    }

    @ParameterizedTest
    @CsvSource({"ON_FOOT, NO_FOOT", "BY_EBIKE, NO_CYCLE", "BY_CAR, NO_CAR"})
    void closedStreetsAreGoneRound(Travel travel, Trait closed) {
        StreetGraph graph = StreetGraph.of(block(Set.of(closed)).build());
        double around = Geodesy.distance(SE, NE) + Geodesy.distance(NE, NW) + Geodesy.distance(NW, SW);
        for (Travel any : Travel.values()) {
            double expected = any == travel ? around : Geodesy.distance(SW, SE);
            assertThat(graph.path(SW, SE, any).orElseThrow().metres()).as(any.name()).isCloseTo(expected, within(0.2));
        }
    }

    @Test
    void theQuickestWayIsNotTheShortest() {
        BaseMap map = new BaseMapBuilder()
            .line(FeatureKind.SERVICE, "", "", Set.of(), List.of(SW, SE))
            .line(FeatureKind.PRIMARY, "", "", Set.of(), List.of(SW, NW, NE, SE)).build();
        StreetGraph graph = StreetGraph.of(map);
        Pace car = new Pace(Travel.BY_CAR, 5, Map.of(FeatureKind.SERVICE, 10.0, FeatureKind.PRIMARY, 60.0));
        double around = Geodesy.distance(SW, NW) + Geodesy.distance(NW, NE) + Geodesy.distance(NE, SE);
        Trip trip = graph.trip(SW, SE, car).orElseThrow();
        assertThat(trip.path().metres()).isCloseTo(around, within(0.5));
        assertThat(trip.time().toMillis()).isCloseTo(Math.round(around / (60 / 3.6) * 1000), within(200L));
        assertThat(graph.trip(SW, SE, car.times(2)).orElseThrow().time().toMillis()).isCloseTo(trip.time().toMillis() / 2, within(100L));
        LatLon beside = Geodesy.destination(SE, 180, 50);
        assertThat(graph.trip(SW, beside, car).orElseThrow().time().minus(trip.time()).toMillis())
            .as("50 m from the street to the door at 5 km/h").isCloseTo(36_000, within(300L));
    }

    @Test
    void islandsAndDeadOneWaysAreLeftOut() {
        LatLon island = new LatLon(31.2105, 121.505);
        BaseMap map = block(Set.of()).line(FeatureKind.RESIDENTIAL, "", "", Set.of(), List.of(island, new LatLon(31.2105, 121.506)))
            .line(FeatureKind.RESIDENTIAL, "", "", Set.of(Trait.ONE_WAY), List.of(NE, new LatLon(31.211, 121.512)))
            .line(FeatureKind.MOTORWAY, "", "", Set.of(), List.of(NW, new LatLon(31.211, 121.499))).build();
        StreetGraph graph = StreetGraph.of(map);
        assertThat(graph.path(SW, island, Travel.BY_CAR)).as("ends on the nearest street that can be reached").isPresent();
        assertThat(Geodesy.distance(graph.nearest(island, Travel.BY_CAR).orElseThrow(), new LatLon(31.21, 121.505))).isLessThan(1);
        assertThat(Geodesy.distance(graph.nearest(new LatLon(31.211, 121.512), Travel.BY_CAR).orElseThrow(), NE)).isLessThan(1);
        assertThat(Geodesy.distance(graph.nearest(new LatLon(31.211, 121.499), Travel.ON_FOOT).orElseThrow(), NW)).isLessThan(1);
        assertThat(graph.path(SW, new LatLon(31.30, 121.60), Travel.BY_CAR)).as("ten kilometres from any street").isEmpty();
        StreetGraph none = StreetGraph.of(BaseMap.empty());
        assertThat(none.size()).isZero();
        assertThat(none.path(SW, SE, Travel.ON_FOOT)).isEmpty();
        assertThat(none.reach(SW, Pace.steady(Travel.ON_FOOT, 5), List.of(Duration.ofMinutes(1)))).isEmpty();
        assertThat(none.approaches(List.of(SW), SE, Pace.steady(Travel.ON_FOOT, 5), Duration.ofHours(1))).containsExactly(Optional.empty());
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
        StreetGraph joined = StreetGraph.of(lines.schematic(true).build());
        double expected = Geodesy.distance(SW, new LatLon(31.205, 121.50)) + Geodesy.distance(new LatLon(31.205, 121.50), east);
        assertThat(joined.path(SW, east, Travel.BY_CAR).orElseThrow().metres()).isCloseTo(expected, within(1.0));
        assertThat(Geodesy.distance(joined.nearest(north, Travel.BY_CAR).orElseThrow(), north)).isLessThan(1);
        assertThat(Geodesy.distance(joined.nearest(NE, Travel.BY_CAR).orElseThrow(), NE)).as("bridges do not join").isGreaterThan(100);
        assertThat(StreetGraph.of(lines.schematic(false).build()).size()).as("a surveyed crossing without a shared point is none")
            .isLessThan(joined.size());
    }

    @Test
    void manyApproachesAreThoseOfSingleTrips() throws IOException {
        StreetGraph graph = StreetGraph.of(OsmImport.read(RealData.path("map/nanmatou_roads.osm")).map());
        Pace pace = Pace.steady(Travel.BY_CAR, 30);
        Random random = new Random(3);
        LatLon goal = new LatLon(31.1970, 121.5085);
        List<LatLon> starts = Stream.generate(() -> new LatLon(31.188 + random.nextDouble() * 0.02, 121.498 + random.nextDouble() * 0.02))
            .limit(60).toList();
        List<Optional<Approach>> many = graph.approaches(starts, goal, pace, Duration.ofHours(1));
        Iterator<Long> millis = many.stream().flatMap(Optional::stream).map(approach -> approach.time().toMillis()).iterator();
        for (int i = 0; i < starts.size(); i++) {
            Optional<Trip> single = graph.trip(starts.get(i), goal, pace);
            assertThat(many.get(i).isPresent()).isEqualTo(single.isPresent());
            single.ifPresent(trip -> assertThat(millis.next()).isCloseTo(trip.time().toMillis(), within(50L)));
        }
        assertThat(many.stream().filter(Optional::isPresent).count()).isGreaterThan(40);
        assertThat(graph.approaches(starts, goal, pace, Duration.ofSeconds(20))).anyMatch(Optional::isEmpty);
    }

    @Test
    void whatIsKnownOfSomeStartsIsWhatAllTogetherAnswer() throws IOException {
        BaseMap map = OsmImport.read(RealData.path("map/nanmatou_roads.osm")).map();
        StreetGraph asked = StreetGraph.of(map);
        StreetGraph fresh = StreetGraph.of(map);
        Random random = new Random(5);
        List<LatLon> starts = Stream.generate(() -> new LatLon(31.188 + random.nextDouble() * 0.02, 121.498 + random.nextDouble() * 0.02))
            .limit(12).toList();
        for (int i = 0; i < 30; i++) {
            List<LatLon> some = random.ints(5, 0, starts.size()).mapToObj(starts::get).toList();
            LatLon goal = new LatLon(31.1970, 121.5085 + random.nextInt(20) * 1e-4);
            Pace pace = Pace.steady(random.nextBoolean() ? Travel.BY_CAR : Travel.ON_FOOT, 10 + random.nextInt(2));
            Duration limit = Duration.ofMinutes(1 + random.nextInt(2));
            List<Optional<Approach>> known = asked.approaches(some, goal, pace, limit);
            for (int s = 0; s < some.size(); s++) {
                Optional<Approach> alone = fresh.approaches(List.of(some.get(s)), goal, pace, limit).getFirst();
                assertThat(known.get(s).isPresent()).isEqualTo(alone.isPresent());
                Optional<Approach> way = known.get(s);
                alone.ifPresent(found -> assertThat(way.orElseThrow().time().toMillis()).isCloseTo(found.time().toMillis(), within(50L)));
            }
        }
    }

    @Test
    void reachGrowsWithTimeAndHoldsExactlyWhatIsReached() throws IOException {
        StreetGraph graph = StreetGraph.of(OsmImport.read(RealData.path("map/nanmatou_roads.osm")).map());
        LatLon from = new LatLon(31.1970, 121.5085);
        Pace pace = Pace.steady(Travel.ON_FOOT, 5);
        List<Reach> areas = graph.reach(from, pace, List.of(Duration.ofMinutes(1), Duration.ofMinutes(3), Duration.ofMinutes(5)));
        double before = 0;
        for (Reach area : areas) {
            assertThat(area.outline()).isNotEmpty();
            double metres = 0;
            for (List<LatLon> street : area.streets()) {
                metres += new StreetPath(street).metres();
                LatLon end = street.getLast();
                assertThat(graph.trip(from, end, pace).orElseThrow().time()).isLessThanOrEqualTo(area.within().plusMillis(100));
                assertThat(Geodesy.distance(from, end)).isLessThan(area.within().toSeconds() * 5 / 3.6 + 1);
            }
            assertThat(metres).isGreaterThan(before);
            assertThat(area.streets()).allMatch(street -> inside(area, street.getLast()));
            assertThat(inside(area, Geodesy.destination(from, 45, area.within().toSeconds() * 5 / 3.6 + 60))).isFalse();
            before = metres;
        }
        assertThat(areas).hasSize(3);
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
        StreetGraph graph = StreetGraph.of(OsmImport.read(RealData.path("map/osm_shanghai_center_roads.osm")).map());
        assertThat(graph.size()).isGreaterThan(5_000);
        for (Travel travel : Travel.values()) {
            Random random = new Random(7);
            int ways = 0;
            for (int i = 0; i < 40; i++) {
                Optional<StreetPath> found = graph.path(place(random), place(random), travel);
                if (found.isEmpty()) {
                    continue;
                }
                ways++;
                StreetPath path = found.get();
                LatLon start = path.points().getFirst();
                LatLon goal = path.points().getLast();
                assertThat(path.metres()).isGreaterThanOrEqualTo(Geodesy.distance(start, goal) - 0.01);
                LatLon other = place(random);
                Optional<StreetPath> first = graph.path(start, other, travel);
                Optional<StreetPath> second = first.flatMap(way -> graph.path(way.points().getLast(), goal, travel));
                second.ifPresent(rest -> assertThat(path.metres()).as("no way over another place is shorter")
                    .isLessThanOrEqualTo(first.orElseThrow().metres() + rest.metres() + 0.5));
            }
            assertThat(ways).as("the rest lies across the river, whose bridges are not in the file").isGreaterThan(20);
        }
    }

    private static boolean inside(Reach area, LatLon point) {
        return area.outline().stream().filter(ring -> !ring.isEmpty() && new PolygonFence(ring).contains(point)).count() % 2 == 1;
    }

    private static LatLon place(Random random) {
        return new LatLon(31.19 + random.nextDouble() * 0.08, 121.42 + random.nextDouble() * 0.12);
    }
}
