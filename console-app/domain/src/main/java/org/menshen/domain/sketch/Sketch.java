package org.menshen.domain.sketch;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.map.core.geo.LatLon;

/// Something drawn on the map for everybody who works on the same picture.
///
/// @param id such as `DR-SK-…` in a drill
/// @param kindCode a key of `sketch-kinds`
/// @param points in the order they were drawn, WGS-84; an area is not closed by its first point again
/// @param text what stands beside it; empty for nothing
/// @param incidentId the incident it was drawn for; `null` for none
/// @param author who drew it
/// @param drawnAt when, by the centre's clock
/// @param erased whether it was taken away again
/// @param occupancy who is inside and who crossed the edge; `null` for a drawing whose edge is not watched, or not yet
public record Sketch(String id, String kindCode, List<LatLon> points, String text, @Nullable String incidentId, Actor author, Instant drawnAt,
                     boolean erased, @Nullable Occupancy occupancy) implements State {

    /// Copies the points.
    public Sketch {
        points = List.copyOf(points);
    }

    @Override
    public Subject subject() {
        return new Subject(SubjectKind.SKETCH, id);
    }

    Sketch redrawn(List<LatLon> next, String words) {
        return new Sketch(id, kindCode, next, words, incidentId, author, drawnAt, false,
                occupancy == null || next.equals(points) ? occupancy : occupancy.moved());
    }

    Sketch gone() {
        return new Sketch(id, kindCode, points, text, incidentId, author, drawnAt, true, occupancy);
    }

    Sketch occupied(Occupancy next) {
        return new Sketch(id, kindCode, points, text, incidentId, author, drawnAt, erased, next);
    }
}
