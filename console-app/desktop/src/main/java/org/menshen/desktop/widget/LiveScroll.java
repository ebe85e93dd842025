package org.menshen.desktop.widget;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/// A scroll pane whose content is as wide as itself. FX thread.
public final class LiveScroll extends ScrollPane {

    /// @param content what scrolls
    public LiveScroll(Node content) {
        super(content);
        setFitToWidth(true);
    }
}
