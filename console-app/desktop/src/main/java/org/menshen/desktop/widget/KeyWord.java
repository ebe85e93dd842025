package org.menshen.desktop.widget;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// A key with a word beside it. Where there is no room for the whole word only the key is left: a word of two letters and dots says nothing.
public final class KeyWord extends Region {

    private static final double GAP = 6;

    private final KeyHint hint;
    private final Label word;

    /// @param key such as `F`
    /// @param text what it does
    public KeyWord(String key, String text) {
        hint = new KeyHint(key);
        word = new Label(text);
        word.getStyleClass().add("help");
        setAccessibleText(text);
        getChildren().addAll(hint, word);
    }

    @Override
    protected double computeMinWidth(double height) {
        return hint.prefWidth(-1);
    }

    @Override
    protected double computePrefWidth(double height) {
        return hint.prefWidth(-1) + GAP + word.prefWidth(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.max(hint.prefHeight(-1), word.prefHeight(-1));
    }

    @Override
    protected double computeMaxHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double caps = hint.prefWidth(-1);
        double wide = word.prefWidth(-1);
        boolean fits = getWidth() + 0.5 >= caps + GAP + wide;
        double left = fits ? 0 : getWidth() - caps;
        word.setVisible(fits);
        hint.resizeRelocate(left, (getHeight() - hint.prefHeight(-1)) / 2, caps, hint.prefHeight(-1));
        word.resizeRelocate(caps + GAP, (getHeight() - word.prefHeight(-1)) / 2, wide, word.prefHeight(-1));
    }
}
