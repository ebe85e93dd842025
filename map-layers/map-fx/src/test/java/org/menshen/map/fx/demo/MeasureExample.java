package org.menshen.map.fx.demo;

import java.util.List;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.fx.MapPane;
import org.menshen.map.fx.PathMode;
import org.menshen.map.fx.paint.MapLayer;

/// Measures a way: click point after point, the length goes with the pointer; a double click or Enter ends it, Esc leaves.
final class MeasureExample implements Example {

    @Override
    public List<MapLayer> layers() {
        return List.of();
    }

    @Override
    public void start(MapPane map) {
        map.setMode(new PathMode(false, 2, Integer.MAX_VALUE, points -> "%.0f m".formatted(length(points)), done -> { }));
    }

    @Override
    public void stop(MapPane map) {
        map.setMode(null);
    }

    private static double length(List<LatLon> points) {
        double metres = 0;
        for (int i = 1; i < points.size(); i++) {
            metres += Geodesy.distance(points.get(i - 1), points.get(i));
        }
        return metres;
    }

    @Override
    public boolean atFirst() {
        return false;
    }
}
