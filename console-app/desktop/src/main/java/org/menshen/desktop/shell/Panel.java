package org.menshen.desktop.shell;

import javafx.scene.layout.Region;

/// A part of a window with a life of its own. All calls on the FX thread.
public interface Panel extends AutoCloseable {

    /// The node to show.
    Region node();

    /// Ends every subscription, timer and stream. Not called twice.
    @Override
    void close();
}
