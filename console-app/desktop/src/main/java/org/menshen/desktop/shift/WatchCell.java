package org.menshen.desktop.shift;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.RowCell;
import org.menshen.desktop.widget.SeverityRow;

/// A line of the list of people.
final class WatchCell implements RowCell<WatchRow> {

    static final double HEIGHT = 52;
    /// All words of the parts have room: the names stand below each other.
    private static final double PART = 56;
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

    private final Texts texts;
    private final Label part = SeverityRow.label("watch-part");
    private final Label title = SeverityRow.label("row-title");
    private final Label note = SeverityRow.label("row-note");
    private final Label state = SeverityRow.label("row-state");
    private final HBox node = new HBox(10);

    WatchCell(Texts texts) {
        this.texts = texts;
        part.setMinWidth(PART);
        part.setPrefWidth(PART);
        state.setMaxWidth(Double.MAX_VALUE);
        HBox second = new HBox(8, note, state);
        HBox.setHgrow(note, Priority.ALWAYS);
        note.setMaxWidth(Double.MAX_VALUE);
        VBox words = new VBox(2, title, second);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        node.getStyleClass().add("watch-row");
        node.getChildren().addAll(part, words);
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void show(WatchRow row, boolean selected) {
        part.setText(texts.get("part." + row.part()));
        title.setText(row.mine() ? texts.get("row.mine", row.title()) : row.title());
        note.setText(row.note());
        state.setText(row.state());
        node.pseudoClassStateChanged(SELECTED, selected);
        node.pseudoClassStateChanged(LATE, row.late());
        node.pseudoClassStateChanged(OVER, row.part() == WatchRow.Part.OVER);
        node.setAccessibleText(String.join(", ", part.getText(), row.title(), row.note(), row.state()));
    }
}
