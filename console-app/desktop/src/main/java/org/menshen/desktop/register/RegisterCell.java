package org.menshen.desktop.register;

import java.util.List;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.ColumnRow;
import org.menshen.desktop.widget.RowCell;
import org.menshen.domain.correlation.Standing;

/// A rule or model in one line.
final class RegisterCell implements RowCell<RegisterRow> {

    static final double HEIGHT = 34;
    private static final double GAP = 12;
    private static final PseudoClass TRIAL = PseudoClass.getPseudoClass("trial");
    private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");
    /// the columns after the name: width, and whether they hold figures
    private static final List<Column> COLUMNS = List.of(new Column("kind", 72, false), new Column("finds", 190, false),
            new Column("version", 60, false), new Column("state", 84, false), new Column("hits", 64, true), new Column("confirmed", 64, true),
            new Column("wrong", 64, true), new Column("rate", 84, true), new Column("last", 128, true));

    private final Label name = ColumnRow.rest("row-title");
    private final List<Label> columns = COLUMNS.stream().map(RegisterCell::column).toList();
    private final ColumnRow node;

    private record Column(String key, double width, boolean figure) {
    }

    RegisterCell() {
        node = row("register-row", name, columns);
    }

    private static Label column(Column column) {
        return ColumnRow.column(column.figure ? "register-figure" : "register-word", column.width);
    }

    private static ColumnRow row(String style, Label name, List<Label> columns) {
        ColumnRow row = new ColumnRow(style, name);
        row.setSpacing(GAP);
        row.getChildren().addAll(columns);
        return row;
    }

    /// The names of the columns.
    static Region head(Texts texts) {
        Label first = ColumnRow.rest("register-word");
        first.setText(texts.get("column.name"));
        List<Label> columns = COLUMNS.stream().map(RegisterCell::column).toList();
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).setText(texts.get("column." + COLUMNS.get(i).key));
        }
        return row("register-head", first, columns);
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void show(RegisterRow row, boolean selected) {
        name.setText(row.name());
        List<String> words = List.of(row.kind(), row.finds(), row.version(), row.state(), row.hits(), row.confirmed(), row.wrong(), row.rate(),
                row.last());
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).setText(words.get(i));
        }
        node.pseudoClassStateChanged(TRIAL, row.standing() == Standing.TRIAL);
        node.pseudoClassStateChanged(OFF, row.standing() == Standing.OFF);
        node.tell(selected, row.name(), String.join(", ", words));
    }
}
