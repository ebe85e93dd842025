package org.menshen.desktop.wall;

import java.net.URL;
import java.util.List;
import java.util.Objects;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import org.menshen.desktop.livemap.LiveMap;
import org.menshen.desktop.shell.WindowFeature;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.FeatureView;
import org.menshen.desktop.shell.KeyGroup;
import org.menshen.desktop.text.Lang;

/// A wall window (大屏): read-only and masked. A second one is for another monitor and turns its pages one ahead of the first.
public final class WallFeature implements WindowFeature {

    private final boolean second;

    /// @param second whether it is the second one
    public WallFeature(boolean second) {
        this.second = second;
    }

    @Override
    public String id() {
        return second ? "wall-2" : "wall";
    }

    @Override
    public KeyCombination key() {
        return second ? new KeyCodeCombination(KeyCode.F4, KeyCombination.CONTROL_DOWN) : new KeyCodeCombination(KeyCode.F4);
    }

    @Override
    public String titleKey() {
        return second ? "window.second" : "window.title";
    }

    @Override
    public String wordKey() {
        return second ? "word.second" : "word.window";
    }

    @Override
    public boolean spare() {
        return second;
    }

    @Override
    public List<URL> styleSheets() {
        return List.of(LiveMap.styleSheet(), Objects.requireNonNull(WallFeature.class.getResource("wall.css")));
    }

    /// It is only looked at.
    @Override
    public List<KeyGroup> keys(Lang lang) {
        return List.of();
    }

    @Override
    public FeatureView create(FeatureContext context) {
        return new WallView(context, second ? 1 : 0);
    }
}
