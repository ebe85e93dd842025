package org.menshen.desktop.cameras;

import java.util.HashMap;
import java.util.Map;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.KeyHint;

/// The line above the grid: whose cameras these are, which grid, which page, each with its key. FX thread.
final class GridBar extends HBox {

    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    private final Texts texts;
    private final Label heading = new Label();
    private final Label back = new Label();
    private final Label pages = new Label();
    private final Map<Integer, HBox> sizes = new HashMap<>();

    GridBar(CamerasViewModel model, Texts texts) {
        this.texts = texts;
        getStyleClass().add("grid-bar");
        heading.getStyleClass().add("strong");
        heading.setMinWidth(0);
        back.getStyleClass().add("help");
        back.setGraphic(new KeyHint("Esc"));
        back.setMinWidth(USE_PREF_SIZE);
        back.setOnMouseClicked(event -> model.wish(CameraModel::back));
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        getChildren().addAll(heading, back, between);
        for (int size : CameraModel.SIZES) {
            Label name = new Label(texts.get("grid", size));
            HBox button = new HBox(name, new KeyHint(key(size)));
            button.getStyleClass().add("grid-size");
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnMouseClicked(event -> model.resize(size));
            sizes.put(size, button);
            getChildren().add(button);
        }
        pages.getStyleClass().add("help");
        pages.setMinWidth(USE_PREF_SIZE);
        pages.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        HBox turn = new HBox(turner(model, "PgUp", -1), pages, turner(model, "PgDn", 1));
        turn.getStyleClass().add("grid-turn");
        turn.setMinWidth(USE_PREF_SIZE);
        getChildren().add(turn);
    }

    /// The key of a grid.
    static String key(int size) {
        return size == 16 ? "0" : Integer.toString(size);
    }

    private static KeyHint turner(CamerasViewModel model, String key, int by) {
        KeyHint hint = new KeyHint(key);
        hint.setOnMouseClicked(event -> model.wish(m -> m.turn(by)));
        return hint;
    }

    /// Shows a page.
    void show(CameraPage page) {
        heading.setText(page.heading() != null ? page.heading()
                : page.words().isEmpty() ? texts.get("heading.all") : texts.get("heading.filter", page.words()));
        boolean canGoBack = page.enlarged() || page.heading() != null || !page.words().isEmpty();
        back.setVisible(canGoBack);
        back.setText(texts.get(page.enlarged() ? "back.grid" : "back.all"));
        sizes.forEach((size, button) -> button.pseudoClassStateChanged(ON, size == page.size() && !page.enlarged()));
        pages.setText(texts.get("pages", page.page() + 1, page.pages()));
    }
}
