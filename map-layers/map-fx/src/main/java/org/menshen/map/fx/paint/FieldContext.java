package org.menshen.map.fx.paint;

import java.util.concurrent.Executor;
import org.menshen.map.core.view.Viewport;

/// What a [FieldLayer] is given to bring its own picture up to date. FX thread.
///
/// @param view what is shown
/// @param palette colours of all roles
/// @param fonts the map's type
/// @param sprites ready-made small pictures
/// @param background where a picture that takes long is painted
public record FieldContext(Viewport view, Palette palette, PaintContext.Fonts fonts, Sprites sprites, Executor background) {

    /// True when a point with a radius touches what is shown.
    public boolean visible(double x, double y, double radius) {
        return x > -radius && y > -radius && x < view.width() + radius && y < view.height() + radius;
    }
}
