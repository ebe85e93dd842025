package org.menshen.domain.suggest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

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
import org.menshen.map.core.route.Approach;
import org.menshen.map.core.route.Pace;
import org.menshen.map.core.route.Reach;
import org.menshen.map.core.route.StreetGraph;
import org.menshen.map.core.sight.Sighting;
import org.menshen.map.core.sight.Sighting.Verdict;
import org.menshen.map.core.sight.ViewCone;
import org.menshen.map.core.sight.Walls;

/// What is offered for a point: cameras that look at it and units that can get there. It proposes only; a person decides. Safe from any thread.
public final class Suggestions {

    private static final double KMH_PER_MPS = 3.6;

    private final CodeBook codes;

    /// By these codes and figures.
    public Suggestions(CodeBook codes) {
        this.codes = codes;
    }

    /// The cameras for a point: those that see it, the best picture first by distance and angle, then the nearest of the others, each with
    /// the reason. Only cameras that are online.
    ///
    /// @param policeSeat whether streams of the police network may be opened here
    /// @param walls buildings in the way; absent when none are known
    /// @return at most as many as the figure `suggest.cameras`
    public List<CameraOffer> cameras(Collection<Device> devices, LatLon point, boolean policeSeat, Optional<Walls> walls) {
        return devices.stream()
            .filter(d -> usable(d, policeSeat))
            .map(d -> judge(d, point, walls))
            .sorted(Comparator.comparing((Sighting<Device> s) -> s.verdict() != Verdict.SEES)
                .thenComparing(s -> s.verdict() == Verdict.SEES ? s.handicap() : s.metres()).thenComparing(s -> s.camera().id()))
            .limit((long) codes.figure("suggest.cameras"))
            .map(s -> offer(s, walls))
            .toList();
    }

    /// Which cameras see a spot: all of them, the best picture first by distance and angle. When none does, the nearest, each with the reason,
    /// as many as the figure `suggest.cameras`.
    ///
    /// @param policeSeat whether streams of the police network may be opened here
    /// @param walls buildings in the way; absent when none are known
    public SpotSight sight(Collection<Device> devices, LatLon spot, boolean policeSeat, Optional<Walls> walls) {
        List<Sighting<Device>> usable = new ArrayList<>();
        List<Sighting<Device>> down = new ArrayList<>();
        for (Device device : devices) {
            if (usable(device, policeSeat)) {
                usable.add(judge(device, spot, walls));
            } else if (device.kind() == DeviceKind.CAMERA && device.status() != DeviceStatus.DISABLED && (policeSeat || !policeOnly(device))) {
                down.add(judge(device, spot, walls));
            }
        }
        List<CameraOffer> seeing = seeing(usable, walls);
        List<CameraOffer> nearest = !seeing.isEmpty() ? List.of() : usable.stream()
            .sorted(Comparator.comparingDouble((Sighting<Device> s) -> s.metres()).thenComparing(s -> s.camera().id()))
            .limit((long) codes.figure("suggest.cameras")).map(s -> offer(s, walls)).toList();
        return new SpotSight(seeing, nearest, seeing(down, walls));
    }

    private static List<CameraOffer> seeing(List<Sighting<Device>> judged, Optional<Walls> walls) {
        return judged.stream().filter(s -> s.verdict() == Verdict.SEES)
            .sorted(Comparator.comparingDouble((Sighting<Device> s) -> s.handicap()).thenComparing(s -> s.camera().id()))
            .map(s -> offer(s, walls)).toList();
    }

    private static CameraOffer offer(Sighting<Device> sighting, Optional<Walls> walls) {
        return new CameraOffer(sighting.camera(), sighting.metres(), sighting.offAxis(), sighting.verdict(), walls.isPresent());
    }

    /// Whether a device is a camera that can be looked through now from this seat.
    ///
    /// @param policeSeat whether streams of the police network may be opened here
    public boolean usable(Device device, boolean policeSeat) {
        return device.kind() == DeviceKind.CAMERA && device.status() == DeviceStatus.ONLINE && (policeSeat || !policeOnly(device));
    }

    /// Whether a stream of this device must never be opened outside the police seat.
    public boolean policeOnly(Device device) {
        Optional<GbId> id = device.gbId();
        return id.isPresent() && id.get().policeOnly((int) codes.figure("gb28181.edition"));
    }

