package org.menshen.map.fx.paint;

import java.util.Comparator;
import org.menshen.map.core.geo.LatLon;

/// Something on the map the hand can reach.
///
/// @param layer id of its layer
/// @param id the item's own id, unique in its layer
/// @param position where it is
/// @param priority what comes first when several lie under the pointer: smaller first, e.g. alerts 10, units 20, cameras 30, areas 40
/// @param distance pixels from the pointer, 0 when inside
public record Pick(String layer, String id, LatLon position, int priority, double distance) {

    /// The order in which overlapping things are offered: by priority, then distance, then name, so that it never flickers.
    public static final Comparator<Pick> ORDER = Comparator.comparingInt(Pick::priority)
        .thenComparingDouble(Pick::distance).thenComparing(Pick::layer).thenComparing(Pick::id);

    /// The same thing found again, wherever it is by now.
    public boolean same(Pick other) {
        return layer.equals(other.layer) && id.equals(other.id);
    }
}
