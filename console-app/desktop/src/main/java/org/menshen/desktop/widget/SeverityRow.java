package org.menshen.desktop.widget;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The row that alerts and incidents share: severity, what and where at the left; age, state and a note at the right. FX thread.
public final class SeverityRow extends HBox {

    private final SeverityIcon icon = new SeverityIcon(26);
    private final Label title = label("row-title");
    private final Label place = label("row-note");
    private final Label age = label("figure");
    private final Label state = new Kept("row-state");
    private final Label note = label("row-basis");

    /// A row without content.
    public SeverityRow() {
        // line by line, so that a long state cuts the place and never the title; what it says of time and person is not cut
        VBox lines = new VBox(1, line(title, age), line(place, state), line(label("row-note"), note));
        lines.setAlignment(Pos.CENTER);
        lines.setMinWidth(0);
        age.setMinWidth(USE_PREF_SIZE);
        setHgrow(lines, Priority.ALWAYS);
        getStyleClass().add("severity-row");
        getChildren().addAll(icon, lines);
    }

    /// A label that gives way only to what would leave nothing of the label beside it.
    private static final class Kept extends Label {

        private static final double MOST = 200;

        Kept(String style) {
            getStyleClass().add(style);
        }

        @Override
        protected double computeMinWidth(double height) {
            return Math.min(MOST, computePrefWidth(height));
        }
    }

    private static HBox line(Label left, Label right) {
        left.setMaxWidth(Double.MAX_VALUE);
        setHgrow(left, Priority.ALWAYS);
        HBox line = new HBox(8, left, right);
        line.setAlignment(Pos.BASELINE_LEFT);
        return line;
    }

    /// A label of a row, which may be cut to any width.
    public static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setMinWidth(0);
        return label;
    }

    /// Shows what the row is about.
    ///
    /// @param severity 1…5
    public void what(int severity, String what, String where) {
        icon.setSeverity(severity);
        title.setText(what);
        place.setText(where);
    }

    /// Shows how it stands.
    ///
    /// @param since its age
    /// @param how its state and who has it
    /// @param why what it rests on, or who works on it
    public void stands(String since, String how, String why) {
        age.setText(since);
        state.setText(how);
        note.setText(why);
        setAccessibleText(String.join(", ", SeverityIcon.numeral(icon.severity()), title.getText(), place.getText(), how));
    }
}
