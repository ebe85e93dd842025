package org.menshen.map.fx.paint;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import org.menshen.map.core.view.Viewport;

/// What one layer is given to paint one frame. Valid during that paint only; FX thread.
///
/// @param gc the plane's canvas, cleared; its origin is the viewport's upper left corner
/// @param view what is shown; may be larger than the pane on [Plane#SLOW]
/// @param palette colours of all roles
/// @param fonts the map's type
/// @param sprites ready-made small pictures
/// @param beacons what blinks
public record PaintContext(GraphicsContext gc, Viewport view, Palette palette, Fonts fonts, Sprites sprites, Beacons beacons) {

    /// True when a point with a radius touches what is painted: culling without allocation.
    public boolean visible(double x, double y, double radius) {
        return x > -radius && y > -radius && x < view.width() + radius && y < view.height() + radius;
    }

    /// The map's one type family in the sizes painters ask for. FX thread.
    public static final class Fonts {

        private final String family;
        private final Map<Integer, Font> cache = new HashMap<>();

        /// @param family a family known to the toolkit; an unknown one gives the toolkit's default
        public Fonts(String family) {
            this.family = family;
        }

        /// The family's name.
        public String family() {
            return family;
        }

        /// The plain face.
        ///
        /// @param size pixels
        public Font plain(int size) {
            return cache.computeIfAbsent(size, s -> Font.font(family, s));
        }

        /// The bold face.
        ///
        /// @param size pixels
        public Font bold(int size) {
            return cache.computeIfAbsent(-size, s -> Font.font(family, FontWeight.BOLD, -s));
        }
    }
}
