package org.menshen.map.core.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.menshen.map.core.base.BaseMap;
import org.menshen.map.core.base.BaseMapFile;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.osm.OsmImport;

/// Turn restrictions and barriers of OpenStreetMap are kept by the import and by the file, and obeyed by vehicles only.
class TurnRulesTest {

    @TempDir
    Path folder;

    /// A grid of 3 x 3 junctions 1 (south-west) … 9 (north-east), about 100 m apart, a street along each row and column, cut at junctions.
    /// @param more relations, and tags of the node in the middle
    private BaseMap town(String middleTags, String relations) throws IOException {
        StringBuilder osm = new StringBuilder("<osm version='0.6'>");
        for (int i = 0; i < 9; i++) {
            osm.append("<node id='").append(i + 1).append("' lat='").append(31.2 + i / 3 * 0.0009).append("' lon='")
                .append(121.5 + i % 3 * 0.00105).append("'>").append(i == 4 ? middleTags : "").append("</node>");
        }
        int[][] ways = {{1, 2}, {2, 3}, {4, 5}, {5, 6}, {7, 8}, {8, 9}, {1, 4}, {4, 7}, {2, 5}, {5, 8}, {3, 6}, {6, 9}};
        for (int[] way : ways) {
            osm.append("<way id='").append(way[0] * 10 + way[1]).append("'><nd ref='").append(way[0]).append("'/><nd ref='").append(way[1])
                .append("'/><tag k='highway' v='residential'/></way>");
        }
        Path file = Files.writeString(folder.resolve("town.osm"), osm.append(relations).append("</osm>").toString());
        return OsmImport.read(file).map();
    }

    private static String restriction(String kind, int from, int via, int to, String more) {
        return "<relation id='9'><member type='way' ref='" + from + "' role='from'/><member type='node' ref='" + via
            + "' role='via'/><member type='way' ref='" + to + "' role='to'/><tag k='type' v='restriction'/><tag k='restriction' v='" + kind
            + "'/>" + more + "</relation>";
    }

    private static LatLon at(double row, double column) {
        return new LatLon(31.2 + row * 0.0009, 121.5 + column * 0.00105);
    }

    private static double metres(BaseMap map, LatLon from, LatLon to, Travel travel) {
        return StreetGraph.of(map).path(from, to, travel).orElseThrow().metres();
    }

    @Test
    void aForbiddenTurnIsGoneRoundByCarAndNotOnFoot() throws IOException {
        // from the south into the middle, then left
        BaseMap map = town("", restriction("no_left_turn", 25, 5, 45, ""));
        assertThat(map.turns()).hasSize(1);
        LatLon south = at(0.5, 1);
        LatLon west = at(1, 0.5);
        assertThat(metres(map, south, west, Travel.ON_FOOT)).isCloseTo(100, within(3.0));
        assertThat(metres(map, south, west, Travel.BY_CAR)).as("back and round the block").isGreaterThan(280);
        assertThat(metres(map, west, south, Travel.BY_CAR)).as("the other way is free").isCloseTo(100, within(3.0));
        assertThat(metres(map, south, at(1.5, 1), Travel.BY_CAR)).as("straight on is free").isCloseTo(100, within(3.0));
    }

    @Test
    void theOnlyTurnForbidsAllOthers() throws IOException {
        BaseMap map = town("", restriction("only_straight_on", 25, 5, 58, ""));
        LatLon south = at(0.5, 1);
        assertThat(metres(map, south, at(1.5, 1), Travel.BY_CAR)).isCloseTo(100, within(3.0));
        assertThat(metres(map, south, at(1, 0.5), Travel.BY_CAR)).isGreaterThan(280);
        assertThat(metres(map, south, at(1, 1.5), Travel.BY_CAR)).isGreaterThan(280);
    }

    @Test
    void cyclesThatAreExceptedTurnFreely() throws IOException {
        BaseMap all = town("", restriction("no_left_turn", 25, 5, 45, ""));
        BaseMap excepted = town("", restriction("no_left_turn", 25, 5, 45, "<tag k='except' v='psv;bicycle'/>"));
        assertThat(metres(all, at(0.5, 1), at(1, 0.5), Travel.BY_EBIKE)).isGreaterThan(280);
        assertThat(metres(excepted, at(0.5, 1), at(1, 0.5), Travel.BY_EBIKE)).isCloseTo(100, within(3.0));
        assertThat(metres(excepted, at(0.5, 1), at(1, 0.5), Travel.BY_CAR)).isGreaterThan(280);
    }

    @Test
    void approachesAndReachObeyTooAndAgreeWithSingleTrips() throws IOException {
        StreetGraph streets = StreetGraph.of(town("", restriction("no_left_turn", 25, 5, 45, "")));
        Pace pace = Pace.steady(Travel.BY_CAR, 18);
        LatLon south = at(0.5, 1);
        LatLon west = at(1, 0.5);
        Optional<Approach> one = streets.approaches(List.of(south), west, pace, Duration.ofMinutes(10)).getFirst();
        Duration trip = streets.trip(south, west, pace).orElseThrow().time();
        assertThat(one.orElseThrow().time()).isCloseTo(trip, Duration.ofMillis(50));
        assertThat(trip).isGreaterThan(Duration.ofSeconds(55));
        assertThat(streets.reach(south, pace, List.of(Duration.ofMinutes(1)))).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Travel.class)
    void aBollardStopsCarsOnly(Travel travel) throws IOException {
        BaseMap map = town("<tag k='barrier' v='bollard'/>", "");
        double metres = metres(map, at(0.5, 1), at(1.5, 1), travel);
        if (travel == Travel.BY_CAR) {
            assertThat(metres).as("round the block").isGreaterThan(280);
        } else {
            assertThat(metres).isCloseTo(100, within(3.0));
        }
    }

    @Test
    void aGateIsOpenUnlessItSaysNo() throws IOException {
        assertThat(town("<tag k='barrier' v='gate'/>", "").turns()).isEmpty();
        assertThat(town("<tag k='barrier' v='gate'/><tag k='access' v='private'/>", "").turns()).isEmpty();
        assertThat(town("<tag k='barrier' v='gate'/><tag k='motor_vehicle' v='no'/>", "").turns()).hasSize(12);
    }

    @Test
    void theFileOfTheMapKeepsTurns() throws IOException {
        BaseMap map = town("", restriction("no_left_turn", 25, 5, 45, ""));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BaseMapFile.write(map, bytes);
        BaseMap again = BaseMapFile.read(new ByteArrayInputStream(bytes.toByteArray()), "map");
        assertThat(again.turns()).hasSize(1);
        assertThat(metres(again, at(0.5, 1), at(1, 0.5), Travel.BY_CAR)).isGreaterThan(280);
    }
}
