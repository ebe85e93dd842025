package org.menshen.map.core.label;

/// Where a label may stand relative to its anchor.
public enum Side {
    /// right of the anchor, in the middle of the height
    RIGHT,
    /// left of the anchor
    LEFT,
    /// above the anchor
    ABOVE,
    /// below the anchor
    BELOW,
    /// around the anchor, for names of areas
    CENTRE
}
