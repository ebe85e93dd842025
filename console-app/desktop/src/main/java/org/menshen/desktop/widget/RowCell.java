package org.menshen.desktop.widget;

import javafx.scene.layout.Region;

/// A node that shows one row at a time and is used again for others. FX thread.
///
/// @param <R> an immutable row
public interface RowCell<R> {

    /// The node.
    Region node();

    /// Says whether the row that is shown next is one of several that are marked; only asked of cells of a list that marks.
    default void mark(boolean marked) {
    }

    /// Shows a row. Called again for the same row when time has passed.
    void show(R row, boolean selected);
}
