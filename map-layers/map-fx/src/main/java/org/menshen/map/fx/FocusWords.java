package org.menshen.map.fx;

import java.util.List;
import java.util.function.Function;
import javafx.scene.AccessibleAttribute;
import org.jspecify.annotations.Nullable;
import org.menshen.map.fx.paint.Pick;

/// Tells assistive technology in the caller's words what has the focus on the map, or else what is selected. FX thread.
final class FocusWords {

    private final MapPane pane;
    private Function<List<Pick>, String> words = picks -> "";
    private @Nullable Pick focused;

    FocusWords(MapPane pane) {
        this.pane = pane;
    }

    void words(Function<List<Pick>, String> next) {
        words = next;
        tell();
    }

    void focused(@Nullable Pick next) {
        focused = next;
        tell();
    }

    /// Says it anew when the words have changed; a reader is only told of a change.
    void tell() {
        String now = words.apply(focused == null ? List.copyOf(pane.selectedItems()) : List.of(focused));
        if (!now.equals(pane.getAccessibleText())) {
            pane.setAccessibleText(now);
            pane.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
    }
}
