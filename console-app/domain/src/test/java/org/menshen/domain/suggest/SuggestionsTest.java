package org.menshen.domain.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.menshen.domain.Samples;
import org.menshen.domain.device.Device;
import org.menshen.domain.device.DeviceKind;
import org.menshen.domain.device.DeviceStatus;
import org.menshen.domain.device.Optics;
import org.menshen.domain.unit.Unit;
import org.menshen.domain.unit.UnitStatus;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;

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
        List<CameraOffer> offers = suggestions.cameras(List.of(far, near, broken, beyondRange, facingFarther, facing), POINT, false);
        assertThat(offers).extracting(CameraOffer::camera).containsExactly(facing, facingFarther, near, beyondRange);
        assertThat(offers).extracting(CameraOffer::sees).containsExactly(true, true, false, false);
        assertThat(offers.getFirst().distanceM()).isCloseTo(30, org.assertj.core.data.Offset.offset(0.1));
    }

    @Test
    void keepsThePoliceNetworkToThePoliceSeat() {
        Device police = camera("31011510001325000001", 10, 0, 180, DeviceStatus.ONLINE);
        assertThat(suggestions.cameras(List.of(police), POINT, false)).isEmpty();
        assertThat(suggestions.cameras(List.of(police), POINT, true)).hasSize(1);
    }

    @Test
    void offersTheNearestAvailableUnitsThatWeMayOrder() {
        Unit guard = unit("U-1", "GUARD", UnitStatus.STANDBY);
        Unit patrol = unit("U-2", "JOINT_PATROL", UnitStatus.RETURNING);
        Unit busy = unit("U-3", "GUARD", UnitStatus.ON_SCENE);
        Unit police = unit("P-1", "POLICE", UnitStatus.STANDBY);
        Map<String, LatLon> positions = Map.of("U-1", at(140), "U-2", at(900), "U-3", at(1), "P-1", at(2));
        List<UnitOffer> offers = suggestions.units(List.of(patrol, busy, police, guard), id -> Optional.ofNullable(positions.get(id)), POINT);
        assertThat(offers).extracting(UnitOffer::unit).containsExactly(guard, patrol);
        assertThat(offers.getFirst().eta()).isEqualTo(Duration.ofSeconds(131));
        assertThat(offers.get(1).eta()).isEqualTo(Duration.ofSeconds(351));
    }

    @Test
    void aUnitWithoutPositionIsOfferedFromItsHomeAndSaysSo() {
        UnitOffer offer = suggestions.units(List.of(unit("U-1", "GUARD", UnitStatus.STANDBY)), id -> Optional.empty(), POINT).getFirst();
        assertThat(offer.located()).isFalse();
        assertThat(offer.distanceM()).isCloseTo(200, org.assertj.core.data.Offset.offset(0.5));
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
