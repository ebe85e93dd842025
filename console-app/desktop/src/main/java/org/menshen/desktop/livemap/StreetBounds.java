package org.menshen.desktop.livemap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.menshen.map.core.base.BaseMap;
import org.menshen.map.core.base.FeatureKind;
import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.geo.WebMercator;

/// The box around the streets. Rivers and boundaries reach far out of the place that a map was cut for. Pure.
final class StreetBounds {

    private StreetBounds() {
    }

    /// Empty when there is no street.
    static Optional<Bounds> of(BaseMap base) {
        List<LatLon> corners = new ArrayList<>();
        for (FeatureKind kind : FeatureKind.values()) {
            if (kind.isRoad()) {
                base.features(kind).forEach(street -> {
                    corners.add(WebMercator.geo(street.minX(), street.minY()));
                    corners.add(WebMercator.geo(street.maxX(), street.maxY()));
                });
            }
        }
        return corners.isEmpty() ? Optional.empty() : Optional.of(Bounds.around(corners));
    }
}
