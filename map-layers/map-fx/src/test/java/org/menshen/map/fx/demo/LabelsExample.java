package org.menshen.map.fx.demo;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.menshen.map.fx.layer.area.LabelLayer;
import org.menshen.map.fx.layer.area.Place;
import org.menshen.map.fx.paint.MapLayer;

/// Names that never cover each other: the more important first, the others where there is room, fewer the farther out.
final class LabelsExample implements Example {

    private final LabelLayer layer = new LabelLayer("labels");

    LabelsExample(Town town, ResourceBundle words) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String name = MessageFormat.format(words.getString(i < 5 ? "label.gate" : "label.post"), i + 1);
            places.add(new Place("p" + i, town.somewhere(), name, i, i < 5 ? 12 : 15));
        }
        layer.setPlaces(places);
    }

    @Override
    public List<MapLayer> layers() {
        return List.of(layer);
    }

    @Override
    public boolean atFirst() {
        return false;
    }
}
