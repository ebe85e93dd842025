package org.menshen.desktop.dispatch;

import java.time.Clock;
import java.time.Duration;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.menshen.desktop.text.Figures;
import org.menshen.desktop.widget.RowCell;
import org.menshen.desktop.widget.SeverityIcon;

/// A row of the incident list: severity, what and where at the left; age, state and forces at the right.
final class IncidentCell implements RowCell<IncidentRow> {

    static final double HEIGHT = 64;
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass ENDED = PseudoClass.getPseudoClass("ended");
    private static final PseudoClass PENDING = PseudoClass.getPseudoClass("pending");

    private final HBox node = new HBox();
    private final SeverityIcon icon = new SeverityIcon(26);
    private final Label title = label("row-title");
    private final Label place = label("row-note");
    private final Label age = label("figure");
    private final Label state = label("row-state");
    private final Label forces = label("row-basis");
    private final Clock clock;

    IncidentCell(Clock clock) {
        this.clock = clock;
        VBox left = new VBox(3, title, place);
        left.setAlignment(Pos.CENTER_LEFT);
        left.setMinWidth(0);
        VBox right = new VBox(age, state, forces);
        right.setAlignment(Pos.CENTER_RIGHT);
        right.setMinWidth(110);
        right.setMaxWidth(170);
        HBox.setHgrow(left, Priority.ALWAYS);
        node.getStyleClass().add("incident-row");
        node.getChildren().addAll(icon, left, right);
    }

    static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setMinWidth(0);
        return label;
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void show(IncidentRow row, boolean selected) {
        icon.setSeverity(row.severity());
        title.setText(row.title());
        place.setText(row.place());
        age.setText(Figures.span(Duration.between(row.since(), clock.instant())));
        state.setText(row.state());
        forces.setText(row.forces());
        node.pseudoClassStateChanged(SELECTED, selected);
        node.pseudoClassStateChanged(ENDED, !row.open());
        node.pseudoClassStateChanged(PENDING, row.pending());
        node.setAccessibleText(String.join(", ", SeverityIcon.numeral(row.severity()), row.title(), row.place(), row.state()));
    }
}
