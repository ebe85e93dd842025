package org.menshen.launcher;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;

/// What a person reads in a part of a window. FX thread.
final class WalkScreen {

    private WalkScreen() {
    }

    /// The words of labels and fields that can be seen, from top to bottom of the scene.
    static List<String> texts(Node node) {
        List<String> all = new ArrayList<>();
        collect(node, all);
        return all;
    }

    private static void collect(Node node, List<String> all) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled label && label.getText() != null && !label.getText().isBlank()) {
            all.add(label.getText());
        } else if (node instanceof TextInputControl field) {
            all.add(field.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, all));
        }
    }
}
