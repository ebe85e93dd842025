package org.menshen.desktop.quality;

import java.util.Locale;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.menshen.desktop.widget.SeverityRow;

/// A figure with its name, how it is to be taken in words and colour, and what it is made of. FX thread.
final class FigureTile extends VBox {

    /// two lines: nothing of what a figure is made of may be cut
    private static final double DETAIL = 40;

    private final Label name = SeverityRow.label("tile-name");
    private final Label value = SeverityRow.label("tile-value");
    private final Label verdict = SeverityRow.label("tile-verdict");
    private final Label detail = SeverityRow.label("tile-detail");
    private String level = "";

    FigureTile() {
        super(1);
        HBox first = new HBox(8, value, verdict);
        first.getStyleClass().add("tile-line");
        value.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(verdict, Priority.ALWAYS);
        detail.setWrapText(true);
        detail.setMinHeight(DETAIL);
        detail.setMaxHeight(DETAIL);
        getStyleClass().add("tile");
        setMinWidth(0);
        getChildren().addAll(name, first, detail);
    }

    void show(QualityPage.Tile tile) {
        name.setText(tile.name());
        value.setText(tile.value());
        verdict.setText(tile.verdict());
        detail.setText(tile.detail());
        String now = "level-" + tile.level().name().toLowerCase(Locale.ROOT);
        if (!now.equals(level)) {
            getStyleClass().remove(level);
            getStyleClass().add(now);
            level = now;
        }
        setAccessibleText(String.join(", ", tile.name(), tile.value(), tile.verdict(), tile.detail()));
    }
}
