package org.menshen.domain.sketch;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Fact;
import org.menshen.map.core.geo.LatLon;

/// What happened to a drawing on the map.
public sealed interface SketchFact extends Fact {

    /// It was drawn; the parts are those of [Sketch].
    record Drawn(String kindCode, List<LatLon> points, String text, @Nullable String incidentId) implements SketchFact {
    }

    /// It was drawn otherwise.
    record Redrawn(List<LatLon> points, String text) implements SketchFact {
    }

    /// It was taken away.
    record Erased() implements SketchFact {
    }

    /// The centre looked who is inside; the parts are those of [SketchCommand.Count].
    record Counted(List<String> unitIds) implements SketchFact {
    }

    /// A unit entered or left; the parts are those of [SketchCommand.Cross].
    record Crossed(String unitId, boolean entered, Instant since) implements SketchFact {
    }
}
