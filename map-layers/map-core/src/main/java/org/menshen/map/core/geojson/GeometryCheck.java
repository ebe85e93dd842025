package org.menshen.map.core.geojson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.menshen.map.core.geo.LatLon;

/// Reads geometry objects.
final class GeometryCheck {

    private final Findings findings;
    private final ObjectCheck objects;
    private final CoordinateCheck coordinates;

    GeometryCheck(Findings findings) {
        this.findings = findings;
        this.objects = new ObjectCheck(findings);
        this.coordinates = new CoordinateCheck(findings);
    }

    /// The geometry, absent when it has an error, is empty or lies outside the earth.
    Optional<Geometry> read(Node.Obj object) {
        return objects.type(object).flatMap(type -> read(object, type));
    }

    /// The geometry of an object whose type is known already.
    Optional<Geometry> read(Node.Obj object, String type) {
        int before = findings.losses();
        objects.coordinateSystem(object);
        objects.boundingBox(object);
        objects.forbid(object, "geometry", "properties", "geometry", "features");
        Optional<Geometry> geometry = switch (type) {
            case "GeometryCollection" -> collection(object);
            case "Feature", "FeatureCollection" -> {
                findings.add(Fault.UNKNOWN_TYPE, object.at(), type);
                yield Optional.empty();
            }
            default -> objects.array(object, "coordinates").flatMap(array -> filled(type, array, object));
        };
        return findings.losses() == before ? geometry : Optional.empty();
    }

    /// Without positions there is no geometry, which is sound (RFC 7946, 3.1).
    private Optional<Geometry> filled(String type, Node.Arr array, Node.Obj object) {
        if (array.size() == 0) {
            findings.add(Fault.EMPTY_COORDINATES, array.at());
            return Optional.empty();
        }
        return plain(type, array, object);
    }

    private Optional<Geometry> plain(String type, Node.Arr array, Node.Obj object) {
        return switch (type) {
            case "Point" -> Optional.ofNullable(coordinates.position(array)).map(Geometry.Point::new);
            case "MultiPoint" -> Optional.of(new Geometry.MultiPoint(coordinates.positions(array)));
            case "LineString" -> Optional.of(new Geometry.LineString(coordinates.line(array)));
            case "MultiLineString" -> Optional.of(new Geometry.MultiLineString(coordinates.lines(array)));
            case "Polygon" -> {
                Geometry.Polygon polygon = new Geometry.Polygon(coordinates.rings(array));
                direction(List.of(polygon), object);
                yield Optional.of(polygon);
            }
            default -> {
                List<Geometry.Polygon> polygons = coordinates.polygons(array).stream().map(Geometry.Polygon::new).toList();
                direction(polygons, object);
                yield polygons.isEmpty() ? Optional.empty() : Optional.of(new Geometry.MultiPolygon(polygons));
            }
        };
    }

    private Optional<Geometry> collection(Node.Obj object) {
        Optional<Node.Arr> found = objects.array(object, "geometries");
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Node.Arr array = found.get();
        List<Node> items = array instanceof Node.Items list ? list.items() : List.of();
        if (array instanceof Node.Numbers || !items.stream().allMatch(Node.Obj.class::isInstance)) {
            findings.add(Fault.GEOMETRY_NOT_OBJECT, object.at());
        }
        if (array.size() == 0) {
            findings.add(Fault.EMPTY_COORDINATES, array.at());
        } else if (array.size() == 1) {
            findings.add(Fault.SINGLE_COLLECTION, array.at());
        }
        List<Geometry> geometries = new ArrayList<>();
        for (Node item : items) {
            if (item instanceof Node.Obj part) {
                if (part.get("type") instanceof Node.Str type && type.value().equals("GeometryCollection")) {
                    findings.add(Fault.NESTED_COLLECTION, array.at());
                }
                read(part).ifPresent(geometries::add);
            }
        }
        return geometries.isEmpty() ? Optional.empty() : Optional.of(new Geometry.Collection(geometries));
    }

    private void direction(List<Geometry.Polygon> polygons, Node.Obj object) {
        for (Geometry.Polygon polygon : polygons) {
            for (int ring = 0; ring < polygon.rings().size(); ring++) {
                double turn = turn(polygon.rings().get(ring));
                if (ring == 0 ? turn < 0 : turn > 0) {
                    findings.add(Fault.RING_DIRECTION, object.at());
                    return;
                }
            }
        }
    }

    /// Twice the signed area in degrees: positive for counter-clockwise.
    private static double turn(List<LatLon> ring) {
        double sum = 0;
        for (int i = 1; i < ring.size(); i++) {
            LatLon a = ring.get(i - 1);
            LatLon b = ring.get(i);
            sum += a.lon() * b.lat() - b.lon() * a.lat();
        }
        return sum;
    }
}
