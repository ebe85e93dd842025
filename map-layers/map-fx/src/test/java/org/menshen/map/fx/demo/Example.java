package org.menshen.map.fx.demo;

import java.util.List;
import org.menshen.map.fx.MapPane;
import org.menshen.map.fx.paint.MapLayer;

/// One thing the map can show, made ready to be read: what is needed to have the same in your own program stands in the class and nowhere else.
interface Example {

    /// The layers it puts on the map, the lowest first.
    List<MapLayer> layers();

    /// Puts it on the map.
    default void start(MapPane map) {
        layers().forEach(map::addLayer);
    }

    /// Takes it off again.
    default void stop(MapPane map) {
        layers().forEach(map::removeLayer);
    }

    /// Whether it is on when the demonstration opens.
    default boolean atFirst() {
        return true;
    }
}
