package org.menshen.map.fx.base;

import org.menshen.map.core.label.LabelPlacer;
import org.menshen.map.fx.paint.Role;
import org.menshen.map.fx.paint.Sprites;
import org.menshen.map.fx.paint.StillContext;

/// Sets one name on the map: level, turned along a street, or its characters one below the other, and keeps its room
/// free of others.
final class Lettering {

    /// steeper than this, Chinese characters stand one below the other, leaning with the street, radians
    private static final double STEEP = Math.toRadians(50);
    /// a lean smaller than this is left out: upright characters are sharper
    private static final double LEAN = Math.toRadians(6);
    /// flatter than this, text is written level: it is sharper
    private static final double FLAT = Math.toRadians(2);
    private static final double GAP = 3;

    private Lettering() {
    }

    /// Width of a text in pixels; remembered.
    static double width(StillContext context, String text, int size) {
        return context.sprites().width(context.fonts().plain(size), text);
    }

    /// Where a name stands.
    ///
    /// @param x its middle, pane pixels
    /// @param y its middle, pane pixels
    /// @param angle of its line, radians, -90° … 90°
    /// @param spacing of its characters as a share of their size, 0 = as the type has it; only for Chinese names
    record Spot(double x, double y, double angle, double spacing) {
    }

    /// Keeps the room of a name, when there is any.
    ///
    /// @return false when something else is there
    static boolean claim(LabelPlacer room, Spot spot, double length, int size) {
        double x = spot.x;
        double y = spot.y;
        double angle = spot.angle;
        int boxes = Math.max(1, (int) Math.ceil(length / size));
        double box = size + 2 * GAP;
        for (int i = 0; i < boxes; i++) {
            double along = (i + 0.5) / boxes * length - length / 2;
            if (!room.free(x + along * Math.cos(angle) - box / 2, y + along * Math.sin(angle) - box / 2, box, box)) {
                return false;
            }
        }
        for (int i = 0; i < boxes; i++) {
            double along = (i + 0.5) / boxes * length - length / 2;
            room.reserve(x + along * Math.cos(angle) - box / 2, y + along * Math.sin(angle) - box / 2, box, box);
        }
        return true;
    }

    /// Writes a name at its spot.
    static void write(StillContext context, String text, int size, Role role, Spot spot) {
        double angle = spot.angle;
        if (chinese(text) && (Math.abs(angle) > STEEP || spot.spacing > 0)) {
            double step = size * (1.08 + spot.spacing);
            double sign = angle < 0 && Math.abs(angle) > STEEP ? -1 : 1;
            for (int i = 0; i < text.length(); i++) {
                double along = sign * (i - (text.length() - 1) / 2.0) * step;
                String one = text.substring(i, i + 1);
                double lean = Math.abs(angle) > STEEP ? angle - Math.copySign(Math.PI / 2, angle) : 0;
                Spot place = new Spot(spot.x + along * Math.cos(angle), spot.y + along * Math.sin(angle), lean, 0);
                turned(context, one, size, role, place, LEAN);
            }
        } else {
            turned(context, text, size, role, spot, FLAT);
        }
    }

    private static void turned(StillContext context, String text, int size, Role role, Spot at, double least) {
        Sprites.Lettering lettering = new Sprites.Lettering(text, context.fonts().plain(size), context.palette().argb(role),
            context.palette().argb(Role.LABEL_HALO));
        context.write(lettering, Math.abs(at.angle) < least ? 0 : at.angle, at.x, at.y);
    }

    /// True when every character is a Chinese one, which may stand upright on a steep street.
    static boolean chinese(String text) {
        return text.codePoints().allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }
}
