package org.menshen.map.fx.layer;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.text.TextAlignment;
import org.menshen.map.fx.paint.PaintContext;
import org.menshen.map.fx.paint.Role;

/// The small number at the corner of a symbol that stands for several.
final class Badge {

    private record Key(int shown, Role rim) {
    }

    private Badge() {
    }

    /// Draws a count with its middle at a point; above 99 it says 99+.
    static void draw(PaintContext context, int count, Role rim, double x, double y) {
        int shown = Math.min(count, 100);
        Image image = context.sprites().get(new Key(shown, rim), shown > 99 ? 28 : 20, 18, gc -> paint(gc, context, shown, rim));
        context.sprites().draw(context.gc(), image, x, y);
    }

    private static void paint(GraphicsContext gc, PaintContext context, int shown, Role rim) {
        double w = shown > 99 ? 28 : 20;
        gc.setFill(context.palette().of(Role.PANEL));
        gc.fillRoundRect(1, 1, w - 2, 16, 16, 16);
        gc.setStroke(context.palette().of(rim));
        gc.setLineWidth(1.25);
        gc.strokeRoundRect(1, 1, w - 2, 16, 16, 16);
        gc.setFill(context.palette().of(Role.TEXT));
        gc.setFont(context.fonts().plain(11));
        gc.setTextAlign(TextAlignment.CENTER);
        gc.setTextBaseline(VPos.CENTER);
        gc.fillText(shown > 99 ? "99+" : Integer.toString(shown), w / 2, 9);
    }
}
