package org.menshen.map.fx.demo;

import java.util.List;
import org.menshen.map.fx.layer.marker.Marker;
import org.menshen.map.fx.layer.marker.MarkerLayer;
import org.menshen.map.fx.paint.MapLayer;

/// Severities, each with its shape, numeral and colour; the number at a corner says how many one marker stands for, a ring blinks until
/// somebody answers.
final class MarkersExample implements Example {

    private final MarkerLayer layer = new MarkerLayer("markers");

    MarkersExample() {
        for (int severity = 1; severity <= 5; severity++) {
            layer.put(new Marker("m" + severity, Town.at(-420 + 90 * severity, 250), severity, severity == 1, severity == 3 ? 37 : 1));
        }
    }

    @Override
    public List<MapLayer> layers() {
        return List.of(layer);
    }
}
