package org.menshen.map.fx.demo;

import java.util.List;
import java.util.Random;
import java.util.ResourceBundle;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.fx.layer.heat.HeatLegend;
import org.menshen.map.fx.layer.heat.HeatLegendLayer;
import org.menshen.map.fx.layer.heat.PointHeatLayer;
import org.menshen.map.fx.paint.MapLayer;

/// A crowd as single positions, forty thousand of them: their density in persons a square metre with its own legend; hatched where nothing
/// is measured, which is not the same as nobody.
final class PointHeatExample implements Example {

    private static final int COUNT = 40_000;

    private final PointHeatLayer layer = new PointHeatLayer("points", 4, 20);
    private final HeatLegendLayer legend;

    PointHeatExample(ResourceBundle words) {
        Random random = new Random(4);
        double[] lons = new double[COUNT];
        double[] lats = new double[COUNT];
        float[] persons = new float[COUNT];
        for (int i = 0; i < COUNT; i++) {
            LatLon middle = i % 3 == 0 ? Town.at(620, 300) : Town.at(700, 160);
            lons[i] = middle.lon() + random.nextGaussian() * 0.0004;
            lats[i] = middle.lat() + random.nextGaussian() * 0.00025;
            persons[i] = 1;
        }
        layer.setData(new PointHeatLayer.Data(lons, lats, persons, List.of(Town.box(820, 330, 160, 120))));
        legend = new HeatLegendLayer("points-legend", layer,
            new HeatLegend(words.getString("legend.points"), List.of("0", "1", "2", "3", "4+"), words.getString("legend.none")), 100);
    }

    @Override
    public List<MapLayer> layers() {
        return List.of(layer, legend);
    }
}
