package org.menshen.map.fx.layer.item;

import org.menshen.map.fx.paint.PaintContext;
import org.menshen.map.fx.paint.Palette;
import org.menshen.map.fx.paint.Pen;
import org.menshen.map.fx.paint.Role;
import org.menshen.map.fx.paint.Sprite;

/// How things look: a card with the sign of its kind, several of them as a sheaf with their number, and at the corner how pressing the worst is.
/// Put together from some hundreds of small pictures at most, however many things there are.
final class ItemSymbol {

    /// half the height of a card
    static final double HALF = 12;
    /// half the width of a sheaf
    static final double WIDE = 21;
    private static final int SIZE = 30;
    private static final int SHEAF = 48;
    private static final double ROUND = 4;
    private static final String MIXED = "\u2261";
    private static final int EXACT = 100;
    private static final int THOUSAND = 1_000;
    private static final int MOST = 10;

    private record Card(String sign, ItemPress press) {
    }

    private record Sheaf(String sign, ItemPress press) {
    }

    private record Number(String text) {
    }

    private record Corner(String text, ItemPress press) {
    }

    private ItemSymbol() {
    }

    /// Draws a single thing.
    static void card(PaintContext context, String sign, ItemPress press, double x, double y) {
        context.sprites().draw(context.gc(), context.sprites().get(new Card(sign, press), SIZE, SIZE, pen ->
            paint(pen, context.palette(), context.fonts(), sign, press, SIZE / 2.0, SIZE / 2.0)), x, y);
        if (press != ItemPress.CALM) {
            corner(context, press.sign(), press, x + HALF, y - HALF);
        }
    }

    /// Draws several.
    static void sheaf(PaintContext context, ItemPile pile, double x, double y) {
        Sprite body = context.sprites().get(new Sheaf(pile.sign(), pile.press()), SHEAF, SIZE, pen -> body(pen, context, pile));
        context.sprites().draw(context.gc(), body, x, y);
        String number = shown(pile.count());
        context.sprites().draw(context.gc(), context.sprites().get(new Number(number), 26, 16, pen ->
            pen.text(context.fonts().bold(number.length() > 3 ? 10 : 12), number, 13, 8, 0.5, context.palette().argb(Role.TEXT))), x + 7, y);
        if (pile.press() != ItemPress.CALM) {
            corner(context, pile.press().sign() + shown(pile.pressing()), pile.press(), x + WIDE - 4, y - HALF);
        }
    }

    private static void body(Pen pen, PaintContext context, ItemPile pile) {
        int edge = context.palette().argb(pile.press().role());
        int panel = context.palette().argb(Role.PANEL) | 0xFF000000;
        // the sheet behind says that there are more
        pen.box(SHEAF / 2.0 - WIDE + 3, 0.5, 2 * WIDE, 2 * HALF, ROUND, panel);
        pen.frame(SHEAF / 2.0 - WIDE + 3, 1, 2 * WIDE - 0.5, 2 * HALF - 1, ROUND, 1, edge);
        pen.box(SHEAF / 2.0 - WIDE, SIZE / 2.0 - HALF, 2 * WIDE, 2 * HALF, ROUND, panel);
        pen.frame(SHEAF / 2.0 - WIDE + 1, SIZE / 2.0 - HALF + 1, 2 * WIDE - 2, 2 * HALF - 2, ROUND, pile.press().edge(), edge);
        pen.text(context.fonts().bold(12), pile.sign().isEmpty() ? MIXED : pile.sign(), SHEAF / 2.0 - WIDE + 11, SIZE / 2.0, 0.5,
            context.palette().argb(Role.LABEL));
    }

    private static void corner(PaintContext context, String text, ItemPress press, double x, double y) {
        int width = 13 + 6 * (text.length() - 1);
        context.sprites().draw(context.gc(), context.sprites().get(new Corner(text, press), width, 14, pen -> {
            pen.box(0.5, 0.5, width - 1, 13, 6, context.palette().argb(press.role()) | 0xFF000000);
            pen.text(context.fonts().bold(9), text, width / 2.0, 7, 0.5, context.palette().argb(Role.SEV_TEXT));
        }), x + (width - 13) / 2.0, y);
    }

    /// Paints a card; any thread.
    static void paint(Pen pen, Palette palette, PaintContext.Fonts fonts, String sign, ItemPress press, double x, double y) {
        pen.box(x - HALF, y - HALF, 2 * HALF, 2 * HALF, ROUND, palette.argb(Role.PANEL) | 0xFF000000);
        pen.frame(x - HALF + 1, y - HALF + 1, 2 * HALF - 2, 2 * HALF - 2, ROUND, press.edge(), palette.argb(press.role()));
        pen.text(fonts.bold(sign.length() > 1 ? 10 : 13), sign, x, y, 0.5, palette.argb(Role.TEXT));
    }

    /// A number as it has room: exact to 99, then by hundreds and thousands.
    static String shown(int count) {
        if (count < EXACT) {
            return Integer.toString(count);
        }
        return count < THOUSAND ? count / EXACT * EXACT + "+" : Math.min(MOST, count / THOUSAND) + "k+";
    }
}
