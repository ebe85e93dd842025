package org.menshen.desktop.widget;

import javafx.scene.layout.Region;

/// A node that shows one row at a time and is used again for others. FX thread.
///
/// @param <R> an immutable row
public interface RowCell<R> {

    /// The node.
    Region node();

    /// Shows a row. Called again for the same row when time has passed.
    void show(R row, boolean selected);
}
