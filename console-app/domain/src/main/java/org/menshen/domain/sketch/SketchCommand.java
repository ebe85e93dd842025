package org.menshen.domain.sketch;

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
}
