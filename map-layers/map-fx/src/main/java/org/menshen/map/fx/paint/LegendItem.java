package org.menshen.map.fx.paint;

/// One symbol of a legend.
///
/// @param key what it stands for, such as `severity.1`; the caller's words are asked by it
/// @param symbol paints it
public record LegendItem(String key, Symbol symbol) {

    /// Paints a symbol within 14 units around a point.
    @FunctionalInterface
    public interface Symbol {
        /// Any thread.
        void paint(Pen pen, Palette palette, PaintContext.Fonts fonts, double x, double y);
    }
}
