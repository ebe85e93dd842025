package org.menshen.domain.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.menshen.domain.Samples;
import org.menshen.domain.device.Device;
import org.menshen.domain.device.DeviceKind;
import org.menshen.domain.device.DeviceStatus;
import org.menshen.domain.device.Optics;
import org.menshen.domain.unit.Unit;
import org.menshen.domain.unit.UnitStatus;
import org.menshen.map.core.base.BaseMap;
import org.menshen.map.core.base.BaseMapBuilder;
import org.menshen.map.core.base.FeatureKind;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.route.StreetGraph;
import org.menshen.map.core.sight.Sighting;
import org.menshen.map.core.sight.Walls;

class SuggestionsTest {

    private static final LatLon POINT = Samples.PLACE;
    private final Suggestions suggestions = new Suggestions(Samples.CODES);

    @Test
    void offersCamerasThatSeeThePointBeforeNearerOnesThatDoNot() {
        Device near = camera("31011510011328000001", 10, 0, 90, DeviceStatus.ONLINE);
        Device facing = camera("31011510011328000002", 30, 0, 180, DeviceStatus.ONLINE);
        Device facingFarther = camera("31011510011328000003", 45, 90, 270, DeviceStatus.ONLINE);
        Device beyondRange = camera("31011510011328000004", 60, 0, 180, DeviceStatus.ONLINE);
        Device far = camera("31011510011328000005", 500, 0, 180, DeviceStatus.ONLINE);
        Device broken = camera("31011510011328000006", 5, 0, 180, DeviceStatus.OFFLINE);
        List<CameraOffer> offers = suggestions.cameras(List.of(far, near, broken, beyondRange, facingFarther, facing), POINT, false,
            Optional.empty());
        assertThat(offers).extracting(CameraOffer::camera).containsExactly(facing, facingFarther, near, beyondRange);
        assertThat(offers).extracting(CameraOffer::sees).containsExactly(true, true, false, false);
        assertThat(offers.getFirst().distanceM()).isCloseTo(30, org.assertj.core.data.Offset.offset(0.1));
    }

    @Test
    void tellsAllCamerasThatSeeASpotAndThoseThatWouldIfTheyWorked() {
        Device facing = camera("31011510011328000002", 30, 0, 180, DeviceStatus.ONLINE);
        Device atTheEdge = camera("31011510011328000003", 28, 0, 205, DeviceStatus.ONLINE);
        Device away = camera("31011510011328000001", 10, 0, 90, DeviceStatus.ONLINE);
        Device broken = camera("31011510011328000006", 5, 0, 180, DeviceStatus.OFFLINE);
        SpotSight sight = suggestions.sight(List.of(away, atTheEdge, broken, facing), POINT, false, Optional.empty());
        assertThat(sight.blind()).isFalse();
        assertThat(sight.seeing()).as("nearer but at the edge of the picture comes after").extracting(CameraOffer::camera)
            .containsExactly(facing, atTheEdge);
        assertThat(sight.seeing().get(1).offAxisDeg()).isCloseTo(25, org.assertj.core.data.Offset.offset(0.1));
        assertThat(sight.nearest()).isEmpty();
        assertThat(sight.down()).extracting(CameraOffer::camera).containsExactly(broken);
    }

    @Test
    void saysOfABlindSpotWhyTheNearestDoNotSeeIt() {
        LatLon a = Geodesy.destination(Geodesy.destination(POINT, 0, 15), 270, 10);
        LatLon b = Geodesy.destination(Geodesy.destination(POINT, 0, 15), 90, 10);
        Walls walls = Walls.of(new BaseMapBuilder().area(FeatureKind.BUILDING, "", "",
            List.of(List.of(a, b, Geodesy.destination(b, 0, 4), Geodesy.destination(a, 0, 4)))).build());
        Device behind = camera("31011510011328000002", 30, 0, 180, DeviceStatus.ONLINE);
        Device away = camera("31011510011328000001", 10, 90, 90, DeviceStatus.ONLINE);
        Device far = camera("31011510011328000005", 60, 90, 270, DeviceStatus.ONLINE);
        SpotSight sight = suggestions.sight(List.of(far, behind, away), POINT, false, Optional.of(walls));
        assertThat(sight.blind()).isTrue();
        assertThat(sight.nearest()).extracting(CameraOffer::verdict).containsExactly(Sighting.Verdict.LOOKS_AWAY,
            Sighting.Verdict.BEHIND_BUILDING, Sighting.Verdict.TOO_FAR);
    }

    @Test
    void keepsThePoliceNetworkToThePoliceSeat() {
        Device police = camera("31011510001325000001", 10, 0, 180, DeviceStatus.ONLINE);
        assertThat(suggestions.cameras(List.of(police), POINT, false, Optional.empty())).isEmpty();
        assertThat(suggestions.cameras(List.of(police), POINT, true, Optional.empty())).hasSize(1);
    }

    @Test
    void offersTheNearestAvailableUnitsThatWeMayOrder() {
        Unit guard = unit("U-1", "GUARD", UnitStatus.STANDBY);
        Unit patrol = unit("U-2", "JOINT_PATROL", UnitStatus.RETURNING);
        Unit busy = unit("U-3", "GUARD", UnitStatus.ON_SCENE);
        Unit police = unit("P-1", "POLICE", UnitStatus.STANDBY);
        Map<String, LatLon> positions = Map.of("U-1", at(140), "U-2", at(900), "U-3", at(1), "P-1", at(2));
        List<UnitOffer> offers = suggestions.units(List.of(patrol, busy, police, guard), id -> Optional.ofNullable(positions.get(id)), POINT,
            Optional.empty(), Optional.empty());
        assertThat(offers).extracting(UnitOffer::unit).containsExactly(guard, patrol);
        assertThat(offers.getFirst().eta()).isEqualTo(Duration.ofSeconds(131));
        assertThat(offers.get(1).eta()).isEqualTo(Duration.ofSeconds(351));
    }

