package org.menshen.desktop.tile;

/// How much a tile says.
public enum TileStyle {
    /// Everything: name, id tail, network, time, age of the picture, pictures a second.
    FULL,
    /// Name, id tail and age; the rest in the tooltip. For tiles of a few centimetres in a detail pane.
    COMPACT
}
