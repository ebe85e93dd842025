package org.menshen.map.fx.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import org.menshen.map.core.fence.FenceWatch;
import org.menshen.map.core.fence.PolygonFence;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.fx.MapPane;
import org.menshen.map.fx.layer.area.Area;
import org.menshen.map.fx.layer.area.AreaLayer;
import org.menshen.map.fx.layer.unit.UnitMark;
import org.menshen.map.fx.layer.unit.UnitLayer;
import org.menshen.map.fx.paint.MapLayer;

/// A geofence: somebody walks through it, and it changes its look when he enters and when he leaves, not at each step on its edge.
final class FenceExample implements Example {

    private static final int LAP = 24;

    private final List<LatLon> ring = Town.box(420, -560, 180, 140);
    private final FenceWatch<String> watch = new FenceWatch<>(new PolygonFence(ring), 5, Duration.ofSeconds(1));
    private final AreaLayer area = new AreaLayer("fence", 40);
    private final UnitLayer walker = new UnitLayer("walker");
    private final Timeline steps = new Timeline(new KeyFrame(javafx.util.Duration.seconds(1), e -> step()));
    private int second;

    FenceExample() {
        steps.setCycleCount(Timeline.INDEFINITE);
        show(false);
        step();
    }

    private void step() {
        second++;
        int place = second % LAP;
        double along = place < LAP / 2 ? place : LAP - place;
        LatLon at = Town.at(340 + along * 30, -490);
        walker.put(new UnitMark("walker", at, place < LAP / 2 ? 90 : 270, "巡", false, false));
        watch.update("walker", at, Instant.ofEpochSecond(second)).ifPresent(crossing -> show(crossing.entered()));
    }

    private void show(boolean inside) {
        area.setAreas(List.of(new Area("fence", "", ring, inside ? Area.Tone.ALERT : Area.Tone.NORMAL, 2)));
    }

    @Override
    public List<MapLayer> layers() {
        return List.of(area, walker);
    }

    @Override
    public void start(MapPane map) {
        Example.super.start(map);
        steps.play();
    }

    @Override
    public void stop(MapPane map) {
        steps.stop();
        Example.super.stop(map);
    }
}
