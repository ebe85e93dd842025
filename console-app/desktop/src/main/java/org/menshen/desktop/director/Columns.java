package org.menshen.desktop.director;

import java.util.List;
import java.util.stream.IntStream;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.ColumnRow;
import org.menshen.desktop.widget.RowCell;

/// A row of labels of fixed width, one of which takes what is left.
abstract class Columns<R> implements RowCell<R> {

    static final double HEIGHT = 32;
    private static final PseudoClass AHEAD = PseudoClass.getPseudoClass("ahead");

    private final List<Label> labels;
    private final ColumnRow node;

    /// @param styles the style class of each
    /// @param widths how wide each is; 0 for the one that takes what is left
    Columns(List<String> styles, List<Double> widths) {
        labels = IntStream.range(0, styles.size()).mapToObj(i -> widths.get(i) > 0 ? ColumnRow.column(styles.get(i), widths.get(i))
                : ColumnRow.rest(styles.get(i))).toList();
        node = new ColumnRow("director-row", labels.toArray(Label[]::new));
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
        List<String> words = words(row);
        write(words);
        node.pseudoClassStateChanged(AHEAD, ahead(row));
        node.tell(selected, words.toArray(String[]::new));
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
