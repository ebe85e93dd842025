package org.menshen.domain.suggest;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.menshen.domain.code.CodeBook;
import org.menshen.domain.code.UnitType;
import org.menshen.domain.device.Device;
import org.menshen.domain.device.DeviceKind;
import org.menshen.domain.device.DeviceStatus;
import org.menshen.domain.device.GbId;
import org.menshen.domain.device.Optics;
import org.menshen.domain.unit.Unit;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;

/// What is offered for a point: cameras that look at it and units that can get there. It proposes only; a person decides. Safe from any thread.
public final class Suggestions {

    /// Nearer than this, a camera's direction says nothing.
    private static final double AT_THE_CAMERA_M = 1;
    private static final double KMH_PER_MPS = 3.6;

    private final CodeBook codes;

    /// By these codes and figures.
    public Suggestions(CodeBook codes) {
        this.codes = codes;
    }

    /// The cameras for a point: those that see it, nearest first, then the nearest of the others. Only cameras that are online.
    ///
    /// @param policeSeat whether streams of the police network may be opened here
    /// @return at most as many as the figure `suggest.cameras`
    public List<CameraOffer> cameras(Collection<Device> devices, LatLon point, boolean policeSeat) {
        return devices.stream()
            .filter(d -> d.kind() == DeviceKind.CAMERA && d.status() == DeviceStatus.ONLINE)
            .filter(d -> policeSeat || !policeOnly(d))
            .map(d -> offer(d, point))
            .sorted(Comparator.comparing(CameraOffer::sees).reversed().thenComparing(CameraOffer::distanceM)
                .thenComparing(o -> o.camera().id()))
            .limit((long) codes.figure("suggest.cameras"))
            .toList();
    }

    /// Whether a stream of this device must never be opened outside the police seat.
    public boolean policeOnly(Device device) {
        Optional<GbId> id = device.gbId();
        return id.isPresent() && id.get().policeOnly((int) codes.figure("gb28181.edition"));
    }

    /// The units for a point: available and ours to order, nearest first.
    ///
    /// @param positions the last known position of a unit by its id; empty when none is known
    /// @return at most as many as the figure `suggest.units`
    public List<UnitOffer> units(Collection<Unit> units, Function<String, Optional<LatLon>> positions, LatLon point) {
        return units.stream()
            .filter(u -> u.status().available() && u.orderId() == null)
            .filter(u -> codes.unitType(u.typeCode()).filter(UnitType::orderable).isPresent())
            .map(u -> offer(u, positions.apply(u.id()), point))
            .sorted(Comparator.comparing(UnitOffer::distanceM).thenComparing(o -> o.unit().id()))
            .limit((long) codes.figure("suggest.units"))
            .toList();
    }

    /// Time to go a straight distance for a type of unit: longer by the factor of streets, at the type's normal speed.
    public Duration eta(String unitType, double distanceM) {
        double kmh = codes.unitType(unitType).map(UnitType::speedKmh).filter(s -> s.isPresent()).map(s -> s.getAsDouble())
            .orElseGet(() -> codes.figure("unit.default-speed-kmh"));
        return Duration.ofSeconds(Math.round(distanceM * codes.figure("unit.path-factor") / (kmh / KMH_PER_MPS)));
    }

    private UnitOffer offer(Unit unit, Optional<LatLon> measured, LatLon point) {
        LatLon position = measured.orElse(unit.home());
        double distance = Geodesy.distance(position, point);
        return new UnitOffer(unit, position, measured.isPresent(), distance, eta(unit.typeCode(), distance));
    }

    private static CameraOffer offer(Device camera, LatLon point) {
        double distance = Geodesy.distance(camera.position(), point);
        Optics optics = camera.optics();
        boolean sees = optics != null && distance <= optics.rangeM() && (distance < AT_THE_CAMERA_M
            || Math.abs(Geodesy.turn(optics.azimuthDeg(), Geodesy.bearing(camera.position(), point))) <= optics.openingDeg() / 2);
        return new CameraOffer(camera, distance, sees);
    }
}
