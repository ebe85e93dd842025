package org.menshen.desktop.shift;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.menshen.desktop.widget.RowCell;
import org.menshen.desktop.widget.SeverityIcon;
import org.menshen.desktop.widget.SeverityRow;

/// A point of the sheet: its tick, its number, the worst of it, what it is about.
final class PointCell implements RowCell<PointRow> {

    static final double HEIGHT = 48;
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass TICKED = PseudoClass.getPseudoClass("ticked");
    private static final String READ = "✓";
    private static final String UNREAD = "□";

    private final Label tick = SeverityRow.label("point-tick");
    private final SeverityIcon icon = new SeverityIcon(18);
    private final Label title = SeverityRow.label("row-title");
    private final Label by = SeverityRow.label("row-state");
    private final Label note = SeverityRow.label("row-note");
    private final HBox node = new HBox(10);

    PointCell() {
        tick.setMinWidth(Region.USE_PREF_SIZE);
        HBox first = new HBox(8, title, by);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        VBox words = new VBox(2, first, note);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        node.getStyleClass().add("point-row");
        node.getChildren().addAll(tick, icon, words);
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void show(PointRow row, boolean selected) {
        boolean read = !row.ticked().isEmpty();
        tick.setText(read ? READ : UNREAD);
        icon.setVisible(row.severity() > 0);
        icon.setSeverity(Math.max(1, row.severity()));
        title.setText(row.number() + "  " + row.title());
        by.setText(row.ticked());
        note.setText(row.note());
        node.pseudoClassStateChanged(SELECTED, selected);
        node.pseudoClassStateChanged(TICKED, read);
        node.setAccessibleText(String.join(", ", tick.getText(), title.getText(), row.note(), row.ticked()));
    }
}
