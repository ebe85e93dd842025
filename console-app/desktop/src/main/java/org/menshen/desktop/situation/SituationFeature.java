package org.menshen.desktop.situation;

import java.net.URL;
import java.util.List;
import java.util.Objects;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import org.menshen.desktop.livemap.LiveMap;
import org.menshen.desktop.queue.QueuePanel;
import org.menshen.desktop.shell.WindowFeature;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.FeatureView;
import org.menshen.desktop.tile.VideoTile;

/// The situation window (态势): queue, live map, and the detail of what is selected.
public final class SituationFeature implements WindowFeature {

    @Override
    public String id() {
        return "situation";
    }

    @Override
    public KeyCombination key() {
        return new KeyCodeCombination(KeyCode.F1);
    }

    @Override
    public List<URL> styleSheets() {
        return List.of(QueuePanel.styleSheet(), LiveMap.styleSheet(), VideoTile.styleSheet(),
                Objects.requireNonNull(SituationFeature.class.getResource("situation.css")));
    }

    @Override
    public FeatureView create(FeatureContext context) {
        return new SituationView(context);
    }
}
