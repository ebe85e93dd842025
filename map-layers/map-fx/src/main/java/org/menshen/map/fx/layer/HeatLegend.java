package org.menshen.map.fx.layer;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.menshen.map.fx.paint.PaintContext;
import org.menshen.map.fx.paint.Role;

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

    void draw(PaintContext context) {
        Image image = context.sprites().get(this, WIDTH, HEIGHT, gc -> paint(gc, context));
        context.sprites().draw(context.gc(), image, 12 + WIDTH / 2.0, context.view().height() - 12 - HEIGHT / 2.0);
    }

    private void paint(GraphicsContext gc, PaintContext context) {
        gc.setFill(context.palette().of(Role.PANEL));
        gc.fillRoundRect(0.5, 0.5, WIDTH - 1, HEIGHT - 1, 8, 8);
        gc.setStroke(context.palette().of(Role.PANEL_LINE));
        gc.strokeRoundRect(0.5, 0.5, WIDTH - 1, HEIGHT - 1, 8, 8);
        gc.setFont(context.fonts().plain(12));
        gc.setFill(context.palette().of(Role.TEXT_WEAK));
        gc.fillText(title, PAD, 18);
        double length = WIDTH - 2 * PAD;
        for (int x = 0; x < length; x++) {
            int rgb = HeatRamp.color(context.palette(), x / length);
            gc.setFill(Color.rgb(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255));
            gc.fillRect(PAD + x, 25, 1, 7);
        }
        gc.setFill(context.palette().of(Role.TEXT_WEAK));
        for (int i = 0; i < figures.size(); i++) {
            double share = i / (figures.size() - 1.0);
            gc.setTextAlign(i == 0 ? TextAlignment.LEFT : i == figures.size() - 1 ? TextAlignment.RIGHT : TextAlignment.CENTER);
            gc.fillText(figures.get(i), PAD + share * length, 47);
        }
        gc.setTextAlign(TextAlignment.LEFT);
        gc.fillText(noData, PAD + 17, 68);
        gc.setStroke(context.palette().of(Role.NO_DATA));
        gc.strokeRect(PAD + 0.5, 57.5, 11, 11);
        for (int i = 3; i < 22; i += 4) {
            gc.strokeLine(PAD + Math.max(0, i - 11) + 0.5, 57.5 + Math.min(11, i), PAD + Math.min(11, i) + 0.5, 57.5 + Math.max(0, i - 11));
        }
    }
}
