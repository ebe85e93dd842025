package org.menshen.map.core.tile;

/// A square of the world in Web Mercator, numbered as web maps do.
///
/// @param zoom level, 0 (the world in one tile) … 30
/// @param x column, 0 at the antimeridian, eastward
/// @param y row, 0 in the north, southward
public record TileId(int zoom, int x, int y) {

    private static final int DEEPEST = 30;

    /// @throws IllegalArgumentException when the level has no such tile
    public TileId {
        if (zoom < 0 || zoom > DEEPEST || x < 0 || y < 0 || x >= 1L << zoom || y >= 1L << zoom) {
            throw new IllegalArgumentException("no tile " + zoom + "/" + x + "/" + y);
        }
    }

    /// The tile so many levels up that holds this one.
    ///
    /// @param levels 0…zoom
    public TileId ancestor(int levels) {
        return new TileId(zoom - levels, x >> levels, y >> levels);
    }

    /// The row as MBTiles counts it: from the south.
    public int rowFromSouth() {
        return (1 << zoom) - 1 - y;
    }

    @Override
    public String toString() {
        return zoom + "/" + x + "/" + y;
    }
}
