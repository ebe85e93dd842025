package org.menshen.map.fx.demo;

import java.util.List;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.fx.MapPane;
import org.menshen.map.fx.layer.unit.UnitMark;
import org.menshen.map.fx.layer.unit.UnitLayer;
import org.menshen.map.fx.paint.MapLayer;

/// People and vehicles: they glide from fix to fix, a tick shows where they head, an old position is grey and dashed.
final class UnitsExample implements Example {

    private static final String[] SIGNS = {"保", "巡", "网", "消", "志"};
    private static final int COUNT = 20;

    private final UnitLayer layer = new UnitLayer("units");
    private final Timeline fixes = new Timeline(new KeyFrame(Duration.seconds(1), e -> step()));
    private int second;

    UnitsExample() {
        fixes.setCycleCount(Timeline.INDEFINITE);
        step();
    }

    /// The next position of each, as a service would send it.
    private void step() {
        second++;
        for (int i = 0; i < COUNT; i++) {
            boolean stale = i % 9 == 4;
            double turn = 2 * Math.PI * (i * 3 + (stale ? 0 : second)) / 60;
            LatLon at = Town.at(160 * (i % 5 - 2) + 130 * Math.sin(turn), 200 * (i / 5.0 - 1.5) + 90 * Math.cos(turn));
            layer.put(new UnitMark("u" + i, at, 90 + Math.toDegrees(turn), SIGNS[i % SIGNS.length], i % 7 == 0, stale));
        }
    }

    @Override
    public List<MapLayer> layers() {
        return List.of(layer);
    }

    @Override
    public void start(MapPane map) {
        Example.super.start(map);
        fixes.play();
    }

    @Override
    public void stop(MapPane map) {
        fixes.stop();
        Example.super.stop(map);
    }
}
