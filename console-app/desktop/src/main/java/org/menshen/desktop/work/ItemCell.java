package org.menshen.desktop.work;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.menshen.desktop.widget.RowCell;

/// An item of the board: what it is about, its number and place, its flags, how much time it has. FX thread.
final class ItemCell implements RowCell<WorkPage.ItemRow> {

    static final double HEIGHT = 112;
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
    private static final PseudoClass PENDING = PseudoClass.getPseudoClass("pending");
    private static final String MARK = "\u2713 ";

    private final Label title = new Label();
    private final Label note = new Label();
    private final Label flags = new Label();
    private final DueChip due = new DueChip();
    private final VBox card = new VBox(3);
    private final VBox node = new VBox(card);
    private boolean marked;

    ItemCell() {
        title.getStyleClass().add("row-title");
        // two lines say what most items are about
        title.setWrapText(true);
        note.getStyleClass().add("row-note");
        flags.getStyleClass().addAll("row-note", "work-flags");
        flags.setMinWidth(0);
        flags.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(flags, Priority.ALWAYS);
        HBox foot = new HBox(6, flags, due);
        foot.setAlignment(Pos.CENTER_LEFT);
        card.getStyleClass().add("work-item");
        Region between = new Region();
        VBox.setVgrow(between, Priority.ALWAYS);
        card.getChildren().addAll(title, note, between, foot);
        VBox.setVgrow(card, Priority.ALWAYS);
        node.getStyleClass().add("work-slot");
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void mark(boolean on) {
        marked = on;
    }

    @Override
    public void show(WorkPage.ItemRow row, boolean selected) {
        title.setText((marked ? MARK : "") + row.title());
        note.setText(row.place().isEmpty() ? row.number() : row.number() + " · " + row.place());
        flags.setText(row.flags());
        due.show(row.due(), row.dueWords());
        card.pseudoClassStateChanged(SELECTED, selected);
        card.pseudoClassStateChanged(MARKED, marked);
        card.pseudoClassStateChanged(PENDING, row.pending());
        node.setAccessibleText(String.join(", ", row.title(), row.number(), row.place(), row.state(), row.flags(), row.dueWords()));
    }
}
