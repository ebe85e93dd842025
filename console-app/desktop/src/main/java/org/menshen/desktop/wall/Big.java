package org.menshen.desktop.wall;

import java.time.Duration;
import java.time.Instant;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.SeverityIcon;

/// Parts that can be read from five metres away. Pixels here are those of a screen 1920 wide; the view scales them with the window. FX thread.
final class Big {

    private static final double ICON = 24;

    private Big() {
    }

    /// Words that end in … when the place is short.
    static Label words(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setMinWidth(0);
        return label;
    }

    /// Words in smaller type when they are long, so that names of places are read to their end.
    ///
    /// @param fits how many Latin letters fit in the label's ordinary type; a Chinese one is as wide as two
    static void fit(Label label, String words, int fits) {
        label.setText(words);
        mark(label, "long", words.codePoints().map(letter -> Character.isIdeographic(letter) ? 2 : 1).sum() > fits);
    }

    /// A figure: right-aligned and never cut.
    static Label figure(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setAlignment(Pos.CENTER_RIGHT);
        return label;
    }

    /// A severity icon in a box of its own size.
    static StackPane icon(SeverityIcon icon, double size) {
        icon.setScaleX(size / ICON);
        icon.setScaleY(size / ICON);
        StackPane box = new StackPane(icon);
        box.setMinSize(size + 4, size + 4);
        box.setPrefSize(size + 4, size + 4);
        box.setMaxSize(size + 4, size + 4);
        return box;
    }

    /// An icon as large as its shape is drawn before it is scaled.
    static SeverityIcon severity() {
        return new SeverityIcon(ICON, 5);
    }

    /// A line with something at its left that gives way, and figures at its right.
    static HBox line(Region left, Region... right) {
        HBox line = new HBox(12);
        line.setAlignment(Pos.BASELINE_LEFT);
        HBox.setHgrow(left, Priority.ALWAYS);
        left.setMaxWidth(Double.MAX_VALUE);
        line.getChildren().add(left);
        line.getChildren().addAll(right);
        return line;
    }

    /// The heading of a part with figures at its right end.
    static HBox heading(String text, Label... aside) {
        Label title = words("wall-heading");
        title.setText(text);
        HBox heading = line(title, aside);
        heading.getStyleClass().add("wall-head");
        return heading;
    }

    /// How long something has been going on.
    static String span(@Nullable Instant since, Instant now) {
        return since == null ? "" : Numbers.span(Duration.between(since, now));
    }

    /// How old a datum is.
    static String age(@Nullable Instant at, Instant now, Texts texts) {
        return at == null ? texts.get("never") : Numbers.age(Duration.between(at, now));
    }

    /// Sets a style class or takes it away.
    static void mark(Region node, String style, boolean on) {
        if (on != node.getStyleClass().contains(style)) {
            if (on) {
                node.getStyleClass().add(style);
            } else {
                node.getStyleClass().remove(style);
            }
        }
    }
}
