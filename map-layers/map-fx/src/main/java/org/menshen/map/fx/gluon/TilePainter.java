package org.menshen.map.fx.gluon;

/// Paints the pixels of one map tile. Called on background threads, several at once: an implementation holds no
/// mutable state of its own.
@FunctionalInterface
public interface TilePainter {

    /// @param zoom whole zoom level, 0…19
    /// @param x column, 0 at the antimeridian, eastward
    /// @param y row, 0 in the north, southward
    /// @param size edge of the picture in pixels
    /// @return `size * size` pixels, premultiplied ARGB, row by row from the north-west corner
    int[] paint(int zoom, long x, long y, int size);
}
