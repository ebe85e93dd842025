package org.menshen.map.fx.demo;

import java.time.Duration;
import java.util.List;
import org.menshen.map.core.base.BaseMap;
import org.menshen.map.core.route.Pace;
import org.menshen.map.core.route.StreetGraph;
import org.menshen.map.core.route.Travel;
import org.menshen.map.fx.layer.area.Territory;
import org.menshen.map.fx.layer.area.TerritoryLayer;
import org.menshen.map.fx.paint.MapLayer;

/// How far one comes along the streets in one, three and five minutes on foot.
final class ReachExample implements Example {

    private final TerritoryLayer layer = new TerritoryLayer("reach");

    ReachExample(BaseMap base) {
        StreetGraph streets = StreetGraph.of(base);
        List<Duration> limits = List.of(Duration.ofMinutes(1), Duration.ofMinutes(3), Duration.ofMinutes(5));
        layer.setTerritories(streets.reach(Town.at(160, -160), Pace.steady(Travel.ON_FOOT, 5), limits).stream()
            .map(reach -> new Territory(reach.outline(), reach.within().toMinutes() + "'")).toList());
    }

    @Override
    public List<MapLayer> layers() {
        return List.of(layer);
    }
}
