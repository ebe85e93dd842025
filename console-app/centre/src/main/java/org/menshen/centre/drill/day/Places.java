package org.menshen.centre.drill.day;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.menshen.centre.site.PartNames;
import org.menshen.centre.site.SiteModel;
import org.menshen.domain.device.DeviceCommand;
import org.menshen.domain.device.DeviceKind;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.site.Building;
import org.menshen.domain.site.SiteCommand;
import org.menshen.domain.unit.UnitCommand;
import org.menshen.domain.zone.ZoneCommand;
import org.menshen.map.core.geo.LatLon;

/// What stands in a site, by the questions a drill asks.
final class Places {

    private final Map<String, SiteCommand.Register> sites = new LinkedHashMap<>();
    private final List<SiteModel.Entered<DeviceCommand.Register>> cameras = new ArrayList<>();
    private final List<SiteModel.Entered<DeviceCommand.Register>> lifts = new ArrayList<>();
    private final Map<String, List<SiteModel.Entered<DeviceCommand.Register>>> sensors = new LinkedHashMap<>();
    private final Map<String, ZoneCommand.Register> zones = new LinkedHashMap<>();
    private final Map<String, UnitCommand.Register> units = new HashMap<>();
    private final Set<String> offline;

    Places(SiteModel site) {
        Optional<PartNames> parts = site.spec().partNames();
        offline = site.entered(SubjectKind.DEVICE, DeviceCommand.ReportOffline.class).map(SiteModel.Entered::id).collect(Collectors.toSet());
        site.entered(SubjectKind.SITE, SiteCommand.Register.class).forEach(s -> sites.put(s.id(), s.command()));
        site.entered(SubjectKind.ZONE, ZoneCommand.Register.class).forEach(z -> zones.put(z.id(), z.command()));
        site.entered(SubjectKind.UNIT, UnitCommand.Register.class).forEach(u -> units.put(u.id(), u.command()));
        site.entered(SubjectKind.DEVICE, DeviceCommand.Register.class).filter(d -> !offline.contains(d.id())).forEach(d -> {
            if (d.command().kind() == DeviceKind.CAMERA) {
                (parts.filter(names -> names.isLift(d.command().name())).isPresent() ? lifts : cameras).add(d);
            } else {
                sensors.computeIfAbsent(d.command().typeCode(), k -> new ArrayList<>()).add(d);
            }
        });
    }

    List<SiteModel.Entered<DeviceCommand.Register>> cameras() {
        return cameras;
    }

    List<SiteModel.Entered<DeviceCommand.Register>> lifts() {
        return lifts;
    }

    List<SiteModel.Entered<DeviceCommand.Register>> sensors(String type) {
        return sensors.getOrDefault(type, List.of());
    }

    List<SiteModel.Entered<DeviceCommand.Register>> sensors() {
        return sensors.values().stream().flatMap(List::stream).toList();
    }

    Map<String, ZoneCommand.Register> zones() {
        return zones;
    }

    List<String> siteIds() {
        return List.copyOf(sites.keySet());
    }

    SiteCommand.@Nullable Register site(@Nullable String id) {
        return id == null ? null : sites.get(id);
    }

    UnitCommand.@Nullable Register unit(String id) {
        return units.get(id);
    }

    @Nullable LatLon siteGate(String id) {
        SiteCommand.Register site = sites.get(id);
        return site == null || site.gates().isEmpty() ? null : site.gates().getFirst().position();
    }

    /// The building of a number; `null` when the site has none such.
    @Nullable Building building(String siteId, int number) {
        SiteCommand.Register site = sites.get(siteId);
        return site == null || number == 0 ? null
                : site.buildings().stream().filter(house -> house.id().endsWith(ending(number))).findFirst().orElse(null);
    }

    private static String ending(int building) {
        return String.format(Locale.ROOT, "-B%02d", building);
    }

    static LatLon middle(List<LatLon> ring) {
        return new LatLon(ring.stream().mapToDouble(LatLon::lat).average().orElseThrow(),
                ring.stream().mapToDouble(LatLon::lon).average().orElseThrow());
    }

    /// The device that a script names; `null` when the site has none such.
    SiteModel.@Nullable Entered<DeviceCommand.Register> find(ScenarioSpec.Which which, boolean camera) {
        List<SiteModel.Entered<DeviceCommand.Register>> from = new ArrayList<>();
        if (camera) {
            from.addAll(lifts);
            from.addAll(cameras);
        } else {
            from.addAll(which.type() == null ? sensors() : sensors(which.type()));
        }
        return from.stream().filter(d -> fits(which, d.command())).sorted(Comparator.comparingInt(d -> stairs(which, d.command())))
                .skip(which.skip()).findFirst().orElse(null);
    }

    private static int stairs(ScenarioSpec.Which which, DeviceCommand.Register device) {
        return which.floor() == 0 || device.floor() == null ? 0 : Math.abs(which.floor() - device.floor());
    }

    private static boolean fits(ScenarioSpec.Which which, DeviceCommand.Register device) {
        return (which.site() == null || which.site().equals(device.siteId()))
                && (which.name() == null || which.name().equals(device.name()))
                && (which.building() == 0 || device.buildingId() != null
                && device.buildingId().endsWith(ending(which.building())));
    }

    /// Where a device is, in words: the site's full name and the rest of the device's.
    String words(DeviceCommand.Register device) {
        SiteCommand.Register site = site(device.siteId());
        int blank = device.name().indexOf(' ');
        return site == null || blank < 0 ? device.name() : site.name() + device.name().substring(blank);
    }
}
