package org.menshen.map.fx.paint;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.text.Font;

/// The symbols of a printed map with their words, in as many rows as they need below the map.
public final class PrintLegend {

    private static final double PAD = 14;
    private static final double ROW = 34;
    private static final double SYMBOL = 28;
    private static final double APART = 22;

    private record Place(LegendItem item, String words, double x, int row) {
    }

    private final List<Place> places = new ArrayList<>();
    private final Font font;
    private final PaintContext.Fonts fonts;
    private int rows;

    /// Lays the symbols out.
    ///
    /// @param items what is in the picture
    /// @param words what each stands for, in the same order
    /// @param width of the picture, units
    /// @param family of the type
    public PrintLegend(List<LegendItem> items, List<String> words, double width, String family) {
        font = Font.font(family, 13);
        fonts = new PaintContext.Fonts(family);
        double x = PAD;
        for (int i = 0; i < items.size(); i++) {
            double reach = SYMBOL + Glyphs.width(font, words.get(i));
            if (x > PAD && x + reach > width - PAD) {
                x = PAD;
                rows++;
            }
            places.add(new Place(items.get(i), words.get(i), x, rows));
            x += reach + APART;
        }
        rows = items.isEmpty() ? 0 : rows + 1;
    }

    /// What it needs below the map, units; 0 without symbols.
    public double height() {
        return rows * ROW;
    }

    /// Any thread.
    ///
    /// @param top of it in the picture, units
    void paint(Pen pen, Palette palette, double top, double width) {
        if (rows == 0) {
            return;
        }
        pen.box(0, top, width, height(), 0, palette.argb(Role.PANEL) | 0xFF000000);
        pen.box(0, top, width, 1, 0, palette.argb(Role.PANEL_LINE) | 0xFF000000);
        for (Place place : places) {
            double y = top + place.row * ROW + ROW / 2;
            place.item.symbol().paint(pen, palette, fonts, place.x + 11, y);
            pen.text(font, place.words, place.x + SYMBOL, y, 0, palette.argb(Role.TEXT_WEAK));
        }
    }
}
