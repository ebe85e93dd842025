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

/// The wall window (大屏): read-only and masked.
public final class WallFeature implements WindowFeature {

    @Override
    public String id() {
        return "wall";
    }

    @Override
    public KeyCombination key() {
        return new KeyCodeCombination(KeyCode.F4);
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
        return new WallView(context);
    }
}
