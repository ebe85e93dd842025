package org.menshen.domain.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.menshen.domain.Samples;
import org.menshen.domain.device.Device;
import org.menshen.domain.device.DeviceKind;
import org.menshen.domain.device.DeviceStatus;
import org.menshen.domain.device.Optics;
import org.menshen.domain.site.Site;
import org.menshen.map.core.base.BaseMap;
import org.menshen.map.core.base.BaseMapBuilder;
import org.menshen.map.core.base.FeatureKind;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.sight.Walls;

/// A town with one street, computed by hand: 400 m of primary street (30 m wide), a site of committee A along its western half and one
/// of committee B along its eastern half.
class CoverageTest {

    private static final LatLon WEST = Samples.PLACE;
    private static final String A = "310115010001";
    private static final String B = "310115010002";

    private final Coverage coverage = new Coverage(Samples.CODES);
    private final List<Site> sites = List.of(site("A", A, 0), site("B", B, 200));

    private static LatLon at(double east, double north) {
        return Geodesy.destination(Geodesy.destination(WEST, 90, east), north < 0 ? 180 : 0, Math.abs(north));
    }

    private static List<LatLon> box(double east, double north, double width, double height) {
        return List.of(at(east, north), at(east + width, north), at(east + width, north + height), at(east, north + height));
    }

    /// From 30 m south of the street to 60 m north of it, so that the street lies in the sites.
    private static Site site(String id, String committee, double east) {
        return new Site(id, id, "PARK", committee, box(east, -30, 200, 90), List.of(), List.of(), true);
    }

    private static BaseMapBuilder street() {
        // longer than the sites on both sides: only what lies in their box counts
        return new BaseMapBuilder().line(FeatureKind.PRIMARY, "一街", "", Set.of(), List.of(at(-100, 0), at(500, 0)))
            .line(FeatureKind.SERVICE, "", "", Set.of(), List.of(at(100, 0), at(100, 50)));
    }

    /// Looks along the street to the east over a range.
    private static Device camera(String id, double east, double range) {
        return new Device(id, DeviceKind.CAMERA, "B0", id, null, null, null, at(east, 0), new Optics(90, 120, range, 3), null,
            DeviceStatus.ONLINE, Samples.NOW, null);
    }

    private Coverage.Result result(BaseMap map, Device... cameras) {
        return coverage.of(map, Walls.of(map), List.of(cameras), sites);
    }

    private static Coverage.Share share(Coverage.Result result, String committee) {
        return result.shares().stream().filter(share -> share.committee().equals(committee)).findFirst().orElseThrow();
    }

    @Test
    void withoutCamerasAllOfTheStreetIsBlind() {
        Coverage.Result result = result(street().build());
        assertThat(result.areaM2()).as("400 m x 30 m, in squares of 4 m").isCloseTo(12_000, within(1000.0));
        assertThat(result.unseenM2()).isEqualTo(result.areaM2());
        assertThat(share(result, A).areaM2()).isCloseTo(result.areaM2() / 2, within(150.0));
        assertThat(share(result, A).blindShare()).isEqualTo(1);
    }

    @Test
    void theShareIsThatOfTheStretchThatNoCameraSees() {
        // seen of the western 200 m: 100 m x 30 m, but for two corners of 15 m x 8.7 m / 2 beside the camera and 22 m2 beyond the arc:
        // 2848 of 6000 m2 of A, nothing of B
        Coverage.Result result = result(street().build(), camera("1", 0, 100));
        assertThat(share(result, A).blindShare()).isCloseTo(0.525, within(0.015));
        assertThat(share(result, B).blindShare()).isEqualTo(1);
        assertThat(result.blindShare()).isCloseTo(0.763, within(0.01));
        assertThat(result.shares()).extracting(Coverage.Share::committee).as("the worst first").containsExactly(B, A);
        assertThat(share(result, A).unseen().orElseThrow().east()).isCloseTo(at(200, 0).lon(), within(5e-5));
    }

    @Test
    void aHouseAcrossTheStreetHidesTheRestOfIt() {
        // the house stands from 50 m to 60 m and far to both sides: seen are 50 m x 30 m without the two corners, 1370 of 6000 m2
        BaseMap map = street().area(FeatureKind.BUILDING, "", "", List.of(box(50, -150, 10, 300))).build();
        Coverage.Result result = result(map, camera("1", 0, 150));
        assertThat(share(result, A).blindShare()).isCloseTo(0.772, within(0.015));
    }

    @Test
    void theBoxesToBePaintedCoverExactlyWhatIsUnseen() {
        Coverage.Result result = result(street().build(), camera("1", 0, 100));
        double worldM2 = Math.pow(org.menshen.map.core.geo.WebMercator.metresPerUnit(WEST.lat()), 2);
        double painted = 0;
        for (int i = 0; i < result.unseenBoxes().length; i += 4) {
            painted += (result.unseenBoxes()[i + 2] - result.unseenBoxes()[i]) * (result.unseenBoxes()[i + 3] - result.unseenBoxes()[i + 1]);
        }
        assertThat(painted * worldM2).isCloseTo(result.unseenM2(), within(result.unseenM2() * 0.001));
    }

    @Test
    void newPlacesAreRankedByWhatTheyGainAndNothingIsGainedTwice() {
        Coverage.Result result = result(street().build(), camera("1", 0, 100));
        List<Double> gains = new ArrayList<>(result.places().stream().map(place -> place.gainM2()).toList());
        assertThat(gains).isNotEmpty().isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(gains.getFirst()).as("a cone of 90° and 60 m on a street of 30 m").isCloseTo(1560, within(250.0));
        assertThat(gains.stream().mapToDouble(Double::doubleValue).sum()).isLessThanOrEqualTo(result.unseenM2());
    }

    @Test
    void streetsFarFromEverySiteBelongToNobodyAndComeLast() {
        List<Site> apart = List.of(site("A", A, 0), site("B", B, 1500));
        BaseMap map = new BaseMapBuilder().line(FeatureKind.RESIDENTIAL, "", "", Set.of(), List.of(at(0, 0), at(1700, 0))).build();
        Coverage.Result result = coverage.of(map, Walls.of(map), List.of(), apart);
        assertThat(result.shares()).extracting(Coverage.Share::committee).containsExactly(A, B, "");
        // of the 1300 m between the sites 300 m belong to each
        assertThat(share(result, "").areaM2() / result.areaM2()).isCloseTo(700.0 / 1700, within(0.02));
    }
}