    @Test
    void aUnitWithoutPositionIsOfferedFromItsHomeAndSaysSo() {
        UnitOffer offer = suggestions.units(List.of(unit("U-1", "GUARD", UnitStatus.STANDBY)), id -> Optional.empty(), POINT,
            Optional.empty(), Optional.empty()).getFirst();
        assertThat(offer.located()).isFalse();
        assertThat(offer.distanceM()).isCloseTo(200, org.assertj.core.data.Offset.offset(0.5));
    }

    @Test
    void aCameraBehindABuildingSaysSo() {
        Device behind = camera("31011510011328000002", 30, 0, 180, DeviceStatus.ONLINE);
        Device clear = camera("31011510011328000003", 45, 90, 270, DeviceStatus.ONLINE);
        LatLon middle = Geodesy.destination(POINT, 0, 15);
        BaseMap map = new BaseMapBuilder().area(FeatureKind.BUILDING, "", "", List.of(List.of(Geodesy.destination(middle, 45, 6),
            Geodesy.destination(middle, 135, 6), Geodesy.destination(middle, 225, 6), Geodesy.destination(middle, 315, 6)))).build();
        List<CameraOffer> offers = suggestions.cameras(List.of(behind, clear), POINT, false, Optional.of(Walls.of(map)));
        assertThat(offers).extracting(CameraOffer::camera).containsExactly(clear, behind);
        assertThat(offers).extracting(CameraOffer::verdict).containsExactly(Sighting.Verdict.SEES, Sighting.Verdict.BEHIND_BUILDING);
    }

    @Test
    void unitsComeAlongTheStreetsAndTheStraightLineIsMarked() {
        LatLon across = Geodesy.destination(POINT, 90, 100);
        LatLon round = Geodesy.destination(POINT, 180, 400);
        LatLon off = Geodesy.destination(POINT, 0, 5000);
        BaseMap map = new BaseMapBuilder()
            .line(FeatureKind.RESIDENTIAL, "", "", Set.of(), List.of(POINT, round, Geodesy.destination(round, 90, 100), across)).build();
        StreetGraph streets = StreetGraph.of(map);
        Map<String, LatLon> positions = Map.of("U-1", across, "U-2", round, "U-3", off);
        List<UnitOffer> offers = suggestions.units(List.of(unit("U-1", "GUARD", UnitStatus.STANDBY), unit("U-2", "GUARD", UnitStatus.STANDBY),
            unit("U-3", "GUARD", UnitStatus.STANDBY)), id -> Optional.ofNullable(positions.get(id)), POINT, Optional.of(streets), Optional.empty());
        assertThat(offers).extracting(o -> o.unit().id()).as("nearer by air, farther by street").containsExactly("U-2", "U-1", "U-3");
        assertThat(offers).extracting(UnitOffer::byStreet).containsExactly(true, true, false);
        assertThat(offers.getFirst().eta().toSeconds()).isCloseTo(288, org.assertj.core.data.Offset.offset(3L));
        assertThat(offers.get(1).distanceM()).isCloseTo(900, org.assertj.core.data.Offset.offset(5.0));
        assertThat(suggestions.reach("FOOT", POINT, List.of(Duration.ofMinutes(1), Duration.ofMinutes(3)), streets)).hasSize(2);
    }

    @Test
    void theGroundIsWorkedOutOnceAndOnlyWhenAsked() {
        Deque<Runnable> work = new ArrayDeque<>();
        Ground ground = new Ground(CompletableFuture.completedFuture(new BaseMapBuilder()
            .line(FeatureKind.RESIDENTIAL, "", "", Set.of(), List.of(POINT, Geodesy.destination(POINT, 0, 90))).build()), work::add, trouble -> { });
        assertThat(work).isEmpty();
        assertThat(ground.streets()).isEmpty();
        assertThat(ground.streets()).isEmpty();
        assertThat(work).hasSize(1);
        work.remove().run();
        assertThat(ground.streets()).isPresent().isEqualTo(ground.streets());
        assertThat(ground.walls()).isEmpty();
        work.remove().run();
        assertThat(ground.walls()).as("a map without buildings").isEmpty();
        List<Throwable> troubles = new ArrayList<>();
        assertThat(new Ground(CompletableFuture.failedFuture(new IllegalStateException("no map")), Runnable::run, troubles::add).streets()).isEmpty();
        assertThat(troubles).singleElement().satisfies(trouble -> assertThat(trouble).hasStackTraceContaining("no map"));
    }

    private static Device camera(String id, double metres, double bearing, double azimuth, DeviceStatus status) {
        return new Device(id, DeviceKind.CAMERA, "B0", id, null, null, null, Geodesy.destination(POINT, bearing, metres),
            new Optics(azimuth, 60, 50, 3), null, status, Samples.NOW, null);
    }

    private static Unit unit(String id, String type, UnitStatus status) {
        return new Unit(id, id, type, null, at(200), status, Samples.NOW, null, null, null);
    }

    private static LatLon at(double metres) {
        return Geodesy.destination(POINT, 45, metres);
    }
}
