package org.menshen.map.fx.demo;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import org.menshen.map.fx.MapPane;
import org.menshen.map.fx.layer.marker.Dot;
import org.menshen.map.fx.layer.marker.DotLayer;
import org.menshen.map.fx.paint.MapLayer;
import org.menshen.map.fx.paint.Role;

/// Ten thousand single dots, a hundred of which move every second: each can be picked.
final class DotsExample implements Example {

    private final DotLayer layer = new DotLayer("dots", 30);
    private final List<Dot> dots = new ArrayList<>();
    private final Timeline moves;

    DotsExample(Town town) {
        for (int i = 0; i < 10_000; i++) {
            dots.add(new Dot("d" + i, town.somewhere(), Role.severity(1 + i % 5)));
        }
        layer.setDots(dots);
        moves = new Timeline(new KeyFrame(Duration.millis(100), e -> {
            for (int i = 0; i < 10; i++) {
                Dot dot = dots.get(town.upTo(dots.size()));
                layer.put(new Dot(dot.id(), town.somewhere(), dot.role()));
            }
        }));
        moves.setCycleCount(Timeline.INDEFINITE);
    }

    @Override
    public List<MapLayer> layers() {
        return List.of(layer);
    }

    @Override
    public void start(MapPane map) {
        Example.super.start(map);
        moves.play();
    }

    @Override
    public void stop(MapPane map) {
        moves.stop();
        Example.super.stop(map);
    }

    @Override
    public boolean atFirst() {
        return false;
    }
}
