package org.menshen.map.fx.layer;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.menshen.map.fx.paint.PaintContext;
import org.menshen.map.fx.paint.Palette;
import org.menshen.map.fx.paint.Role;

/// The five severities: octagon Ⅰ, triangle Ⅱ, diamond Ⅲ, circle Ⅳ, square i. Shape and numeral say the same as the colour.
final class SeverityShape {

    private static final String[] NUMERAL = {"Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "i"};

    private SeverityShape() {
    }

    /// Paints a shape with its numeral around a middle.
    ///
    /// @param r half its height, pixels
    static void paint(GraphicsContext gc, Palette palette, PaintContext.Fonts fonts, int severity, double x, double y, double r) {
        outline(gc, severity, x, y, r + 1.5);
        gc.setFill(palette.of(severity == 1 ? Role.SEV_TEXT_1 : Role.SEV_RIM));
        gc.fill();
        outline(gc, severity, x, y, r);
        gc.setFill(palette.of(Role.severity(severity)));
        gc.fill();
        gc.setFill(palette.of(severity == 1 ? Role.SEV_TEXT_1 : Role.SEV_TEXT));
        gc.setFont(fonts.bold((int) Math.round(r * (severity == 2 ? 0.95 : 1.1))));
        gc.setTextAlign(TextAlignment.CENTER);
        gc.setTextBaseline(VPos.CENTER);
        gc.fillText(NUMERAL[severity - 1], x, y + (severity == 2 ? r * 0.28 : 0));
    }

    private static void outline(GraphicsContext gc, int severity, double x, double y, double r) {
        gc.beginPath();
        switch (severity) {
            case 1 -> polygon(gc, x, y, r * 1.06, 8, Math.PI / 8);
            case 2 -> {
                gc.moveTo(x, y - r * 1.05);
                gc.lineTo(x + r * 1.15, y + r * 0.92);
                gc.lineTo(x - r * 1.15, y + r * 0.92);
            }
            case 3 -> polygon(gc, x, y, r * 1.15, 4, 0);
            case 4 -> gc.arc(x, y, r, r, 0, 360);
            default -> gc.rect(x - r * 0.85, y - r * 0.85, r * 1.7, r * 1.7);
        }
        gc.closePath();
    }

    private static void polygon(GraphicsContext gc, double x, double y, double r, int corners, double turn) {
        for (int i = 0; i < corners; i++) {
            double angle = turn + 2 * Math.PI * i / corners;
            if (i == 0) {
                gc.moveTo(x + r * Math.cos(angle), y + r * Math.sin(angle));
            } else {
                gc.lineTo(x + r * Math.cos(angle), y + r * Math.sin(angle));
            }
        }
    }
}
