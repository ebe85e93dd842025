package org.menshen.desktop.nearby;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.code.UnitType;
import org.menshen.domain.device.Device;
import org.menshen.domain.device.DeviceKind;
import org.menshen.domain.device.DeviceStatus;
import org.menshen.domain.device.Optics;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.port.ReadingFeed;
import org.menshen.domain.port.Workspace;
import org.menshen.domain.reading.Reading;
import org.menshen.domain.unit.Unit;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.sight.ViewCone;

/// What is near a place: the cameras that see it and the forces that can come. Pure; meant for a background thread, a few milliseconds for
/// thousands of devices.
public final class Nearby {

    private final Workspace workspace;
    private final ReadingFeed readings;
    private final CodeBook codes;

    /// Looks in this workspace, with the figures of these codes.
    public Nearby(Workspace workspace, ReadingFeed readings, CodeBook codes) {
        this.workspace = workspace;
        this.readings = readings;
        this.codes = codes;
    }

    /// A camera near a place.
    ///
    /// @param camera the camera
    /// @param metres how far it is
    /// @param faces whether the place lies in its view
    public record Seen(Device camera, double metres, boolean faces) {
    }

    /// A force that can come.
    ///
    /// @param unit the unit
    /// @param position where it is
    /// @param positionAt when it said so; `null` when it never did and its home is taken
    /// @param metres straight distance
    /// @param arrival how long it needs along streets at its type's normal speed
    public record Force(Unit unit, LatLon position, @Nullable Instant positionAt, double metres, Duration arrival) {
    }

    /// The cameras to look through: first those that face the place, the nearest first; when there are too few, the nearest others. Cameras
    /// that do not answer come after those that do.
    public List<Seen> cameras(LatLon place) {
        int wanted = (int) codes.figure("suggest.cameras");
        List<Seen> all = new ArrayList<>();
        for (Versioned<State> versioned : workspace.all(SubjectKind.DEVICE)) {
            if (versioned.state() instanceof Device device && device.kind() == DeviceKind.CAMERA && device.status() != DeviceStatus.DISABLED) {
                all.add(new Seen(device, Geodesy.distance(place, device.position()), faces(device, place)));
            }
        }
        all.sort(Comparator.comparing((Seen seen) -> !seen.faces())
                .thenComparing(seen -> seen.camera().status() != DeviceStatus.ONLINE).thenComparingDouble(Seen::metres));
        return List.copyOf(all.subList(0, Math.min(wanted, all.size())));
    }

    private static boolean faces(Device device, LatLon place) {
        Optics optics = device.optics();
        return optics != null && new ViewCone(device.position(), optics.azimuthDeg(), optics.openingDeg(), optics.rangeM()).faces(place);
    }

    /// The forces to send: those this centre may order and that are free, the one that arrives first at the top.
    public List<Force> forces(LatLon place) {
        int wanted = (int) codes.figure("suggest.units");
        List<Force> all = new ArrayList<>();
        for (Versioned<State> versioned : workspace.all(SubjectKind.UNIT)) {
            if (versioned.state() instanceof Unit unit && unit.status().available()) {
                codes.unitType(unit.typeCode()).filter(UnitType::orderable).ifPresent(type -> all.add(force(unit, type, place)));
            }
        }
        all.sort(Comparator.comparing(Force::arrival).thenComparingDouble(Force::metres).thenComparing(f -> f.unit().id()));
        return List.copyOf(all.subList(0, Math.min(wanted, all.size())));
    }

    private Force force(Unit unit, UnitType type, LatLon place) {
        Optional<Reading.UnitPosition> told = readings.latest("unit/" + unit.id())
                .filter(Reading.UnitPosition.class::isInstance).map(Reading.UnitPosition.class::cast);
        LatLon position = told.map(Reading.UnitPosition::position).orElse(unit.home());
        double metres = Geodesy.distance(position, place);
        double kmh = type.speedKmh().orElse(codes.figure("unit.default-speed-kmh"));
        Duration arrival = Duration.ofSeconds(Math.round(metres * codes.figure("unit.path-factor") / (kmh / 3.6)));
        return new Force(unit, position, told.map(Reading.UnitPosition::at).orElse(null), metres, arrival);
    }
}
