package org.menshen.domain.zone;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Context;
import org.menshen.domain.fact.Decider;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.Subject;
import org.menshen.map.core.geo.LatLon;

/// The rules of crowd zones.
public final class ZoneDecider implements Decider<Zone, ZoneCommand, ZoneFact> {

    private static final int CORNERS = 3;

    @Override
    public Decision<ZoneFact> decide(@Nullable Zone zone, Subject subject, ZoneCommand command, Context context) {
        if (zone == null && !(command instanceof ZoneCommand.Register)) {
            return Decision.refuse("zone.unknown", "id", subject.id());
        }
        return switch (command) {
            case ZoneCommand.Register c -> register(zone, subject, c, context);
            case ZoneCommand.Redraw c -> badArea(c.ring(), c.areaM2(), c.capacity()) ? Decision.refuse("zone.needs-area")
                : Decision.accept(new ZoneFact.Redrawn(c.ring(), c.areaM2(), c.capacity()));
            case ZoneCommand.SetThresholds c -> set(c.thresholds(), context);
            case ZoneCommand.ResetThresholds c -> zone.thresholds() == null ? Decision.refuse("zone.no-thresholds")
                : Decision.accept(new ZoneFact.ThresholdsReset());
        };
    }

    private static Decision<ZoneFact> register(@Nullable Zone zone, Subject subject, ZoneCommand.Register c, Context context) {
        if (zone != null) {
            return Decision.refuse("zone.exists", "id", subject.id());
        }
        if (!context.codes("zone-kinds").contains(c.kindCode())) {
            return Decision.refuse("zone.unknown-kind", "kind", c.kindCode());
        }
        if (badArea(c.ring(), c.areaM2(), c.capacity())) {
            return Decision.refuse("zone.needs-area");
        }
        return Decision.accept(new ZoneFact.Registered(c.name(), c.kindCode(), c.ring(), c.areaM2(), c.capacity()));
    }

    private static Decision<ZoneFact> set(Thresholds thresholds, Context context) {
        if (!thresholds.ordered()) {
            return Decision.refuse("zone.thresholds-not-ordered");
        }
        double most = context.figure("crowd.most-density");
        if (thresholds.red() > most) {
            // a line that nobody can reach, such as 30 for 3.0, would silence the zone
            return Decision.refuse("zone.thresholds-too-high", "most", String.valueOf(most));
        }
        if (thresholds.reason().isBlank()) {
            return Decision.refuse("zone.needs-reason");
        }
        if (!thresholds.until().isAfter(context.now())) {
            return Decision.refuse("zone.until-in-past", "until", thresholds.until().toString());
        }
        return Decision.accept(new ZoneFact.ThresholdsSet(thresholds));
    }

    private static boolean badArea(List<LatLon> ring, double areaM2, int capacity) {
        return ring.size() < CORNERS || !(areaM2 > 0) || !Double.isFinite(areaM2) || capacity <= 0;
    }

    @Override
    public Zone evolve(@Nullable Zone z, Subject subject, ZoneFact fact, Stamp stamp) {
        return switch (fact) {
            case ZoneFact.Registered f -> new Zone(subject.id(), f.name(), f.kindCode(), f.ring(), f.areaM2(), f.capacity(), null);
            case ZoneFact.Redrawn f -> new Zone(z.id(), z.name(), z.kindCode(), f.ring(), f.areaM2(), f.capacity(), z.thresholds());
            case ZoneFact.ThresholdsSet f -> new Zone(z.id(), z.name(), z.kindCode(), z.ring(), z.areaM2(), z.capacity(), f.thresholds());
            case ZoneFact.ThresholdsReset f -> new Zone(z.id(), z.name(), z.kindCode(), z.ring(), z.areaM2(), z.capacity(), null);
        };
    }
}
