package org.menshen.map.core.tile;

/// What a source says when it is asked for a tile.
public sealed interface TileAnswer {

    /// There is no such tile, and asking again will not change that.
    TileAnswer ABSENT = new Absent();

    /// The tile.
    ///
    /// @param picture a whole PNG, JPEG, GIF or WebP file; shared: read it, never write
    record Found(byte[] picture) implements TileAnswer {
    }

    /// There is no such tile.
    record Absent() implements TileAnswer {
    }

    /// The tile could not be had now; it may be worth asking again later.
    ///
    /// @param why in a word, for a log
    record Failed(String why) implements TileAnswer {
    }
}
