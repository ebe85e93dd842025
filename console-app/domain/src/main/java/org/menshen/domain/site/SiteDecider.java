package org.menshen.domain.site;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Context;
import org.menshen.domain.fact.Decider;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.text.PersonalNumbers;
import org.menshen.map.core.geo.LatLon;

/// The rules of sites.
public final class SiteDecider implements Decider<Site, SiteCommand, SiteFact> {

    private static final int CORNERS = 3;

    @Override
    public Decision<SiteFact> decide(@Nullable Site site, Subject subject, SiteCommand command, Context context) {
        if (site == null && !(command instanceof SiteCommand.Register)) {
            return Decision.refuse("site.unknown", "id", subject.id());
        }
        return switch (command) {
            case SiteCommand.Register c -> register(site, subject, c, context);
            case SiteCommand.Rename c -> c.name().isBlank() ? Decision.refuse("site.needs-name") : Decision.accept(new SiteFact.Renamed(c.name()));
            case SiteCommand.Redraw c -> badRing(c.ring()) ? Decision.refuse("site.needs-outline")
                : Decision.accept(new SiteFact.Redrawn(c.ring(), c.buildings(), c.gates(), c.schematic()));
            case SiteCommand.Note c -> PersonalNumbers.within(c.notes()) ? Decision.refuse("site.number-in-clear")
                : Decision.accept(new SiteFact.Noted(c.notes().strip()));
        };
    }

    private static Decision<SiteFact> register(@Nullable Site site, Subject subject, SiteCommand.Register c, Context context) {
        if (site != null) {
            return Decision.refuse("site.exists", "id", subject.id());
        }
        if (c.name().isBlank()) {
            return Decision.refuse("site.needs-name");
        }
        if (!context.codes("site-types").contains(c.typeCode())) {
            return Decision.refuse("site.unknown-type", "type", c.typeCode());
        }
        if (!context.codes("committees").contains(c.committeeCode())) {
            return Decision.refuse("site.unknown-committee", "committee", c.committeeCode());
        }
        if (badRing(c.ring())) {
            return Decision.refuse("site.needs-outline");
        }
        if (c.notes() != null && PersonalNumbers.within(c.notes())) {
            return Decision.refuse("site.number-in-clear");
        }
        return Decision.accept(new SiteFact.Registered(c.name(), c.typeCode(), c.committeeCode(), c.ring(), c.buildings(), c.gates(),
            c.schematic(), c.notes()));
    }

    private static boolean badRing(List<LatLon> ring) {
        return ring.size() < CORNERS;
    }

    @Override
    public Site evolve(@Nullable Site s, Subject subject, SiteFact fact, Stamp stamp) {
        return switch (fact) {
            case SiteFact.Registered f -> new Site(subject.id(), f.name(), f.typeCode(), f.committeeCode(), f.ring(), f.buildings(),
                f.gates(), f.schematic(), f.notes() == null ? "" : f.notes());
            case SiteFact.Renamed f -> new Site(s.id(), f.name(), s.typeCode(), s.committeeCode(), s.ring(), s.buildings(), s.gates(),
                s.schematic(), s.notes());
            case SiteFact.Redrawn f -> new Site(s.id(), s.name(), s.typeCode(), s.committeeCode(), f.ring(), f.buildings(), f.gates(),
                f.schematic(), s.notes());
            case SiteFact.Noted f -> new Site(s.id(), s.name(), s.typeCode(), s.committeeCode(), s.ring(), s.buildings(), s.gates(),
                s.schematic(), f.notes());
        };
    }
}
