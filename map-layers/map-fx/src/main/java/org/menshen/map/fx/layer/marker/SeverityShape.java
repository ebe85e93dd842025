package org.menshen.map.fx.layer.marker;

import org.menshen.map.fx.paint.PaintContext;
import org.menshen.map.fx.paint.Palette;
import org.menshen.map.fx.paint.Pen;
import org.menshen.map.fx.paint.Role;

/// The five severities: octagon Ⅰ, triangle Ⅱ, diamond Ⅲ, circle Ⅳ, square i. Shape and numeral say the same as the colour.
final class SeverityShape {

    /// What a shape is painted with.
    record Ink(Palette palette, PaintContext.Fonts fonts) {
        static Ink of(PaintContext context) {
            return new Ink(context.palette(), context.fonts());
        }
    }

    private SeverityShape() {
    }

    /// Paints a shape with its numeral around a middle.
    ///
    /// @param r half its height, units
    /// @param hollow an outline only
    static void paint(Pen pen, Ink ink, int severity, double x, double y, double r, boolean hollow) {
        Palette palette = ink.palette;
        int colour = palette.argb(Role.severity(severity));
        outline(pen, severity, x, y, r + 1.5, palette.argb(severity == 1 && !hollow ? Role.SEV_TEXT_1 : Role.SEV_RIM));
        outline(pen, severity, x, y, r, colour);
        if (hollow) {
            outline(pen, severity, x, y + (severity == 2 ? r * 0.08 : 0), r - (severity == 2 ? 3 : 2), palette.argb(Role.PANEL) | 0xFF000000);
        }
        int letters = hollow ? colour : palette.argb(severity == 1 ? Role.SEV_TEXT_1 : Role.SEV_TEXT);
        pen.text(ink.fonts.bold((int) Math.round(r * (severity == 2 ? 0.95 : 1.1))), Role.numeral(severity),
            x, y + (severity == 2 ? r * 0.28 : 0), 0.5, letters);
    }

    private static void outline(Pen pen, int severity, double x, double y, double r, int argb) {
        switch (severity) {
            case 1 -> polygon(pen, x, y, r * 1.06, 8, Math.PI / 8).fill(argb);
            case 2 -> pen.move(x, y - r * 1.05).line(x + r * 1.15, y + r * 0.92).line(x - r * 1.15, y + r * 0.92).fill(argb);
            case 3 -> polygon(pen, x, y, r * 1.15, 4, 0).fill(argb);
            case 4 -> pen.disc(x, y, r, argb);
            default -> pen.box(x - r * 0.85, y - r * 0.85, r * 1.7, r * 1.7, 0, argb);
        }
    }

    private static Pen polygon(Pen pen, double x, double y, double r, int corners, double turn) {
        for (int i = 0; i < corners; i++) {
            double angle = turn + 2 * Math.PI * i / corners;
            if (i == 0) {
                pen.move(x + r * Math.cos(angle), y + r * Math.sin(angle));
            } else {
                pen.line(x + r * Math.cos(angle), y + r * Math.sin(angle));
            }
        }
        return pen;
    }
}
