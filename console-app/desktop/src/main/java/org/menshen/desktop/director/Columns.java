package org.menshen.desktop.director;

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

/// A row of labels of fixed width, one of which takes what is left.
abstract class Columns<R> implements RowCell<R> {

    static final double HEIGHT = 32;
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass AHEAD = PseudoClass.getPseudoClass("ahead");

    private final List<Label> labels;
    private final HBox node = new HBox(10);

    /// @param styles the style class of each
    /// @param widths how wide each is; 0 for the one that takes what is left
    Columns(List<String> styles, List<Double> widths) {
        labels = styles.stream().map(SeverityRow::label).toList();
        for (int i = 0; i < labels.size(); i++) {
            Label label = labels.get(i);
            if (widths.get(i) > 0) {
                label.setMinWidth(widths.get(i));
                label.setPrefWidth(widths.get(i));
                label.setMaxWidth(widths.get(i));
            } else {
                label.setMaxWidth(Double.MAX_VALUE);
                HBox.setHgrow(label, Priority.ALWAYS);
            }
        }
        node.getChildren().addAll(labels);
        node.setAlignment(Pos.CENTER_LEFT);
        node.getStyleClass().add("director-row");
    }

    abstract List<String> words(R row);

    /// Whether the row still lies ahead.
    abstract boolean ahead(R row);

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void show(R row, boolean selected) {
        write(words(row));
        node.pseudoClassStateChanged(SELECTED, selected);
        node.pseudoClassStateChanged(AHEAD, ahead(row));
        node.setAccessibleText(String.join(", ", words(row)));
    }

    private void write(List<String> words) {
        for (int i = 0; i < labels.size(); i++) {
            labels.get(i).setText(words.get(i));
        }
    }

    /// Makes a heading of it.
    Region heading(Texts texts, String... keys) {
        write(List.of(keys).stream().map(key -> key.isEmpty() ? "" : texts.get(key)).toList());
        node.getStyleClass().setAll("director-heading");
        return node;
    }

    /// Injects.
    static final class Injects extends Columns<InjectRow> {

        Injects() {
            super(List.of("figure", "row-title", "director-state", "figure"), List.of(66.0, 0.0, 96.0, 72.0));
        }

        @Override
        List<String> words(InjectRow row) {
            return List.of(row.time(), row.words(), row.state(), row.left());
        }

        @Override
        boolean ahead(InjectRow row) {
            return row.ahead();
        }
    }

    /// Trainees.
    static final class Trainees extends Columns<TraineeRow> {

        Trainees() {
            super(List.of("row-title", "row-note", "row-note", "row-note", "figure"), List.of(90.0, 130.0, 200.0, 0.0, 40.0));
        }

        @Override
        List<String> words(TraineeRow row) {
            return List.of(row.name(), row.seat(), row.sees(), row.did(), row.score());
        }

        @Override
        boolean ahead(TraineeRow row) {
            return false;
        }
    }
}
