package org.menshen.desktop.cameras;

import java.net.URL;
import java.util.List;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;

import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.FeatureView;
import org.menshen.desktop.shell.KeyedWindow;
import org.menshen.desktop.tile.VideoTile;

/// The cameras window (视频): grids of 1, 4, 9 or 16 living tiles beside the list of all cameras. Opened about an alert or incident it
/// brings up the cameras that see it; about a camera, that camera; about a site, its cameras.
public final class CamerasFeature extends KeyedWindow<CameraKey> {

    /// Knows the window.
    public CamerasFeature() {
        super("cameras", new KeyCodeCombination(KeyCode.F2), CameraKey.class);
    }

    @Override
    public List<URL> styleSheets() {
        return List.of(VideoTile.styleSheet(), sheet());
    }

    @Override
    public FeatureView create(FeatureContext context) {
        return new CamerasView(context);
    }
}
