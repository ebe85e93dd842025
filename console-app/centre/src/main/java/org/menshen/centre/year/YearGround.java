package org.menshen.centre.year;

import java.util.List;

import org.menshen.centre.site.SiteModel;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.site.SiteCommand;
import org.menshen.map.core.geo.LatLon;

/// Where the items of a made-up year lie: the sites of the demonstration.
///
/// @param sites at least one
public record YearGround(List<Spot> sites) {

    /// A site.
    ///
    /// @param centre the middle of its outline, WGS-84
    public record Spot(String id, String committee, LatLon centre) {
    }

    /// The sites of a site folder.
    public static YearGround of(SiteModel site) {
        return new YearGround(site.entered(SubjectKind.SITE, SiteCommand.Register.class).map(entered -> {
            List<LatLon> ring = entered.command().ring();
            return new Spot(entered.id(), entered.command().committeeCode(),
                    new LatLon(ring.stream().mapToDouble(LatLon::lat).average().orElseThrow(),
                            ring.stream().mapToDouble(LatLon::lon).average().orElseThrow()));
        }).toList());
    }
}
