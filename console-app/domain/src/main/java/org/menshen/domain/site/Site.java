package org.menshen.domain.site;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.map.core.geo.LatLon;

/// A guarded compound or park.
///
/// @param id such as `NMT-O-001`
/// @param name shown name
/// @param typeCode a key of `site-types`: `OLD_RESIDENTIAL`, `COMMODITY_RESIDENTIAL` or `PARK`
/// @param committeeCode 12-digit code of the residents' committee, a key of `committees`
/// @param ring outline, WGS-84, not repeated at the end
/// @param buildings its buildings
/// @param gates its gates
/// @param schematic whether outline and buildings are generated and must be marked 示意
/// @param notes what whoever comes has to know: where keys are kept and by which post, ways in, valves; never a person's name or number
public record Site(String id, String name, String typeCode, String committeeCode, List<LatLon> ring,
                   List<Building> buildings, List<Gate> gates, boolean schematic, String notes) implements State {

    /// Copies the lists.
    public Site {
        ring = List.copyOf(ring);
        buildings = List.copyOf(buildings);
        gates = List.copyOf(gates);
        // a site that was written before there were notes
        notes = notes == null ? "" : notes;
    }

    /// A site without notes.
    public Site(String id, String name, String typeCode, String committeeCode, List<LatLon> ring, List<Building> buildings, List<Gate> gates,
                boolean schematic) {
        this(id, name, typeCode, committeeCode, ring, buildings, gates, schematic, "");
    }

    @Override
    public Subject subject() {
        return new Subject(SubjectKind.SITE, id);
    }

    /// One building, when it belongs to this site.
    public Optional<Building> building(@Nullable String buildingId) {
        return buildings.stream().filter(b -> b.id().equals(buildingId)).findFirst();
    }

    /// The mean of the outline's corners: a point to centre on and to put a label at.
    public LatLon centre() {
        double lat = ring.stream().mapToDouble(LatLon::lat).average().orElseThrow();
        double lon = ring.stream().mapToDouble(LatLon::lon).average().orElseThrow();
        return new LatLon(lat, lon);
    }
}
