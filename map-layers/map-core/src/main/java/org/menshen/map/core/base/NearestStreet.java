package org.menshen.map.core.base;

import java.util.Optional;
import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.geo.WebMercator;

/// The named street that a position lies on or beside.
///
/// @param street a road with a name
/// @param metres from the position to the middle of the street
public record NearestStreet(BaseFeature street, double metres) {

    /// The nearest street with a name; some tens of microseconds, any thread.
    ///
    /// @param withinM farther ones do not count, metres
    /// @return absent when there is none near
    public static Optional<NearestStreet> of(BaseMap map, LatLon position, double withinM) {
        Bounds box = Bounds.within(position, withinM);
        double x = WebMercator.x(position.lon());
        double y = WebMercator.y(position.lat());
        double metresPerUnit = WebMercator.metresPerUnit(position.lat());
        NearestStreet[] best = new NearestStreet[1];
        for (FeatureKind kind : FeatureKind.values()) {
            if (kind.isRoad()) {
                map.visit(kind, box, street -> {
                    double metres = street.name().isEmpty() ? Double.POSITIVE_INFINITY : distance(street.shape(), x, y) * metresPerUnit;
                    if (metres <= withinM && (best[0] == null || metres < best[0].metres)) {
                        best[0] = new NearestStreet(street, metres);
                    }
                });
            }
        }
        return Optional.ofNullable(best[0]);
    }

    private static double distance(Shape line, double x, double y) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 1; i < line.points(); i++) {
            double dx = line.x(i) - line.x(i - 1);
            double dy = line.y(i) - line.y(i - 1);
            double length = dx * dx + dy * dy;
            double share = length == 0 ? 0 : Math.clamp(((x - line.x(i - 1)) * dx + (y - line.y(i - 1)) * dy) / length, 0, 1);
            least = Math.min(least, Math.hypot(line.x(i - 1) + share * dx - x, line.y(i - 1) + share * dy - y));
        }
        return least;
    }
}
