package org.menshen.desktop.wall;

import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.menshen.desktop.text.Counts;
import org.menshen.desktop.text.Texts;

/// Own units by how they stand. FX thread.
final class UnitPane {

    private final Texts texts;
    private final Label duty = Big.figure("wall-aside");
    private final GridPane grid = new GridPane();
    private final Label free;
    private final Label onTheWay;
    private final Label onScene;
    private final Label silent;
    private final Label rest = Big.words("wall-note");
    private final VBox node = new VBox();

    UnitPane(Texts texts) {
        this.texts = texts;
        grid.getStyleClass().add("wall-units");
        for (int i = 0; i < 4; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(25);
            grid.getColumnConstraints().add(column);
        }
        free = figure(0, texts.get("units.free"));
        onTheWay = figure(1, texts.get("units.way"));
        onScene = figure(2, texts.get("units.scene"));
        silent = figure(3, texts.get("units.silent"));
        node.getStyleClass().add("wall-part");
        node.getChildren().addAll(Big.heading(texts.get("units"), duty), grid, rest);
    }

    private Label figure(int column, String word) {
        Label count = Big.figure("wall-count");
        count.setMaxWidth(Double.MAX_VALUE);
        Label name = Big.words("wall-note");
        name.setText(word);
        name.setMaxWidth(Double.MAX_VALUE);
        name.getStyleClass().add("wall-right");
        grid.add(count, column, 0);
        grid.add(name, column, 1);
        return count;
    }

    /// A long count is written smaller rather than cut.
    private void show(Label label, int n) {
        label.setText(count(n));
        Big.mark(label, "long", label.getText().length() > 3);
    }

    private String count(int n) {
        return Counts.of(n, texts.lang());
    }

    Region node() {
        return node;
    }

    void show(WallPage.UnitCount units) {
        duty.setText(texts.get("units.duty", count(units.onDuty())));
        show(free, units.free());
        show(onTheWay, units.onTheWay());
        show(onScene, units.onScene());
        show(silent, units.silent());
        Big.mark(silent, "warn", units.silent() > 0);
        rest.setText(texts.get("units.rest", count(units.resting()), count(units.mirrored())));
    }
}
