package org.menshen.domain.sketch;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Command;
import org.menshen.map.core.geo.LatLon;

/// What can be asked about a drawing on the map.
public sealed interface SketchCommand extends Command {

    /// Draws something new; the parts are those of [Sketch].
    record Draw(String kindCode, List<LatLon> points, String text, @Nullable String incidentId) implements SketchCommand {
    }

    /// Draws it otherwise.
    record Redraw(List<LatLon> points, String text) implements SketchCommand {
    }

    /// Takes it away.
    record Erase() implements SketchCommand {
    }

    /// Says who is inside a fence that was just drawn or redrawn; given by the centre. It is no crossing.
    ///
    /// @param unitIds the units inside; empty for nobody
    record Count(List<String> unitIds) implements SketchCommand {
    }

    /// Says that a unit has entered or left a fence for good; given by the centre.
    ///
    /// @param unitId the unit
    /// @param entered true when it is now inside
    /// @param since when it was first seen on the new side without coming back
    record Cross(String unitId, boolean entered, Instant since) implements SketchCommand {
    }
}