    /// The units for a point: available and ours to order, the best at the top by time of arrival, skill, load, shift, and what it leaves
    /// uncovered.
    ///
    /// @param positions the last known position of a unit by its id; empty when none is known
    /// @param streets ways to go; absent when none are known
    /// @param forces what is known of them beside where they are; absent when nothing is: then they are ranked by time of arrival alone
    /// @return at most as many as the figure `suggest.units`
    public List<UnitOffer> units(Collection<Unit> units, Function<String, Optional<LatLon>> positions, LatLon point,
                                 Optional<StreetGraph> streets, Optional<Forces> forces) {
        Map<String, List<Start>> byType = units.stream()
            .filter(u -> u.status().available() && u.orderId() == null)
            .filter(u -> codes.unitType(u.typeCode()).filter(UnitType::orderable).isPresent())
            .map(u -> start(u, positions.apply(u.id())))
            .collect(Collectors.groupingBy(start -> start.unit.typeCode()));
        return byType.entrySet().stream()
            .flatMap(entry -> offers(entry.getKey(), entry.getValue(), point, streets, forces).stream())
            .sorted(Comparator.comparing(UnitOffer::rank).thenComparing(UnitOffer::eta).thenComparing(o -> o.unit().id()))
            .limit((long) codes.figure("suggest.units"))
            .toList();
    }

    /// What is reached along the streets within these times; empty when there are no streets near.
    ///
    /// @param mode a code of `travel-modes.yaml`; an unknown one reaches nothing
    public List<Reach> reach(String mode, LatLon from, List<Duration> limits, StreetGraph streets) {
        return codes.travelMode(mode).map(found -> streets.reach(from, found.pace(), limits)).orElse(List.of());
    }

    /// Time to go a straight distance for a type of unit: longer by the factor of streets, at the type's normal speed.
    public Duration eta(String unitType, double distanceM) {
        return Duration.ofSeconds(Math.round(distanceM * codes.figure("unit.path-factor") / (kmh(unitType) / KMH_PER_MPS)));
    }

    private record Start(Unit unit, LatLon position, boolean located) {
    }

    private static Start start(Unit unit, Optional<LatLon> measured) {
        return new Start(unit, measured.orElse(unit.home()), measured.isPresent());
    }

    private List<UnitOffer> offers(String type, List<Start> all, LatLon point, Optional<StreetGraph> streets, Optional<Forces> forces) {
        List<Unit> peers = all.stream().map(Start::unit).toList();
        List<Start> starts = all.stream().filter(start -> forces.isEmpty() || forces.get().wants(start.unit)).toList();
        List<LatLon> from = starts.stream().map(Start::position).toList();
        Duration limit = Duration.ofMinutes((long) codes.figure("suggest.longest-way-min"));
        List<Optional<Approach>> ways = streets.isEmpty() ? List.of()
            : pace(type).map(pace -> streets.get().approaches(from, point, pace, limit)).orElse(List.of());
        List<UnitOffer> offers = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            Start start = starts.get(i);
            Merit merit = forces.map(known -> known.of(start.unit, peers)).orElse(Merit.UNKNOWN);
            double straight = Geodesy.distance(start.position, point);
            Optional<Approach> way = ways.isEmpty() ? Optional.empty() : ways.get(i);
            offers.add(way.map(found -> new UnitOffer(start.unit, start.position, start.located, found.metres(), found.time(), true, merit))
                .orElseGet(() -> new UnitOffer(start.unit, start.position, start.located, straight, eta(type, straight), false, merit)));
        }
        return offers;
    }

    private Optional<Pace> pace(String unitType) {
        return codes.unitType(unitType).flatMap(UnitType::travel).flatMap(codes::travelMode).map(mode -> mode.paceAt(kmh(unitType)));
    }

    private double kmh(String unitType) {
        return codes.unitType(unitType).map(UnitType::speedKmh).filter(OptionalDouble::isPresent).map(OptionalDouble::getAsDouble)
            .orElseGet(() -> codes.figure("unit.default-speed-kmh"));
    }

    private static Sighting<Device> judge(Device camera, LatLon point, Optional<Walls> walls) {
        Optics optics = camera.optics();
        if (optics == null) {
            return new Sighting<>(camera, Geodesy.distance(camera.position(), point), 180, Verdict.LOOKS_AWAY);
        }
        ViewCone cone = new ViewCone(camera.position(), optics.azimuthDeg(), optics.openingDeg(), optics.rangeM());
        return Sighting.of(camera, cone, point, walls);
    }
}
