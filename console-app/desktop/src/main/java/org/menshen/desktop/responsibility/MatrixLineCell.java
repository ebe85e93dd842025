package org.menshen.desktop.responsibility;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.menshen.desktop.widget.ColumnRow;
import org.menshen.desktop.widget.RowCell;

/// A category with who leads for it in each area. What is said of a wider area or category is pale; what is said of this one is not.
final class MatrixLineCell implements RowCell<MatrixTable.MatrixLine> {

    static final double HEIGHT = 30;
    private static final double NAME = 176;
    private static final PseudoClass OWN = PseudoClass.getPseudoClass("own");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    private static final PseudoClass AT = PseudoClass.getPseudoClass("at");
    private static final PseudoClass WHOLE = PseudoClass.getPseudoClass("whole");
    /// so many areas are seen at once at most; those beyond come into sight with the mark
    private static final int MOST = 9;

    private final Label name = ColumnRow.column("matrix-name", NAME);
    private final List<Label> cells = new ArrayList<>();
    private final ColumnRow node = new ColumnRow("matrix-row", name);
    private final IntSupplier first;
    private final IntSupplier at;
    private final IntSupplier seen;

    /// @param first the first area in sight
    /// @param at the area under the mark
    /// @param seen how many areas are in sight, 9 at most
    MatrixLineCell(IntSupplier first, IntSupplier at, IntSupplier seen) {
        this.first = first;
        this.at = at;
        this.seen = seen;
        node.setSpacing(0);
        for (int i = 0; i < MOST; i++) {
            Label cell = new Label();
            cell.getStyleClass().add("matrix-cell");
            cell.setMinWidth(0);
            cell.setPrefWidth(NAME);
            cell.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(cell, Priority.ALWAYS);
            cells.add(cell);
        }
        node.getChildren().addAll(cells);
    }

    /// The names of the areas above the rows.
    Region heading(String category, List<String> areas) {
        name.setText(category);
        for (int i = 0; i < MOST; i++) {
            int area = first.getAsInt() + i;
            place(i);
            cells.get(i).setText(area < areas.size() ? areas.get(area) : "");
            cells.get(i).pseudoClassStateChanged(AT, area == at.getAsInt());
        }
        node.getStyleClass().setAll("matrix-heading");
        return node;
    }

    /// What is not in sight takes no room.
    private void place(int slot) {
        boolean used = slot < seen.getAsInt();
        if (cells.get(slot).isVisible() != used) {
            cells.get(slot).setVisible(used);
            cells.get(slot).setManaged(used);
        }
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void show(MatrixTable.MatrixLine row, boolean selected) {
        name.setText(row.name());
        name.pseudoClassStateChanged(WHOLE, row.whole());
        StringBuilder said = new StringBuilder();
        for (int i = 0; i < MOST; i++) {
            int area = first.getAsInt() + i;
            MatrixTable.Held held = area < row.cells().size() ? row.cells().get(area) : new MatrixTable.Held("", false, false, false);
            Label cell = cells.get(i);
            place(i);
            cell.setText(held.changed() ? "◆ " + held.words() : held.words());
            cell.pseudoClassStateChanged(OWN, held.own());
            cell.pseudoClassStateChanged(WRONG, held.wrong());
            cell.pseudoClassStateChanged(CHANGED, held.changed());
            cell.pseudoClassStateChanged(AT, selected && area == at.getAsInt());
            if (area == at.getAsInt()) {
                said.append(held.words());
            }
        }
        node.tell(selected, row.name(), said.toString());
    }
}
