package org.menshen.desktop.work;

import java.util.List;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The chain of responsibility of an item, a line a step: a sign that says whether it was done, its name, and who did what. FX thread.
final class ChainBar extends VBox {

    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    private static final double NAME = 92;

    private List<WorkCard.Link> shown = List.of();

    ChainBar() {
        super(3);
    }

    /// Shows a chain; the same again changes nothing.
    void show(List<WorkCard.Link> links) {
        if (links.equals(shown)) {
            return;
        }
        shown = links;
        getChildren().setAll(links.stream().map(ChainBar::line).toList());
    }

    private static HBox line(WorkCard.Link link) {
        Label words = new Label(link.words());
        words.getStyleClass().add("help");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        if (link.name().isEmpty()) {
            return new HBox(words);
        }
        Label name = new Label((link.done() ? "● " : "○ ") + link.name());
        name.getStyleClass().add("chain-step");
        name.pseudoClassStateChanged(DONE, link.done());
        name.setMinWidth(NAME);
        name.setPrefWidth(NAME);
        HBox line = new HBox(8, name, words);
        line.getStyleClass().add("chain-line");
        line.pseudoClassStateChanged(DONE, link.done());
        return line;
    }
}
