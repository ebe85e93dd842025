package org.menshen.map.fx.paint;

import org.menshen.map.core.view.Viewport;

/// What a [Still] is given to paint one picture. Valid during that paint only, on its thread.
///
/// @param pen on the picture, in pane pixels
/// @param view what is painted; larger than the pane
/// @param palette colours of all roles
/// @param fonts the map's type
/// @param sprites ready-made small pictures
/// @param raster where [#stamp] puts them
public record StillContext(Pen pen, Viewport view, Palette palette, PaintContext.Fonts fonts, Sprites sprites, Raster raster) {

    /// True when a point with a radius touches what is painted.
    public boolean visible(double x, double y, double radius) {
        return x > -radius && y > -radius && x < view.width() + radius && y < view.height() + radius;
    }

    /// Draws a picture with its middle at a point, on whole pixels so that it stays sharp.
    public void stamp(Sprite sprite, double x, double y) {
        double density = sprites.density();
        raster.stamp(sprite, (int) Math.rint(x * density - sprite.width() / 2.0), (int) Math.rint(y * density - sprite.height() / 2.0));
    }

    /// Writes text with a halo.
    ///
    /// @param x its middle
    /// @param y its middle
    /// @param angle of its line, radians clockwise, 0 = level
    public void write(Sprites.Lettering text, double angle, double x, double y) {
        stamp(sprites.text(text, angle), x, y);
    }
}
