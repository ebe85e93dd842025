package org.menshen.domain.site;

import java.util.List;

import org.menshen.map.core.geo.LatLon;

/// A building of a site.
///
/// @param id unique in the whole subdistrict
/// @param name such as `7号楼`
/// @param floors storeys above ground, 1 or more
/// @param ring outline, WGS-84, not repeated at the end
public record Building(String id, String name, int floors, List<LatLon> ring) {
    /// Copies the outline.
    public Building {
        ring = List.copyOf(ring);
    }
}
