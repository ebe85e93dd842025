package org.menshen.map.fx.demo;

import java.util.List;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.fx.layer.unit.LineLayer;
import org.menshen.map.fx.layer.unit.Tie;
import org.menshen.map.fx.layer.area.Ring;
import org.menshen.map.fx.layer.area.RingLayer;
import org.menshen.map.fx.paint.MapLayer;

/// Circles of equal distance, and links from what happened to who is sent, one of them guessed.
final class RingsExample implements Example {

    private final RingLayer rings = new RingLayer("rings");
    private final LineLayer links = new LineLayer("links");

    RingsExample() {
        LatLon here = Town.at(-300, -260);
        rings.setRings(List.of(new Ring(here, 100, "100 m"), new Ring(here, 200, "200 m")));
        links.setLinks(List.of(new Tie(here, Town.at(-180, -180), true), new Tie(here, Town.at(-430, -330), false, true)));
    }

    @Override
    public List<MapLayer> layers() {
        return List.of(rings, links);
    }
}
