package org.menshen.map.fx.demo;

import java.util.List;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.fx.layer.LineLayer;
import org.menshen.map.fx.layer.Link;
import org.menshen.map.fx.layer.SpotLayer;
import org.menshen.map.fx.paint.MapLayer;

/// Asks which cameras see a spot, past all houses: lines lead to them, or the ring is struck through when none does.
final class SpotExample implements Example {

    private final SpotLayer spot = new SpotLayer("spot");
    private final LineLayer lines = new LineLayer("spot-lines");

    SpotExample() {
        LatLon at = Town.at(300, -240);
        spot.setSpot(at, "2", true);
        lines.setLinks(List.of(new Link(at, Town.at(340, -200), true), new Link(at, Town.at(250, -270), false)));
    }

    @Override
    public List<MapLayer> layers() {
        return List.of(lines, spot);
    }
}
