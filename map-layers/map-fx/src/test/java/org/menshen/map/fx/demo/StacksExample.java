package org.menshen.map.fx.demo;

import java.util.ArrayList;
import java.util.List;
import org.menshen.map.fx.layer.marker.Marker;
import org.menshen.map.fx.layer.marker.MarkerLayer;
import org.menshen.map.fx.paint.MapLayer;

/// Many markers in little room: one symbol with the worst colour and the counts. A click goes nearer, or spreads them where no zoom parts them.
final class StacksExample implements Example {

    private final MarkerLayer layer = new MarkerLayer("stacks");

    StacksExample(Town town) {
        List<Marker> markers = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            markers.add(new Marker("s" + i, town.somewhere(), 2 + i % 4, false, 1));
        }
        for (int i = 0; i < 6; i++) {
            // at one and the same place: never parted by any zoom
            markers.add(new Marker("same" + i, Town.at(60, 320), 3 + i % 3, false, 1));
        }
        layer.setMarkers(markers);
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
