package org.menshen.map.fx.demo;

import java.util.ArrayList;
import java.util.List;
import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.fx.layer.item.ItemLayer;
import org.menshen.map.fx.layer.item.ItemPile;
import org.menshen.map.fx.layer.item.ItemPress;
import org.menshen.map.fx.paint.MapLayer;

/// Things that wait for somebody: single ones, and sheaves of several kinds.
final class ItemsExample implements Example {

    private final ItemLayer layer = new ItemLayer("items");

    ItemsExample(Town town) {
        List<ItemPile> piles = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            LatLon at = town.somewhere();
            ItemPress press = ItemPress.values()[i % 3];
            int count = i % 4 == 0 ? 3 + i * 7 : 1;
            String sign = i % 8 == 0 ? "" : "ABCD".substring(i % 4, i % 4 + 1);
            ItemPile.Head head = new ItemPile.Head("i" + i, sign, press);
            piles.add(new ItemPile(at, Bounds.within(at, 20), sign, List.of(head), count, press == ItemPress.NEAR ? 1 : 0,
                press == ItemPress.LATE ? 1 : 0));
        }
        layer.setPiles(piles);
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
