package org.menshen.map.fx.paint;

import java.util.Set;
import org.menshen.map.core.label.LabelPlacer;
import org.menshen.map.core.view.Viewport;

/// What a [Still] is given to paint one picture. Valid during that paint only, on its thread.
///
/// @param pen on the picture, in pane pixels
/// @param view what is painted; larger than the pane
/// @param palette colours of all roles
/// @param fonts the map's type
/// @param sprites ready-made small pictures
/// @param raster where [#stamp] puts them
/// @param room the one place for all names of the picture; symbols of other planes are kept free in it
/// @param chosen keys of what is selected, see [#chosen(String, String)]
public record StillContext(Pen pen, Viewport view, Palette palette, PaintContext.Fonts fonts, Sprites sprites, Raster raster,
                           LabelPlacer room, Set<String> chosen) {

    /// The key of an item of a layer.
    public static String key(String layer, String item) {
        return layer + '/' + item;
    }

    /// True when an item of a layer is selected: its name comes before others.
    public boolean chosen(String layer, String item) {
        return chosen.contains(key(layer, item));
    }

    /// The same on another picture.
    StillContext on(Raster other, double scale) {
        return new StillContext(other.pen(scale), view, palette, fonts, sprites, other, room, chosen);
    }

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
