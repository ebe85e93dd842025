package org.menshen.map.fx.demo;

import java.util.List;
import java.util.ResourceBundle;
import org.menshen.map.fx.layer.heat.HeatLegend;
import org.menshen.map.fx.layer.heat.HeatLegendLayer;
import org.menshen.map.fx.layer.heat.HeatZone;
import org.menshen.map.fx.layer.heat.ZoneHeatLayer;
import org.menshen.map.fx.paint.MapLayer;

/// A crowd counted by zones: each glows in persons a square metre, one without data is hatched, and a legend says so.
final class ZoneHeatExample implements Example {

    private final ZoneHeatLayer layer = new ZoneHeatLayer("zones", 4);
    private final HeatLegendLayer legend;

    ZoneHeatExample(ResourceBundle words) {
        legend = new HeatLegendLayer("zones-legend", layer,
            new HeatLegend(words.getString("legend.persons"), List.of("0", "1", "2", "3", "4+"), words.getString("legend.none")), 12);
        layer.setZones(List.of(new HeatZone("full", Town.box(-940, -380, 120, 160), 3.8, false),
            new HeatZone("half", Town.box(-940, 260, 120, 160), 1.9, false),
            new HeatZone("unknown", Town.box(-940, -200, 120, 100), Double.NaN, false)));
    }

    @Override
    public List<MapLayer> layers() {
        return List.of(layer, legend);
    }
}
