package org.menshen.desktop.past;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.menshen.desktop.widget.RowCell;
import org.menshen.desktop.widget.SeverityIcon;
import org.menshen.desktop.widget.SeverityRow;

/// A past alert in one line.
final class PastCell implements RowCell<PastRow> {

    static final double HEIGHT = 32;
    private static final double ICON = 18;
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final SeverityIcon icon = new SeverityIcon(ICON);
    private final Label time = column("figure", 148);
    private final Label type = column("row-title", 186);
    private final Label place = SeverityRow.label("row-note");
    private final Label source = column("row-note", 150);
    private final Label outcome = column("past-outcome", 76);
    private final HBox node = new HBox(10, icon, time, type, place, source, outcome);

    PastCell() {
        place.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(place, Priority.ALWAYS);
        node.setAlignment(Pos.CENTER_LEFT);
        node.getStyleClass().add("past-row");
    }

    private static Label column(String style, double width) {
        Label label = SeverityRow.label(style);
        label.setMinWidth(width);
        label.setPrefWidth(width);
        label.setMaxWidth(width);
        return label;
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void show(PastRow row, boolean selected) {
        icon.setSeverity(row.alert().severity());
        time.setText(row.time());
        type.setText(row.type());
        place.setText(row.place());
        source.setText(row.source());
        outcome.setText(row.outcome());
        node.pseudoClassStateChanged(SELECTED, selected);
        node.setAccessibleText(String.join(", ", SeverityIcon.numeral(row.alert().severity()), row.time(), row.type(), row.place(), row.source(),
                row.outcome()));
    }
}
