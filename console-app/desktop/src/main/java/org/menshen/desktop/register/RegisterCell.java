package org.menshen.desktop.register;

import java.util.List;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.RowCell;
import org.menshen.desktop.widget.SeverityRow;
import org.menshen.domain.correlation.Standing;

/// A rule or model in one line.
final class RegisterCell implements RowCell<RegisterRow> {

    static final double HEIGHT = 34;
    private static final double GAP = 12;
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass TRIAL = PseudoClass.getPseudoClass("trial");
    private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");
    /// the columns after the name: width, and whether they hold figures
    private static final List<Column> COLUMNS = List.of(new Column("kind", 72, false), new Column("finds", 190, false),
            new Column("version", 60, false), new Column("state", 84, false), new Column("hits", 64, true), new Column("confirmed", 64, true),
            new Column("wrong", 64, true), new Column("rate", 84, true), new Column("last", 128, true));

    private final Label name = SeverityRow.label("row-title");
    private final List<Label> columns = COLUMNS.stream().map(RegisterCell::column).toList();
    private final HBox node = new HBox(GAP);

    private record Column(String key, double width, boolean figure) {
    }

    RegisterCell() {
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        node.setAlignment(Pos.CENTER_LEFT);
        node.getStyleClass().add("register-row");
        node.getChildren().add(name);
        node.getChildren().addAll(columns);
    }

    private static Label column(Column column) {
        Label label = SeverityRow.label(column.figure ? "register-figure" : "register-word");
        label.setMinWidth(column.width);
        label.setPrefWidth(column.width);
        label.setMaxWidth(column.width);
        return label;
    }

    /// The names of the columns.
    static Region head(Texts texts) {
        Label first = SeverityRow.label("register-word");
        first.setText(texts.get("column.name"));
        first.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(first, Priority.ALWAYS);
        HBox head = new HBox(GAP, first);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("register-head");
        for (Column column : COLUMNS) {
            Label label = column(column);
            label.setText(texts.get("column." + column.key));
            head.getChildren().add(label);
        }
        return head;
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
        node.pseudoClassStateChanged(SELECTED, selected);
        node.pseudoClassStateChanged(TRIAL, row.standing() == Standing.TRIAL);
        node.pseudoClassStateChanged(OFF, row.standing() == Standing.OFF);
        node.setAccessibleText(row.name() + ", " + String.join(", ", words));
    }
}
