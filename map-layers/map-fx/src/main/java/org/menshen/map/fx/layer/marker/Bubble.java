package org.menshen.map.fx.layer.marker;

import org.menshen.map.core.cluster.Tallies;
import org.menshen.map.fx.layer.shape.Badge;
import org.menshen.map.fx.paint.PaintContext;
import org.menshen.map.fx.paint.Pen;
import org.menshen.map.fx.paint.Role;
import org.menshen.map.fx.paint.Sprite;

/// How several markers look as one: the symbol of the worst that nobody has answered, and beside it a list of numeral and count by severity.
/// Where all are of one severity its count stands at the corner. When all have been answered the symbol is hollow: it calls nobody.
///
/// It is put together from small pictures of which there are some hundreds at most, however many markers there are and whatever they do.
final class Bubble {

    /// half the height of a marker's symbol
    static final double RADIUS = 13;
    private static final int SIZE = 36;
    private static final int COUNT_WIDTH = 27;
    private static final int COUNT_HEIGHT = 14;
    /// from the left edge to the list
    private static final int LIST = 31;
    /// how far the halo reaches beyond the frame, and how thick it is
    private static final int HALO = 6;
    private static final double HALO_LINE = 2.5;

    private record Symbol(int severity, boolean open) {
    }

    private record Body(int kinds, int severity) {
    }

    private record Count(int severity, int shown) {
    }

    private record Halo(int kinds, int severity) {
    }

    private Bubble() {
    }

    /// Half the width of what stands for so many severities, pixels.
    static double halfWidth(int kinds) {
        return kinds < 2 ? RADIUS : (LIST + COUNT_WIDTH) / 2.0;
    }

    /// Half its height, pixels.
    static double halfHeight(int kinds) {
        return kinds < 2 ? RADIUS : height(kinds) / 2.0;
    }

    private static int height(int kinds) {
        return Math.max(32, kinds * COUNT_HEIGHT + 4);
    }

    /// Where the symbol's middle lies beside the middle of the whole, pixels.
    private static double symbolOffset(int kinds) {
        return kinds < 2 ? 0 : 16 - halfWidth(kinds);
    }

    /// Draws the symbol of one marker.
    static void symbol(PaintContext context, int severity, double x, double y) {
        context.sprites().draw(context.gc(), sprite(context, severity, false), x, y);
    }

    /// Draws what stands for several.
    ///
    /// @param severity of the symbol: the worst unanswered, else the worst
    /// @param unanswered whether anybody is called by it
    static void draw(PaintContext context, Tallies tallies, int stack, int severity, boolean unanswered, double x, double y) {
        int kinds = tallies.kinds(stack);
        if (kinds < 2) {
            context.sprites().draw(context.gc(), sprite(context, severity, !unanswered), x, y);
            Badge.draw(context, tallies.total(stack), Role.severity(severity), x + RADIUS + 3, y - RADIUS);
            return;
        }
        int height = height(kinds);
        context.sprites().draw(context.gc(), context.sprites().get(new Body(kinds, severity), LIST + COUNT_WIDTH, height,
            pen -> body(pen, context, height, severity)), x, y);
        context.sprites().draw(context.gc(), sprite(context, severity, !unanswered), x + symbolOffset(kinds), y);
        double left = x - halfWidth(kinds) + LIST + (COUNT_WIDTH - 1) / 2.0;
        double top = y - (kinds - 1) * COUNT_HEIGHT / 2.0;
        for (int each = 1; each <= Tallies.SEVERITIES; each++) {
            int count = tallies.count(stack, each);
            if (count > 0) {
                context.sprites().draw(context.gc(), count(context, each, Math.min(count, 100)), left, top);
                top += COUNT_HEIGHT;
            }
        }
    }

    /// What blinks around several of which one calls.
    static Sprite halo(PaintContext context, int severity, int kinds) {
        int width = LIST + COUNT_WIDTH + 2 * HALO;
        int height = height(kinds) + 2 * HALO;
        return context.sprites().get(new Halo(kinds, severity), width, height, pen -> pen.frame(HALO_LINE / 2, HALO_LINE / 2, width - HALO_LINE,
            height - HALO_LINE, 6 + HALO, HALO_LINE, context.palette().argb(Role.severity(severity), 0.75)));
    }

    private static Sprite sprite(PaintContext context, int severity, boolean hollow) {
        return context.sprites().get(new Symbol(severity, hollow), SIZE, SIZE, pen ->
            SeverityShape.paint(pen, SeverityShape.Ink.of(context), severity, SIZE / 2.0, SIZE / 2.0, RADIUS, hollow));
    }

    private static void body(Pen pen, PaintContext context, int height, int severity) {
        pen.box(0.5, 0.5, LIST + COUNT_WIDTH - 1, height - 1, 6, context.palette().argb(Role.PANEL) | 0xFF000000);
        pen.frame(0.75, 0.75, LIST + COUNT_WIDTH - 1.5, height - 1.5, 6, 1.5, context.palette().argb(Role.severity(severity)));
    }

    private static Sprite count(PaintContext context, int severity, int shown) {
        return context.sprites().get(new Count(severity, shown), COUNT_WIDTH, COUNT_HEIGHT, pen -> {
            pen.text(context.fonts().bold(11), Role.numeral(severity), 5.5, COUNT_HEIGHT / 2.0, 0.5,
                context.palette().argb(Role.severity(severity)));
            pen.text(context.fonts().plain(shown > 99 ? 9 : 12), shown > 99 ? "99+" : Integer.toString(shown), 12, COUNT_HEIGHT / 2.0, 0,
                context.palette().argb(Role.TEXT));
        });
    }
}
