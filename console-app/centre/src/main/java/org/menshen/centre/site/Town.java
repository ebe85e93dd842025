package org.menshen.centre.site;

import java.util.List;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/// The laid-out town in metres on its plane: what every later stage places things into.
///
/// @param spec the description
/// @param plane the plane
/// @param streets all streets, named roads first
/// @param water rivers and creeks as areas
/// @param riverbank the bank along which the riverfront runs; empty when there is no river
/// @param plots all built blocks; those of guarded sites carry an id
record Town(SiteSpec spec, FlatPlane plane, List<Street> streets, List<Water> water, List<LineString> riverbank, List<Plot> plots) {

    /// A street.
    ///
    /// @param road the named road; `null` for a minor street
    /// @param line centre line
    /// @param width metres
    record Street(SiteSpec.@org.jspecify.annotations.Nullable Road road, LineString line, double width) {
    }

    /// A river or creek as an area.
    ///
    /// @param spec its description
    /// @param area outline
    record Water(SiteSpec.Water spec, Polygon area) {
    }

    /// A house.
    ///
    /// @param number running number on its plot, from 1
    /// @param floors storeys
    /// @param outline ground plan
    record House(int number, int floors, Polygon outline) {
    }

    /// A block of land with its houses.
    ///
    /// @param site the guarded site that it is; `null` for other land
    /// @param land outline
    /// @param houses houses in reading order
    /// @param gates entrances on the outline; empty for other land
    record Plot(@org.jspecify.annotations.Nullable GuardedSite site, Polygon land, List<House> houses, List<Coordinate> gates) {
    }

    /// Who a guarded site is.
    ///
    /// @param id such as `NMT-O-022`
    /// @param name shown name
    /// @param shortName the part of the name after the last blank or Chinese letter, such as `O-22`
    /// @param kind its kind
    /// @param committee its committee
    record GuardedSite(String id, String name, String shortName, SiteSpec.SiteKind kind, SiteSpec.Committee committee) {
    }

    /// The plots that are guarded sites, in the order of their ids.
    List<Plot> guarded() {
        return plots.stream().filter(p -> p.site() != null)
                .sorted(java.util.Comparator.comparing(p -> java.util.Objects.requireNonNull(p.site()).id())).toList();
    }

    /// The names of the parts of guarded sites; asked only where sites or devices are laid out.
    PartNames parts() {
        return spec.partNames().orElseThrow();
    }
}
