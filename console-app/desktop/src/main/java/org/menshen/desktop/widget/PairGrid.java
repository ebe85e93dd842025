package org.menshen.desktop.widget;

import java.util.List;

import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/// What something is and says, line by line: its name at the left, its words at the right, broken where they are long. FX thread.
public final class PairGrid extends GridPane {

    private List<String> shown = List.of();

    /// @param style the style class of the grid
    public PairGrid(String style) {
        getStyleClass().add(style);
    }

    /// Shows names and words, in turns; the same again changes nothing.
    public void show(List<String> pairs) {
        if (pairs.equals(shown)) {
            return;
        }
        shown = List.copyOf(pairs);
        getChildren().clear();
        for (int i = 0; i + 1 < pairs.size(); i += 2) {
            Label name = new Label(pairs.get(i));
            name.getStyleClass().add("help");
            name.setMinWidth(Region.USE_PREF_SIZE);
            // beside the first line of its words
            setValignment(name, VPos.TOP);
            Label words = new Label(pairs.get(i + 1));
            words.setWrapText(true);
            words.setMinHeight(Region.USE_PREF_SIZE);
            addRow(i / 2, name, words);
        }
    }
}
