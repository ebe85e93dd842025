package org.menshen.desktop.widget;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The heading of a part of a pane: a small word over a line, with something short at its right end.
public final class Section extends HBox {

    private final Label heading = new Label();
    private final Label aside = new Label();

    /// A heading.
    public Section(String text) {
        super(8);
        getStyleClass().add("section");
        heading.setText(text);
        Region between = new Region();
        setHgrow(between, Priority.ALWAYS);
        getChildren().addAll(heading, between, aside);
    }

    /// Changes the heading.
    public void setText(String text) {
        heading.setText(text);
    }

    /// What stands at the right end, such as an age or a key.
    public void setAside(String text) {
        aside.setText(text);
    }
}
