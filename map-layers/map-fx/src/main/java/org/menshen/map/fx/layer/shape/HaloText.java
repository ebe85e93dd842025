package org.menshen.map.fx.layer.shape;

import javafx.scene.text.Font;
import org.menshen.map.fx.paint.PaintContext;
import org.menshen.map.fx.paint.Palette;
import org.menshen.map.fx.paint.Role;
import org.menshen.map.fx.paint.Sprites;

/// Text on the map: always with a halo, so that it is read over streets and fills alike.
public final class HaloText {

    private HaloText() {
    }

    /// How a text of a role looks.
    public static Sprites.Lettering lettering(Palette palette, Font font, String text, Role role) {
        return new Sprites.Lettering(text, font, palette.argb(role), palette.argb(Role.LABEL_HALO));
    }

    /// Writes around a middle.
    public static void text(PaintContext context, Font font, String text, double x, double y, Role role) {
        context.sprites().draw(context.gc(), context.sprites().text(lettering(context.palette(), font, text, role), 0), x, y);
    }
}
