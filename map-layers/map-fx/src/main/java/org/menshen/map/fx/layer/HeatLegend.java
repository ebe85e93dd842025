package org.menshen.map.fx.layer;

import java.util.List;
import javafx.scene.text.Font;
import org.menshen.map.fx.paint.PaintContext;
import org.menshen.map.fx.paint.Pen;
import org.menshen.map.fx.paint.Role;
import org.menshen.map.fx.paint.Sprite;

/// What the colours of the heat mean: a ramp with figures at the lower left of the map. All texts are the caller's.
///
/// @param title what is measured, with its unit
/// @param figures at equal distances from nothing to full
/// @param noData the word beside the hatching
public record HeatLegend(String title, List<String> figures, String noData) {

    private static final int WIDTH = 200;
    private static final int HEIGHT = 80;
    private static final double PAD = 10;

    /// @throws IllegalArgumentException when there are fewer than two figures
    public HeatLegend {
        figures = List.copyOf(figures);
        if (figures.size() < 2) {
            throw new IllegalArgumentException("a legend needs two figures or more");
        }
    }

    /// @param bottom free pixels below it
    void draw(PaintContext context, double bottom) {
        Sprite image = context.sprites().get(this, WIDTH, HEIGHT, pen -> paint(pen, context));
        context.sprites().draw(context.gc(), image, 12 + WIDTH / 2.0, context.view().height() - bottom - HEIGHT / 2.0);
    }

    private void paint(Pen pen, PaintContext context) {
        int weak = context.palette().argb(Role.TEXT_WEAK);
        Font font = context.fonts().plain(12);
        pen.box(0.5, 0.5, WIDTH - 1, HEIGHT - 1, 4, context.palette().argb(Role.PANEL));
        pen.frame(0.5, 0.5, WIDTH - 1, HEIGHT - 1, 4, 1, context.palette().argb(Role.PANEL_LINE));
        pen.text(font, title, PAD, 14, 0, weak);
        double length = WIDTH - 2 * PAD;
        for (int x = 0; x < length; x++) {
            pen.box(PAD + x, 25, 1, 7, 0, 0xFF000000 | HeatRamp.color(context.palette(), x / length));
        }
        for (int i = 0; i < figures.size(); i++) {
            double share = i / (figures.size() - 1.0);
            pen.text(font, figures.get(i), PAD + share * length, 43, i == 0 ? 0 : i == figures.size() - 1 ? 1 : 0.5, weak);
        }
        pen.text(font, noData, PAD + 17, 64, 0, weak);
        int hatch = context.palette().argb(Role.NO_DATA);
        pen.frame(PAD + 0.5, 57.5, 11, 11, 0, 1, hatch);
        for (int i = 3; i < 22; i += 4) {
            pen.stroke(PAD + Math.max(0, i - 11) + 0.5, 57.5 + Math.min(11, i), PAD + Math.min(11, i) + 0.5, 57.5 + Math.max(0, i - 11), 1, hatch);
        }
    }
}
