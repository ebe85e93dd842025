package org.menshen.map.core.geojson;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.menshen.map.core.geo.LatLon;

/// Turns coordinate arrays into positions, naming each fault by the line of the array it is in.
/// A method that finds a fault returns what it could read; the caller counts errors and drops the geometry.
final class CoordinateCheck {

    private final Findings findings;

    CoordinateCheck(Findings findings) {
        this.findings = findings;
    }

    List<List<List<LatLon>>> polygons(Json.Arr coordinates) {
        List<List<List<LatLon>>> polygons = new ArrayList<>();
        for (Json polygon : coordinates.items()) {
            Json.Arr array = deeper(polygon, coordinates);
            if (array != null) {
                polygons.add(rings(array));
            }
        }
        return polygons;
    }

    List<List<LatLon>> rings(Json.Arr coordinates) {
        List<List<LatLon>> rings = new ArrayList<>();
        for (Json ring : coordinates.items()) {
            Json.Arr array = deeper(ring, coordinates);
            if (array != null) {
                rings.add(ring(array));
            }
        }
        return rings;
    }

    List<List<LatLon>> lines(Json.Arr coordinates) {
        List<List<LatLon>> lines = new ArrayList<>();
        for (Json line : coordinates.items()) {
            Json.Arr array = deeper(line, coordinates);
            if (array != null) {
                lines.add(line(array));
            }
        }
        return lines;
    }

    List<LatLon> line(Json.Arr coordinates) {
        if (coordinates.items().size() < 2) {
            findings.add(Fault.LINE_TOO_SHORT, coordinates.line());
            return List.of();
        }
        return positions(coordinates);
    }

    List<LatLon> positions(Json.Arr coordinates) {
        List<LatLon> positions = new ArrayList<>(coordinates.items().size());
        for (Json item : coordinates.items()) {
            LatLon position = position(item, coordinates.line());
            if (position != null) {
                positions.add(position);
            }
        }
        return positions;
    }

    private List<LatLon> ring(Json.Arr ring) {
        List<Json> items = ring.items();
        if (items.isEmpty() || !(items.getLast() instanceof Json.Arr last)) {
            findings.add(items.isEmpty() ? Fault.RING_TOO_SHORT : Fault.TOO_SHALLOW, ring.line());
            return List.of();
        }
        if (items.size() < 4) {
            findings.add(Fault.RING_TOO_SHORT, ring.line());
        }
        if (!(items.getFirst() instanceof Json.Arr first) || !values(first).equals(values(last))) {
            findings.add(Fault.RING_OPEN, ring.line());
            return List.of();
        }
        return positions(ring);
    }

    private static List<@Nullable Object> values(Json.Arr position) {
        List<@Nullable Object> values = new ArrayList<>();
        position.items().forEach(item -> values.add(item.plain()));
        return values;
    }

    /// Nothing when the position has a fault.
    @Nullable LatLon position(Json item, int lineAround) {
        if (!(item instanceof Json.Arr array)) {
            findings.add(Fault.POSITION_NOT_ARRAY, lineAround, item.called());
            return null;
        }
        if (array.items().size() < 2) {
            findings.add(Fault.POSITION_TOO_SHORT, array.line());
            return null;
        }
        if (array.items().size() > 3) {
            findings.add(Fault.POSITION_TOO_LONG, array.line());
        }
        for (Json element : array.items()) {
            if (!(element instanceof Json.Num)) {
                findings.add(Fault.POSITION_NOT_NUMBERS, array.line());
                return null;
            }
        }
        Json.Num lon = (Json.Num) array.items().get(0);
        Json.Num lat = (Json.Num) array.items().get(1);
        if (!(Math.abs(lon.value()) <= 180 && Math.abs(lat.value()) <= 90)) {
            findings.add(Fault.OUT_OF_RANGE, array.line(), lon.text(), lat.text());
            return null;
        }
        return new LatLon(lat.value(), lon.value());
    }

    private Json.@Nullable Arr deeper(Json item, Json.Arr around) {
        if (item instanceof Json.Arr array) {
            return array;
        }
        findings.add(Fault.TOO_SHALLOW, around.line());
        return null;
    }
}
