package org.menshen.map.fx.layer.item;

import java.util.List;
import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.geo.LatLon;

/// Things that are drawn as one; often a single one.
///
/// @param at where it stands
/// @param box where they are
/// @param sign the sign of their kind, one or two letters; empty when they are of several kinds
/// @param heads some of them, the most pressing first; one at least
/// @param count how many there are
/// @param near how many of them have little time left
/// @param late how many of them have none left
public record ItemPile(LatLon at, Bounds box, String sign, List<Head> heads, int count, int near, int late) {

    /// Copies the list.
    public ItemPile {
        heads = List.copyOf(heads);
    }

    /// One of the things.
    ///
    /// @param id unique in its layer
    /// @param sign the sign of its kind
    public record Head(String id, String sign, ItemPress press) {
    }

    /// How pressing the most pressing one is.
    ItemPress press() {
        return late > 0 ? ItemPress.LATE : near > 0 ? ItemPress.NEAR : ItemPress.CALM;
    }

    /// How many of them are as pressing as that.
    int pressing() {
        return late > 0 ? late : near;
    }
}
