package org.menshen.map.core.tile;

/// Where raster tiles come from. Every method may be called from any thread, several at once; none throws.
public interface TileSource extends AutoCloseable {

    /// The tile, from a file or over the net: may take as long as the source's own time limit, so never on a thread that paints.
    TileAnswer tile(TileId id);

    /// The same tile with twice the pixels along each edge, for screens of double density, where the source keeps such.
    default TileAnswer twice(TileId id) {
        return TileAnswer.ABSENT;
    }

    /// The highest level with tiles of its own; beyond it a picture of this level is enlarged.
    int maxZoom();

    /// Whom to credit and under which review number (审图号), always shown with the tiles; empty for own data.
    String attribution();

    /// Gives back files and connections. Later questions are answered with [TileAnswer.Failed].
    @Override
    default void close() {
        // most sources hold nothing open
    }
}
