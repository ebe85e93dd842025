package org.menshen.map.fx.layer.heat;

import java.util.List;
import javafx.scene.text.Font;
import org.menshen.map.fx.paint.MapLegend;
import org.menshen.map.fx.paint.PaintContext;
import org.menshen.map.fx.paint.Pen;
import org.menshen.map.fx.paint.Role;
import org.menshen.map.fx.paint.Sprite;

/// What the colours of the heat mean: a ramp with figures at the lower left of the map. All texts are the caller's.
///
/// @param colors those of the layer
/// @param title what is measured, with its unit
/// @param figures at equal distances from nothing to full
/// @param note a further line, such as over what time it was counted; empty for none
/// @param noData the word beside the hatching; empty when nothing is hatched
public record HeatLegend(HeatColors colors, String title, List<String> figures, String note, String noData) implements MapLegend {

    /// least width; longer words make it wider
    private static final int WIDTH = 200;
    /// height without further lines, and of each
    private static final int RAMP = 59;
    private static final int LINE = 21;
    private static final double PAD = 10;
    /// what the hatched box takes of its line
    private static final double HATCH = 17;

    /// People, hatched where there is no data.
    public HeatLegend(String title, List<String> figures, String noData) {
        this(HeatColors.PEOPLE, title, figures, "", noData);
    }

    /// @throws IllegalArgumentException when there are fewer than two figures
    public HeatLegend {
        figures = List.copyOf(figures);
        if (figures.size() < 2) {
            throw new IllegalArgumentException("a legend needs two figures or more");
        }
    }

    @Override
    public int height() {
        return RAMP + LINE * ((note.isEmpty() ? 0 : 1) + (noData.isEmpty() ? 0 : 1));
    }

    @Override
    public void draw(PaintContext context, double bottom) {
        int width = width(context);
        Sprite image = context.sprites().get(this, width, height(), pen -> paint(pen, width, context));
        context.sprites().draw(context.gc(), image, 12 + width / 2.0, context.view().height() - bottom - height() / 2.0);
    }

    private int width(PaintContext context) {
        Font font = context.fonts().plain(12);
        double words = Math.max(context.sprites().width(font, title),
            Math.max(context.sprites().width(font, note), context.sprites().width(font, noData) + HATCH));
        return Math.max(WIDTH, (int) Math.ceil(words + 2 * PAD));
    }

    private void paint(Pen pen, int width, PaintContext context) {
        int weak = context.palette().argb(Role.TEXT_WEAK);
        Font font = context.fonts().plain(12);
        pen.box(0.5, 0.5, width - 1, height() - 1, 4, context.palette().argb(Role.PANEL));
        pen.frame(0.5, 0.5, width - 1, height() - 1, 4, 1, context.palette().argb(Role.PANEL_LINE));
        pen.text(font, title, PAD, 14, 0, weak);
        double length = width - 2 * PAD;
        for (int x = 0; x < length; x++) {
            pen.box(PAD + x, 25, 1, 7, 0, 0xFF000000 | HeatRamp.color(context.palette(), colors, x / length));
        }
        for (int i = 0; i < figures.size(); i++) {
            double share = i / (figures.size() - 1.0);
            pen.text(font, figures.get(i), PAD + share * length, 43, i == 0 ? 0 : i == figures.size() - 1 ? 1 : 0.5, weak);
        }
        if (!note.isEmpty()) {
            pen.text(font, note, PAD, 64, 0, weak);
        }
        if (!noData.isEmpty()) {
            double top = height() - 22.5;
            pen.text(font, noData, PAD + HATCH, top + 6.5, 0, weak);
            hatch(pen, top, context.palette().argb(Role.NO_DATA));
        }
    }

    private static void hatch(Pen pen, double top, int argb) {
        pen.frame(PAD + 0.5, top, 11, 11, 0, 1, argb);
        for (int i = 3; i < 22; i += 4) {
            pen.stroke(PAD + Math.max(0, i - 11) + 0.5, top + Math.min(11, i), PAD + Math.min(11, i) + 0.5, top + Math.max(0, i - 11), 1, argb);
        }
    }
}
