package org.menshen.desktop.widget;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;
import javafx.scene.control.skin.ScrollPaneSkin;

/// A scroll pane for content that changes by itself, such as living pictures. The toolkit keeps what a scroll pane shows as one picture, which
/// makes scrolling cheap and each change of a part cost a paint of the whole; this one paints only the part. FX thread.
public final class LiveScroll extends ScrollPane {

    /// @param content what scrolls; as wide as the pane
    public LiveScroll(Node content) {
        super(content);
        setFitToWidth(true);
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        ScrollPaneSkin skin = new ScrollPaneSkin(this);
        skin.getChildren().forEach(part -> part.setCache(false));
        return skin;
    }
}
