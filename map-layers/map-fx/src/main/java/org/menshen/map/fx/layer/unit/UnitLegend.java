package org.menshen.map.fx.layer.unit;

import java.util.ArrayList;
import java.util.List;
import org.menshen.map.fx.paint.LegendItem;
import org.menshen.map.fx.paint.Role;

/// The symbols of units for a legend: `unit`, `unit.active`, `unit.stale`.
final class UnitLegend {

    private static final double RADIUS = 9;

    private UnitLegend() {
    }

    /// Those that some of the units have.
    static List<LegendItem> of(List<UnitMark> units) {
        List<LegendItem> items = new ArrayList<>();
        if (units.stream().anyMatch(unit -> !unit.stale() && !unit.active())) {
            items.add(item("unit", Role.UNIT_FILL, Role.UNIT, false));
        }
        if (units.stream().anyMatch(unit -> !unit.stale() && unit.active())) {
            items.add(item("unit.active", Role.UNIT_ACTIVE_FILL, Role.UNIT_ACTIVE, false));
        }
        if (units.stream().anyMatch(UnitMark::stale)) {
            items.add(item("unit.stale", Role.UNIT_FILL, Role.STALE, true));
        }
        return items;
    }

    private static LegendItem item(String key, Role fill, Role rim, boolean dashed) {
        return new LegendItem(key, (pen, palette, fonts, x, y) -> {
            pen.disc(x, y, RADIUS, palette.argb(fill));
            if (dashed) {
                pen.dashes(x, y, RADIUS, 1.5, 3, 2.5, palette.argb(rim));
            } else {
                pen.ring(x, y, RADIUS, 1.5, palette.argb(rim));
            }
        });
    }
}
