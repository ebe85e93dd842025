package org.menshen.desktop.widget;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import org.menshen.desktop.text.Texts;

/// A row of labels, all of fixed width but one, which takes what is left. FX thread.
///
/// @param <R> what a row shows
public class ColumnCell<R> implements RowCell<R> {

    /// How high a row is.
    public static final double HEIGHT = 32;

    private final String style;
    private final Function<R, List<String>> words;
    private final List<Label> labels;
    private final ColumnRow node;

    /// @param style style class of the row, without its ending `-row`
    /// @param styles the style class of each column
    /// @param widths how wide each is; 0 for the one that takes what is left
    /// @param words what stands in each column of a row
    public ColumnCell(String style, List<String> styles, List<Double> widths, Function<R, List<String>> words) {
        this.style = style;
        this.words = words;
        labels = IntStream.range(0, styles.size()).mapToObj(i -> widths.get(i) > 0 ? ColumnRow.column(styles.get(i), widths.get(i))
                : ColumnRow.rest(styles.get(i))).toList();
        node = new ColumnRow(style + "-row", labels.toArray(Label[]::new));
    }

    @Override
    public final Region node() {
        return node;
    }

    @Override
    public void show(R row, boolean selected) {
        List<String> shown = words.apply(row);
        write(shown);
        node.tell(selected, shown.toArray(String[]::new));
    }

    private void write(List<String> shown) {
        for (int i = 0; i < labels.size(); i++) {
            labels.get(i).setText(shown.get(i));
        }
    }

    /// Makes a heading of it.
    ///
    /// @param keys of the words above each column; empty for none
    public final Region heading(Texts texts, String... keys) {
        write(List.of(keys).stream().map(key -> key.isEmpty() ? "" : texts.get(key)).toList());
        node.getStyleClass().setAll(style + "-heading");
        return node;
    }
}
