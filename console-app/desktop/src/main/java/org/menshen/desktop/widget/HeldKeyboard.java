package org.menshen.desktop.widget;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;

import org.jspecify.annotations.Nullable;

/// The keyboard of a question that is open in a window. A window that is brought to the front, be it by its own key, takes the keyboard into its
/// list; a question that is open there keeps it, with what is written and the place in it. FX thread.
public final class HeldKeyboard {

    private HeldKeyboard() {
    }

    /// Does what brings the window to the front, then gives the keyboard back to the question that had it, if it is still open.
    ///
    /// @param owner who has the keyboard in that window; `null` for nobody
    public static void around(@Nullable Node owner, Runnable front) {
        if (owner == null || !asks(owner)) {
            front.run();
            return;
        }
        int anchor = owner instanceof TextInputControl field ? field.getAnchor() : 0;
        int caret = owner instanceof TextInputControl field ? field.getCaretPosition() : 0;
        front.run();
        if (owner.getScene() != null && owner.getScene().getFocusOwner() != owner) {
            owner.requestFocus();
            if (owner instanceof TextInputControl field) {
                field.selectRange(anchor, caret);
            }
        }
    }

    private static boolean asks(Node owner) {
        for (Node node = owner; node != null; node = node.getParent()) {
            if (node.getStyleClass().contains(Sheet.STYLE)) {
                return true;
            }
        }
        return false;
    }
}
