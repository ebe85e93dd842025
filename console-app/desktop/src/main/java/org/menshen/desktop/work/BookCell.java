package org.menshen.desktop.work;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.menshen.desktop.widget.ColumnRow;
import org.menshen.desktop.widget.RowCell;

/// A register: its sign, its name, how much is open, how much is late. FX thread.
final class BookCell implements RowCell<WorkPage.BookRow> {

    static final double HEIGHT = 50;
    private static final double KEY = 8;

    private final Label symbol = new Label();
    private final Label name = ColumnRow.rest("work-book-name");
    private final Label open = new Label();
    private final Label late = new Label();
    private final Label key = new Label();
    private final ColumnRow node;

    BookCell() {
        symbol.getStyleClass().add("work-symbol");
        name.setWrapText(true);
        open.getStyleClass().add("work-open");
        open.setMinWidth(Region.USE_PREF_SIZE);
        late.getStyleClass().addAll("note", "work-late");
        late.setMinWidth(Region.USE_PREF_SIZE);
        // the name has two lines to itself
        VBox figures = new VBox(open, late);
        figures.setAlignment(Pos.CENTER_RIGHT);
        figures.setMinWidth(Region.USE_PREF_SIZE);
        key.getStyleClass().addAll("note", "faint");
        key.setMinWidth(KEY);
        node = new ColumnRow("work-book", key, symbol, name, figures);
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void show(WorkPage.BookRow row, boolean selected) {
        key.setText(row.key());
        symbol.setText(row.symbol());
        name.setText(row.name());
        open.setText(row.open());
        late.setText(row.late());
        late.setVisible(!row.late().isEmpty());
        late.setManaged(!row.late().isEmpty());
        node.tell(selected, row.name(), row.open(), row.late());
    }
}
