package org.menshen.map.fx.layer.item;

import java.util.List;
import org.menshen.map.fx.paint.MapLegend;
import org.menshen.map.fx.paint.PaintContext;
import org.menshen.map.fx.paint.Pen;
import org.menshen.map.fx.paint.Role;

/// What the cards of an item layer mean.
///
/// @param title what they are
/// @param words what each edge and corner means, in the order of [ItemPress]
/// @param note a line below; empty for none
public record ItemLegend(String title, List<String> words, String note) implements MapLegend {

    private static final int HEAD = 26;
    private static final int LINE = 22;
    private static final double PAD = 10;
    private static final double TEXT = 30;
    private static final int LEAST = 160;

    /// Copies the words.
    public ItemLegend {
        words = List.copyOf(words);
    }

    @Override
    public int height() {
        return HEAD + LINE * words.size() + (note.isEmpty() ? 4 : LINE);
    }

    @Override
    public void draw(PaintContext context, double bottom) {
        double widest = Math.max(context.sprites().width(context.fonts().plain(12), title) + 2 * PAD,
            context.sprites().width(context.fonts().plain(12), note) + 2 * PAD);
        for (String word : words) {
            widest = Math.max(widest, context.sprites().width(context.fonts().plain(12), word) + TEXT + PAD + 4);
        }
        int width = Math.max(LEAST, (int) Math.ceil(widest));
        context.sprites().draw(context.gc(), context.sprites().get(this, width, height(), pen -> paint(pen, width, context)), 12 + width / 2.0,
            context.view().height() - bottom - height() / 2.0);
    }

    private void paint(Pen pen, int width, PaintContext context) {
        int weak = context.palette().argb(Role.TEXT_WEAK);
        pen.box(0.5, 0.5, width - 1, height() - 1, 4, context.palette().argb(Role.PANEL));
        pen.frame(0.5, 0.5, width - 1, height() - 1, 4, 1, context.palette().argb(Role.PANEL_LINE));
        pen.text(context.fonts().plain(12), title, PAD, 14, 0, weak);
        for (int i = 0; i < words.size(); i++) {
            ItemPress press = ItemPress.values()[i];
            double y = HEAD + LINE * (i + 0.5);
            pen.box(PAD + 1, y - 7, 14, 14, 3, context.palette().argb(Role.PANEL) | 0xFF000000);
            pen.frame(PAD + 2, y - 6, 12, 12, 3, press.edge(), context.palette().argb(press.role()));
            if (!press.sign().isEmpty()) {
                pen.text(context.fonts().bold(9), press.sign(), PAD + 8, y, 0.5, context.palette().argb(press.role()));
            }
            pen.text(context.fonts().plain(12), words.get(i), TEXT, y, 0, context.palette().argb(Role.TEXT));
        }
        if (!note.isEmpty()) {
            pen.text(context.fonts().plain(12), note, PAD, height() - 13, 0, weak);
        }
    }
}
