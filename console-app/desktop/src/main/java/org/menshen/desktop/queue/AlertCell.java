package org.menshen.desktop.queue;

import java.time.Clock;
import java.time.Duration;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.menshen.desktop.text.Figures;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.RowCell;
import org.menshen.desktop.widget.SeverityIcon;

/// A row of the queue: severity, what and where at the left; age, state and basis at the right.
final class AlertCell implements RowCell<AlertRow> {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass GONE = PseudoClass.getPseudoClass("gone");
    private static final PseudoClass PENDING = PseudoClass.getPseudoClass("pending");
    private static final PseudoClass CALLING = PseudoClass.getPseudoClass("calling");

    private final HBox node = new HBox();
    private final SeverityIcon icon = new SeverityIcon(26);
    private final Label title = label("row-title");
    private final Label place = label("row-note");
    private final Label age = label("figure");
    private final Label state = label("row-state");
    private final Label basis = label("row-basis");
    private final Clock clock;
    private final Texts texts;

    AlertCell(Clock clock, Texts texts) {
        this.clock = clock;
        this.texts = texts;
        VBox left = new VBox(title, place);
        left.setAlignment(Pos.CENTER_LEFT);
        left.setMinWidth(0);
        left.setSpacing(3);
        VBox right = new VBox(age, state, basis);
        right.setAlignment(Pos.CENTER_RIGHT);
        right.setMinWidth(100);
        right.setMaxWidth(176);
        HBox.setHgrow(left, Priority.ALWAYS);
        basis.setTextOverrun(OverrunStyle.ELLIPSIS);
        node.getStyleClass().add("alert-row");
        node.getChildren().addAll(icon, left, right);
    }

    private static Label label(String style) {
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
    public void show(AlertRow row, boolean selected) {
        icon.setSeverity(row.severity());
        title.setText(row.title());
        place.setText(row.place());
        age.setText(Figures.span(Duration.between(row.raisedAt(), clock.instant())));
        state.setText(row.gone() ? texts.get("row.gone") : row.pending() ? texts.get("row.held", row.state(), texts.get("row.pending"))
                : row.state());
        basis.setText(row.basis());
        node.pseudoClassStateChanged(SELECTED, selected);
        node.pseudoClassStateChanged(GONE, row.gone());
        node.pseudoClassStateChanged(PENDING, row.pending());
        node.pseudoClassStateChanged(CALLING, row.urgent() && row.status().isUnanswered() && clock.instant().getEpochSecond() % 2 == 0);
        node.setAccessibleText(String.join(", ", SeverityIcon.numeral(row.severity()), row.title(), row.place(), row.state()));
    }
}
