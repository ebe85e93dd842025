package org.menshen.centre.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Polygon;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.site.Building;
import org.menshen.domain.site.Gate;
import org.menshen.domain.site.SiteCommand;
import org.menshen.map.core.geo.LatLon;

/// Enters the guarded sites of a town with their buildings and gates.
final class SiteRegister {

    private SiteRegister() {
    }

    static List<Registration> register(Town town) {
        List<Registration> out = new ArrayList<>();
        for (Town.Plot plot : town.guarded()) {
            Town.GuardedSite site = Objects.requireNonNull(plot.site());
            out.add(new Registration(new Subject(SubjectKind.SITE, site.id()), new SiteCommand.Register(site.name(), site.kind().kind(),
                    committeeCode(town.spec(), site.committee()), ring(town.plane(), plot.land()), buildings(town, plot, site),
                    gates(town, plot, site), true, notes(town, plot, site))));
        }
        return out;
    }

    private static @Nullable String notes(Town town, Town.Plot plot, Town.GuardedSite site) {
        String words = site.kind().notes();
        return words == null || plot.gates().isEmpty() ? null : words.formatted(gateName(town, plot, 0));
    }

    static String committeeCode(SiteSpec spec, SiteSpec.Committee committee) {
        return (spec.code() == null ? "" : spec.code()) + committee.code();
    }

    static String buildingId(Town.GuardedSite site, Town.House house) {
        return String.format("%s-B%02d", site.id(), house.number());
    }

    static String gateName(Town town, Town.Plot plot, int index) {
        return town.parts().gate(index + 1, Houses.side(plot.land(), plot.gates().get(index)));
    }

    /// The outline without the repeated last point.
    static List<LatLon> ring(FlatPlane plane, Polygon land) {
        List<LatLon> closed = plane.back(land);
        return closed.subList(0, closed.size() - 1);
    }

    private static List<Building> buildings(Town town, Town.Plot plot, Town.GuardedSite site) {
        return plot.houses().stream().map(h -> new Building(buildingId(site, h), String.format(town.parts().building(), h.number()),
                h.floors(), ring(town.plane(), h.outline()))).toList();
    }

    private static List<Gate> gates(Town town, Town.Plot plot, Town.GuardedSite site) {
        List<Gate> out = new ArrayList<>();
        for (int i = 0; i < plot.gates().size(); i++) {
            out.add(new Gate(site.id() + "-G" + (i + 1), gateName(town, plot, i), town.plane().back(plot.gates().get(i))));
        }
        return out;
    }
}
