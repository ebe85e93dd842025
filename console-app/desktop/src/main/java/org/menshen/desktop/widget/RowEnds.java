package org.menshen.desktop.widget;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The two ends of a row: at the left what it is, which takes the room there is and is cut when there is too little; at the right how it stands,
/// which is never cut. FX thread.
public final class RowEnds {

    private RowEnds() {
    }

    /// Lines over each other that take what is left of the row.
    ///
    /// @param gap between them, pixels
    public static VBox left(double gap, Label... lines) {
        VBox left = new VBox(gap, lines);
        left.setAlignment(Pos.CENTER_LEFT);
        left.setMinWidth(0);
        HBox.setHgrow(left, Priority.ALWAYS);
        return left;
    }

    /// Lines over each other that are shown whole.
    ///
    /// @param gap between them, pixels
    public static VBox right(double gap, Label... lines) {
        VBox right = new VBox(gap, lines);
        right.setAlignment(Pos.CENTER_RIGHT);
        right.setMinWidth(Region.USE_PREF_SIZE);
        for (Label line : lines) {
            line.setMinWidth(Region.USE_PREF_SIZE);
        }
        return right;
    }

    /// Shows words, or leaves no room for them when there are none.
    public static void show(Label line, String words) {
        line.setText(words);
        line.setManaged(!words.isEmpty());
        line.setVisible(line.isManaged());
    }
}
