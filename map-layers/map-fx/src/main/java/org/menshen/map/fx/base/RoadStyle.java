package org.menshen.map.fx.base;

import org.menshen.map.core.base.FeatureKind;
import org.menshen.map.fx.paint.Role;

/// How wide a street is drawn at a zoom and in which of the three road colours. Widths are pixels of a 256-pixel tile.
final class RoadStyle {

    private RoadStyle() {
    }

    /// Width of the surface; 0 when the street is not drawn at that zoom.
    static double width(FeatureKind kind, double zoom) {
        return switch (kind) {
            case MOTORWAY, TRUNK -> grown(zoom, 8, 1.2, 7.5);
            case PRIMARY -> grown(zoom, 9, 1, 6.5);
            case SECONDARY -> grown(zoom, 11, 1, 5);
            case TERTIARY -> grown(zoom, 12, 0.8, 4);
            case RESIDENTIAL -> grown(zoom, 13, 0.7, 2.6);
            case SERVICE -> grown(zoom, 14.5, 0.6, 1.4);
            case FOOT -> grown(zoom, 15.5, 0.5, 0.9);
            default -> 0;
        };
    }

    /// Width of the darker edge on each side; 0 when there is none.
    static double casing(FeatureKind kind, double zoom) {
        return kind == FeatureKind.FOOT || zoom < 13 ? 0 : zoom < 15 ? 0.6 : 1;
    }

    /// The road colour of a kind.
    static Role role(FeatureKind kind) {
        return switch (kind) {
            case MOTORWAY, TRUNK, PRIMARY -> Role.ROAD_1;
            case SECONDARY, TERTIARY -> Role.ROAD_2;
            default -> Role.ROAD_3;
        };
    }

    /// From `least` at the first zoom, through `at16` at 16, then as wide as the ground makes it by half.
    private static double grown(double zoom, double first, double least, double at16) {
        if (zoom < first) {
            return 0;
        }
        if (zoom <= 16) {
            return least * Math.pow(at16 / least, (zoom - first) / (16 - first));
        }
        return at16 * Math.pow(1.65, zoom - 16);
    }
}
