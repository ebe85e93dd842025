package org.menshen.desktop.status;

import java.util.List;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Popup;

/// The list of all sources below the top line: how each does, and which of its rows were refused or doubted. F12 or a click opens and closes
/// it. FX thread.
final class SourceList {

    /// What opens it.
    static final KeyCombination KEY = new KeyCodeCombination(KeyCode.F12);
    private static final double MOST_HEIGHT = 560;
    private static final double MOST_WIDTH = 900;

    private final Popup popup = new Popup();
    private final Label lines = new Label();

    /// @param styleSheet how it looks
    SourceList(String styleSheet) {
        lines.getStyleClass().add("source-list");
        lines.setMaxWidth(MOST_WIDTH);
        lines.setWrapText(true);
        ScrollPane scroll = new ScrollPane(lines);
        scroll.getStyleClass().addAll("panel", "source-list-pane");
        scroll.getStylesheets().add(styleSheet);
        scroll.setMaxHeight(MOST_HEIGHT);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        popup.getContent().add(scroll);
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
    }

    /// Lets it open below a part of the top line.
    void opensFrom(Node part) {
        part.setOnMouseClicked(event -> toggle(part));
        part.sceneProperty().addListener((property, old, scene) -> {
            if (scene != null) {
                scene.getAccelerators().put(KEY, () -> toggle(part));
            }
        });
    }

    private void toggle(Node part) {
        if (popup.isShowing()) {
            popup.hide();
            return;
        }
        Bounds at = part.localToScreen(part.getBoundsInLocal());
        popup.getScene().setUserAgentStylesheet(part.getScene().getUserAgentStylesheet());
        popup.getScene().getStylesheets().setAll(part.getScene().getStylesheets());
        popup.getScene().getRoot().getStyleClass().setAll(part.getScene().getRoot().getStyleClass());
        popup.show(part, at.getMinX(), at.getMaxY());
    }

    /// Closes it for good.
    void close() {
        popup.hide();
    }

    /// Shows these lines.
    void show(List<String> all) {
        String words = String.join("\n", all);
        if (!words.equals(lines.getText())) {
            lines.setText(words);
        }
    }
}
