package org.menshen.domain.zone;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.map.core.geo.LatLon;

/// A place where people gather, with an area and an approved capacity.
///
/// @param id such as `Z-RIV-02`
/// @param name shown name
/// @param kindCode a key of `zone-kinds`, which holds the crowd lines
/// @param ring outline, WGS-84, not repeated at the end
/// @param areaM2 area that people can stand on, m², above 0
/// @param capacity approved capacity, persons, above 0
/// @param thresholds lines set by hand; `null` for those of its kind
public record Zone(String id, String name, String kindCode, List<LatLon> ring, double areaM2, int capacity,
                   @Nullable Thresholds thresholds) implements State {

    /// Copies the outline.
    public Zone {
        ring = List.copyOf(ring);
    }

    /// The middle of its corners.
    public LatLon middle() {
        return new LatLon(ring.stream().mapToDouble(LatLon::lat).average().orElse(0), ring.stream().mapToDouble(LatLon::lon).average().orElse(0));
    }

    @Override
    public Subject subject() {
        return new Subject(SubjectKind.ZONE, id);
    }
}
