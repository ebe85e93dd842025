package org.menshen.desktop.situation;

import java.util.List;
import java.util.Optional;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.menshen.desktop.livemap.LiveMap;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.shell.RasterMap;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.port.Settings;

/// The button that changes the base map: the vector map, then each raster map, and round again. The choice is remembered. FX thread.
final class BaseChoice {

    private static final String KEY = "situation.base-map";

    private final Texts texts;
    private final Settings settings;
    private final LiveMap map;
    private final List<RasterMap> rasters;
    private final Label word = new Label();
    private final HBox node = new HBox(word);
    private int chosen;

    BaseChoice(ConsolePorts ports, Texts texts, LiveMap map) {
        this.texts = texts;
        this.settings = ports.settings();
        this.map = map;
        this.rasters = ports.rasters();
        node.getStyleClass().add("map-tool");
        node.setOnMouseClicked(event -> next());
        String remembered = settings.get(KEY).orElse("");
        for (int i = 0; i < rasters.size(); i++) {
            chosen = rasters.get(i).id().equals(remembered) ? i + 1 : chosen;
        }
        show();
    }

    HBox node() {
        return node;
    }

    private void next() {
        chosen = (chosen + 1) % (rasters.size() + 1);
        settings.put(KEY, current().map(RasterMap::id).orElse(""));
        show();
    }

    private Optional<RasterMap> current() {
        return chosen == 0 ? Optional.empty() : Optional.of(rasters.get(chosen - 1));
    }

    private void show() {
        map.setRaster(current());
        word.setText(texts.get("base", current().map(RasterMap::name).orElse(texts.get("base.vector"))));
    }
}
