package org.menshen.map.fx.demo;

import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import org.menshen.map.fx.MapPane;
import org.menshen.map.fx.layer.marker.Dot;
import org.menshen.map.fx.layer.marker.DotLayer;
import org.menshen.map.fx.paint.MapLayer;
import org.menshen.map.fx.paint.Pick;
import org.menshen.map.fx.paint.Role;

/// Takes several at once: Shift and a drag make a box, Ctrl or Alt a line around them. What is inside is marked, and how many they are stands at
/// the lower edge of the map.
final class SelectExample implements Example {

    private static final int COUNT = 120;

    private final DotLayer dots = new DotLayer("select", 12);
    private final ResourceBundle words;

    SelectExample(ResourceBundle words) {
        this.words = words;
        dots.setDots(IntStream.range(0, COUNT)
            .mapToObj(i -> new Dot("of" + i, Town.at(240 + i % 12 * 16, 20 + i / 12 * 14), Role.UNIT_ACTIVE)).toList());
    }

    private void show(MapPane map, List<Pick> inside) {
        map.selectedItems().setAll(inside);
        map.noteProperty().set(MessageFormat.format(words.getString("select.count"), inside.size()));
    }

    @Override
    public List<MapLayer> layers() {
        return List.of(dots);
    }

    @Override
    public void start(MapPane map) {
        Example.super.start(map);
        map.setOnBand(inside -> show(map, inside));
    }

    @Override
    public void stop(MapPane map) {
        map.setOnBand(inside -> { });
        map.selectedItems().clear();
        map.noteProperty().set("");
        Example.super.stop(map);
    }

    @Override
    public boolean atFirst() {
        return false;
    }
}
