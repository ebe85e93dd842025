package org.menshen.centre.site;

import java.util.ArrayList;
import java.util.List;

/// Lays out a whole site from its description. Pure: the same description gives the same site, on every machine.
public final class SiteGenerator {

    private SiteGenerator() {
    }

    /// Lays out streets, blocks, guarded sites, cameras, sensors, units and crowd zones.
    ///
    /// @throws IllegalArgumentException when the description contradicts itself, in words that name the place
    public static SiteModel generate(SiteSpec spec) {
        Town town = TownPlanner.plan(spec);
        List<Registration> out = new ArrayList<>(SiteRegister.register(town));
        if (spec.cameras() != null || spec.sensors() != null) {
            out.addAll(devices(spec, town));
        }
        out.addAll(new UnitRoster(town).register());
        if (spec.zones() != null) {
            out.addAll(new ZoneLayout(town).register(spec.zones()));
        }
        return new SiteModel(spec, TownMap.draw(town), List.copyOf(out));
    }

    private static List<Registration> devices(SiteSpec spec, Town town) {
        String access = spec.cameras() == null ? "00000000" : spec.cameras().access();
        Devices devices = new Devices(town.plane(), access, town.parts(), new Dice(spec.seed(), "devices"));
        if (spec.cameras() != null) {
            new CameraLayout(town, spec.cameras(), devices).lay();
        }
        if (spec.sensors() != null) {
            new SensorLayout(town, spec.sensors(), devices).lay();
        }
        return devices.all();
    }
}
