package org.menshen.map.fx.layer.shape;

import org.menshen.map.fx.paint.PaintContext;
import org.menshen.map.fx.paint.Pen;
import org.menshen.map.fx.paint.Role;
import org.menshen.map.fx.paint.Sprite;

/// The small number at the corner of a symbol that stands for several.
public final class Badge {

    private record Key(int shown, Role rim) {
    }

    private record Waiting() {
    }

    private Badge() {
    }

    /// Draws a count with its middle at a point; above 99 it says 99+.
    public static void draw(PaintContext context, int count, Role rim, double x, double y) {
        int shown = Math.min(count, 100);
        Sprite image = context.sprites().get(new Key(shown, rim), shown > 99 ? 28 : 20, 18, pen -> paint(pen, context, shown, rim));
        context.sprites().draw(context.gc(), image, x, y);
    }

    /// Draws the mark of what waits to be confirmed with its middle at a point: three dots in a rim of their own colour.
    public static void drawPending(PaintContext context, double x, double y) {
        Sprite image = context.sprites().get(new Waiting(), 22, 18, pen -> {
            pen.box(1, 1, 20, 16, 8, context.palette().argb(Role.PENDING) | 0xFF000000);
            pen.frame(1, 1, 20, 16, 8, 1.25, context.palette().argb(Role.PANEL) | 0xFF000000);
            pen.text(context.fonts().bold(13), "…", 11, 6, 0.5, context.palette().argb(Role.PANEL) | 0xFF000000);
        });
        context.sprites().draw(context.gc(), image, x, y);
    }

    private static void paint(Pen pen, PaintContext context, int shown, Role rim) {
        double w = shown > 99 ? 28 : 20;
        pen.box(1, 1, w - 2, 16, 8, context.palette().argb(Role.PANEL));
        pen.frame(1, 1, w - 2, 16, 8, 1.25, context.palette().argb(rim));
        pen.text(context.fonts().plain(11), shown > 99 ? "99+" : Integer.toString(shown), w / 2, 9, 0.5, context.palette().argb(Role.TEXT));
    }
}
