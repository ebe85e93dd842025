package org.menshen.map.fx.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.menshen.map.fx.MapPane;
import org.menshen.map.fx.PathMode;
import org.menshen.map.fx.layer.area.Drawing;
import org.menshen.map.fx.layer.area.DrawingLayer;
import org.menshen.map.fx.paint.MapLayer;

/// Draws on the map: what is there are the other four forms; switch it on and click the corners of an area of your own.
final class DrawExample implements Example {

    private final DrawingLayer layer = new DrawingLayer("drawings");
    private final List<Drawing> drawings = new ArrayList<>();

    DrawExample(ResourceBundle words) {
        drawings.add(new Drawing("note", Drawing.Form.NOTE, List.of(Town.at(-120, 420)), words.getString("draw.note")));
        drawings.add(new Drawing("arrow", Drawing.Form.ARROW, List.of(Town.at(-240, 380), Town.at(-130, 410)), ""));
        drawings.add(new Drawing("cordon", Drawing.Form.CORDON, List.of(Town.at(-60, 370), Town.at(60, 370)), ""));
        drawings.add(new Drawing("line", Drawing.Form.LINE, List.of(Town.at(-60, 450), Town.at(60, 430)), ""));
        layer.setDrawings(drawings);
    }

    @Override
    public List<MapLayer> layers() {
        return List.of(layer);
    }

    @Override
    public void start(MapPane map) {
        Example.super.start(map);
        map.setMode(new PathMode(true, 3, Integer.MAX_VALUE, points -> "", ring -> {
            drawings.add(new Drawing("own" + drawings.size(), Drawing.Form.AREA, ring, ""));
            layer.setDrawings(drawings);
        }));
    }

    @Override
    public void stop(MapPane map) {
        map.setMode(null);
        Example.super.stop(map);
    }

    @Override
    public boolean atFirst() {
        return false;
    }
}
