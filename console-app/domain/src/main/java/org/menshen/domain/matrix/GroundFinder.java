package org.menshen.domain.matrix;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.menshen.domain.code.CodeBook;
import org.menshen.domain.site.Site;
import org.menshen.map.core.fence.PolygonFence;
import org.menshen.map.core.geo.LatLon;

/// Tells on which piece of ground a spot lies: in a site, else in the committee of the nearest site that is not farther than `matrix.near-m`. Borders
/// of committees are not public; where they are known they belong here. Pure; any thread.
public final class GroundFinder {

    private final double nearM;

    /// @param codes holds the figures
    public GroundFinder(CodeBook codes) {
        this.nearM = codes.figure("matrix.near-m");
    }

    /// The ground of a spot.
    ///
    /// @param at WGS-84
    public DutyArea of(LatLon at, List<Site> sites) {
        Optional<Site> inside = sites.stream().filter(site -> site.ring().size() > 2 && new PolygonFence(site.ring()).contains(at)).findFirst();
        if (inside.isPresent()) {
            return of(inside.get());
        }
        return sites.stream().filter(site -> site.ring().size() > 2).min(Comparator.comparingDouble(site -> distance(at, site)))
            .filter(site -> distance(at, site) <= nearM).map(site -> new DutyArea("", site.committeeCode())).orElse(DutyArea.STREET);
    }

    /// The ground of a site.
    public static DutyArea of(Site site) {
        return new DutyArea(site.id(), site.committeeCode());
    }

    private static double distance(LatLon at, Site site) {
        return new PolygonFence(site.ring()).edgeDistance(at);
    }
}
