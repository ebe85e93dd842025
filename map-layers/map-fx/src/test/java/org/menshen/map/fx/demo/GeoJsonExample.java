package org.menshen.map.fx.demo;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.menshen.map.core.geojson.GeoFeature;
import org.menshen.map.core.geojson.GeoJson;
import org.menshen.map.core.geojson.Geometry;
import org.menshen.map.fx.layer.area.Area;
import org.menshen.map.fx.layer.area.AreaLayer;
import org.menshen.map.fx.layer.area.Drawing;
import org.menshen.map.fx.layer.area.DrawingLayer;
import org.menshen.map.fx.paint.MapLayer;

/// Reads GeoJSON: polygons become areas, lines become lines. What is wrong in a file is told with its line.
final class GeoJsonExample implements Example {

    private final AreaLayer areas = new AreaLayer("geojson-areas", 40);
    private final DrawingLayer lines = new DrawingLayer("geojson-lines");

    GeoJsonExample(ResourceBundle words) throws IOException {
        List<Area> rings = new ArrayList<>();
        List<Drawing> courses = new ArrayList<>();
        try (InputStream in = GeoJsonExample.class.getResourceAsStream("town.geojson")) {
            for (GeoFeature feature : GeoJson.read(in).features()) {
                String name = words.getString(feature.text("name"));
                switch (feature.geometry().orElseThrow()) {
                    case Geometry.Polygon polygon -> rings.add(new Area(name, name, polygon.rings().getFirst(), tone(feature.text("state")), 2));
                    case Geometry.LineString line -> courses.add(new Drawing(name, Drawing.Form.LINE, line.positions(), name));
                    default -> throw new IOException("no layer shows " + name);
                }
            }
        }
        areas.setAreas(rings);
        lines.setDrawings(courses);
    }

    private static Area.Tone tone(String state) {
        return state.isEmpty() ? Area.Tone.NORMAL : Area.Tone.valueOf(state);
    }

    @Override
    public List<MapLayer> layers() {
        return List.of(areas, lines);
    }
}
