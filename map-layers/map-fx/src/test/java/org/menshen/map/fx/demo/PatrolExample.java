package org.menshen.map.fx.demo;

import java.util.BitSet;
import java.util.List;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.fx.layer.patrol.PatrolLayer;
import org.menshen.map.fx.layer.patrol.PatrolRoute;
import org.menshen.map.fx.paint.MapLayer;

/// A patrol route: two of its four points are visited, the way that was walked lies beside the plan.
final class PatrolExample implements Example {

    private final PatrolLayer layer = new PatrolLayer("patrols");

    PatrolExample() {
        List<LatLon> points = List.of(Town.at(-300, -300), Town.at(-100, -320), Town.at(80, -280), Town.at(240, -320));
        BitSet visited = new BitSet();
        visited.set(0, 2);
        layer.setRoutes(List.of(new PatrolRoute("route", points, visited, List.of(Town.at(-300, -295), Town.at(-200, -330), Town.at(-100, -315),
            Town.at(-40, -300)), true, "2/4")));
    }

    @Override
    public List<MapLayer> layers() {
        return List.of(layer);
    }

    @Override
    public boolean atFirst() {
        return false;
    }
}
