package org.menshen.map.fx.paint;

/// What explains a layer in the corner of the map.
public interface MapLegend {

    /// Pixels from top to bottom.
    int height();

    /// Draws it at the left.
    ///
    /// @param bottom free pixels below it
    void draw(PaintContext context, double bottom);
}
