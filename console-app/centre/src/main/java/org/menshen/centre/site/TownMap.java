package org.menshen.centre.site;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Polygon;
import org.menshen.map.core.base.BaseMap;
import org.menshen.map.core.base.BaseMapBuilder;
import org.menshen.map.core.base.FeatureKind;

/// Draws the base map of a laid-out town.
final class TownMap {

    private static final int STATION_RANK = 5;
    private static final int PLACE_RANK = 6;

    private TownMap() {
    }

    static BaseMap draw(Town town) {
        SiteSpec spec = town.spec();
        FlatPlane plane = town.plane();
        SiteSpec.Label label = spec.attribution();
        BaseMapBuilder map = new BaseMapBuilder().schematic(true).attribution(label == null ? "" : label.zh());
        for (Town.Plot plot : town.plots()) {
            if (plot.site() == null && plot.houses().isEmpty()) {
                area(map, FeatureKind.PARK, "", "", plane, plot.land());
            }
        }
        spec.parks().forEach(p -> area(map, FeatureKind.PARK, p.zh(), p.en(), plane, plane.ring(p.ring())));
        town.water().forEach(w -> area(map, FeatureKind.WATER, w.spec().zh(), w.spec().en(), plane, w.area()));
        for (Town.Plot plot : town.plots()) {
            plot.houses().forEach(h -> area(map, FeatureKind.BUILDING, "", "", plane, h.outline()));
        }
        for (Town.Street street : town.streets()) {
            SiteSpec.Road road = street.road();
            map.line(road == null ? FeatureKind.RESIDENTIAL : kind(road.klass()), road == null ? "" : road.zh(),
                    road == null ? "" : text(road.en()), Set.of(), plane.back(street.line()));
        }
        spec.metro().forEach(m -> map.line(FeatureKind.RAIL, m.zh(), text(m.en()), Set.of(org.menshen.map.core.base.Trait.TUNNEL),
                plane.back(plane.line(m.line()))));
        spec.places().forEach(p -> map.place(p.zh(), text(p.en()), "station".equals(p.kind()) ? STATION_RANK : PLACE_RANK,
                plane.back(plane.at(p.at()))));
        return map.build();
    }

    private static FeatureKind kind(String klass) {
        return "path".equals(klass) ? FeatureKind.FOOT : FeatureKind.valueOf(klass.toUpperCase(Locale.ROOT));
    }

    private static void area(BaseMapBuilder map, FeatureKind kind, String zh, @Nullable String en, FlatPlane plane, Polygon area) {
        map.area(kind, zh, text(en), List.of(plane.back(area)));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
