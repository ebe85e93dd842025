package org.menshen.desktop.cameras;

import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import org.menshen.desktop.shell.WindowFeature;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.FeatureView;
import org.menshen.desktop.shell.KeyGroup;
import org.menshen.desktop.shell.Tool;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.tile.VideoTile;

/// The cameras window (视频): grids of 1, 4, 9 or 16 living tiles beside the list of all cameras. Opened about an alert or incident it
/// brings up the cameras that see it; about a camera, that camera; about a site, its cameras.
public final class CamerasFeature implements WindowFeature {

    @Override
    public String id() {
        return "cameras";
    }

    @Override
    public KeyCombination key() {
        return new KeyCodeCombination(KeyCode.F2);
    }

    @Override
    public List<URL> styleSheets() {
        return List.of(VideoTile.styleSheet(), Objects.requireNonNull(CamerasFeature.class.getResource("cameras.css")));
    }

    @Override
    public List<KeyGroup> keys(Lang lang) {
        Texts texts = Texts.load(lang, CamerasFeature.class);
        return List.of(KeyGroup.of(texts.get("window.title"), texts, "key.", Stream.of(CameraKey.values())));
    }

    @Override
    public List<Tool> tools(Lang lang) {
        return Tool.of(id(), Texts.load(lang, CamerasFeature.class), "key.", "word.", Stream.of(CameraKey.values()));
    }

    @Override
    public FeatureView create(FeatureContext context) {
        return new CamerasView(context);
    }
}
