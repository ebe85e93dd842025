package org.menshen.map.fx.paint;

import javafx.scene.text.Font;

/// What is written around and across a printed map.
///
/// @param title at the left of the head
/// @param time at its right
/// @param mark across the map, slanting, again and again; empty for none
/// @param head height of the head, units
/// @param palette colours
/// @param font of title and time
/// @param legend below the map
public record PrintFrame(String title, String time, String mark, double head, Palette palette, Font font, PrintLegend legend) {

    private static final double SLANT = Math.toRadians(-24);
    private static final double MARK_SIZE = 56;
    private static final double APART = 380;
    private static final double PAD = 14;

    /// Paints it over a picture whose head is still empty. Any thread.
    ///
    /// @param pixels premultiplied
    /// @param width pixels
    /// @param height pixels
    /// @param density pixels a unit
    public static void paint(int[] pixels, int width, int height, double density, PrintFrame frame) {
        Pen pen = new Pen(pixels, width, height, density);
        Palette palette = frame.palette;
        double across = width / density;
        double down = height / density;
        if (!frame.mark.isBlank()) {
            Glyphs mark = Glyphs.of(Font.font(frame.font.getFamily(), MARK_SIZE), frame.mark);
            // the first of a row is whole, however long the mark and narrow the map
            double first = Math.max(APART / 3, mark.width() * Math.cos(SLANT) / 2 + PAD);
            for (double y = frame.head + APART / 3; y < down + APART / 2; y += APART / 1.6) {
                for (double x = first; x < across + APART / 2; x += Math.max(APART, mark.width() * 1.4)) {
                    mark.trace(pen, x, y, SLANT);
                }
            }
            pen.fill(palette.argb(Role.DRILL, 0.22));
        }
        pen.box(0, 0, across, frame.head, 0, palette.argb(Role.PANEL) | 0xFF000000);
        pen.box(0, frame.head - 1, across, 1, 0, palette.argb(Role.PANEL_LINE) | 0xFF000000);
        pen.text(frame.font, frame.title, PAD, frame.head / 2, 0, palette.argb(Role.TEXT));
        pen.text(frame.font, frame.time, across - PAD, frame.head / 2, 1, palette.argb(Role.TEXT_WEAK));
        frame.legend.paint(pen, palette, down - frame.legend.height(), across);
    }
}
