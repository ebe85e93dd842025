package org.menshen.map.core.geojson;

import java.util.List;
import org.menshen.map.core.geo.LatLon;

/// A geometry of RFC 7946, heights dropped. Immutable.
public sealed interface Geometry {

    /// One position.
    record Point(LatLon position) implements Geometry {
    }

    /// Several positions.
    record MultiPoint(List<LatLon> positions) implements Geometry {
        /// Copies the list.
        public MultiPoint {
            positions = List.copyOf(positions);
        }
    }

    /// A line of two positions or more.
    record LineString(List<LatLon> positions) implements Geometry {
        /// Copies the list.
        public LineString {
            positions = List.copyOf(positions);
        }
    }

    /// Several lines.
    record MultiLineString(List<List<LatLon>> lines) implements Geometry {
        /// Copies the lists.
        public MultiLineString {
            lines = lines.stream().map(List::copyOf).toList();
        }
    }

    /// An area: the outer ring first, then holes; first and last position of a ring are equal.
    record Polygon(List<List<LatLon>> rings) implements Geometry {
        /// Copies the lists.
        public Polygon {
            rings = rings.stream().map(List::copyOf).toList();
        }
    }

    /// Several areas.
    record MultiPolygon(List<Polygon> polygons) implements Geometry {
        /// Copies the list.
        public MultiPolygon {
            polygons = List.copyOf(polygons);
        }
    }

    /// Geometries of any kind together.
    record Collection(List<Geometry> geometries) implements Geometry {
        /// Copies the list.
        public Collection {
            geometries = List.copyOf(geometries);
        }
    }
}
