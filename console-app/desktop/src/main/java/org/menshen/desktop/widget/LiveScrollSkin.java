package org.menshen.desktop.widget;

import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.ScrollPaneSkin;

/// How every scroll pane of the house is drawn (`base.css`). The toolkit keeps what a scroll pane shows as one picture, megabytes for each, which
/// makes scrolling cheap and each change of a part cost a paint of the whole; this one keeps none and paints only the part. FX thread.
public final class LiveScrollSkin extends ScrollPaneSkin {

    /// Called by the toolkit, which finds it by its name in the sheet.
    public LiveScrollSkin(ScrollPane pane) {
        super(pane);
        getChildren().forEach(part -> part.setCache(false));
    }
}
