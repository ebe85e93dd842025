package org.menshen.map.core.geojson;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.menshen.map.core.geo.LatLon;

/// Turns coordinate arrays into positions, naming each fault by the place of the array it is in.
/// A method that finds a fault returns what it could read; the caller counts errors and drops the geometry.
final class CoordinateCheck {

    private final Findings findings;

    CoordinateCheck(Findings findings) {
        this.findings = findings;
    }

    List<List<List<LatLon>>> polygons(Node.Arr coordinates) {
        List<List<List<LatLon>>> polygons = new ArrayList<>();
        for (Node.Arr polygon : arrays(coordinates)) {
            if (polygon.size() == 0) {
                findings.add(Fault.EMPTY_COORDINATES, polygon.at());
            } else {
                polygons.add(rings(polygon));
            }
        }
        return polygons;
    }

    List<List<LatLon>> rings(Node.Arr coordinates) {
        return arrays(coordinates).stream().map(this::ring).toList();
    }

    List<List<LatLon>> lines(Node.Arr coordinates) {
        return arrays(coordinates).stream().map(this::line).toList();
    }

    List<LatLon> line(Node.Arr coordinates) {
        if (coordinates.size() < 2) {
            findings.add(Fault.LINE_TOO_SHORT, coordinates.at());
            return List.of();
        }
        return positions(coordinates);
    }

    List<LatLon> positions(Node.Arr coordinates) {
        if (coordinates instanceof Node.Numbers numbers) {
            for (int i = 0; i < numbers.size(); i++) {
                findings.add(Fault.POSITION_NOT_ARRAY, numbers.at(), Fault.kind("number"));
            }
            return List.of();
        }
        List<Node> items = ((Node.Items) coordinates).items();
        List<LatLon> positions = new ArrayList<>(items.size());
        for (Node item : items) {
            LatLon position = position(item, coordinates.at());
            if (position != null) {
                positions.add(position);
            }
        }
        return positions;
    }

    private List<LatLon> ring(Node.Arr ring) {
        if (ring.size() == 0) {
            findings.add(Fault.RING_TOO_SHORT, ring.at());
            return List.of();
        }
        if (!(ring instanceof Node.Items list) || !(list.items().getLast() instanceof Node.Arr last)) {
            findings.add(Fault.TOO_SHALLOW, ring.at());
            return List.of();
        }
        if (ring.size() < 4) {
            findings.add(Fault.RING_TOO_SHORT, ring.at());
        }
        if (!(list.items().getFirst() instanceof Node.Arr first) || !same(first, last)) {
            findings.add(Fault.RING_OPEN, ring.at());
            return List.of();
        }
        return positions(ring);
    }

    private static boolean same(Node.Arr first, Node.Arr last) {
        return first instanceof Node.Numbers a && last instanceof Node.Numbers b ? Arrays.equals(a.values(), b.values())
            : first.plain().equals(last.plain());
    }

    /// The position a value is. Nothing when it has a fault.
    private @Nullable LatLon position(Node item, Node.Place around) {
        if (item instanceof Node.Arr array) {
            return position(array);
        }
        findings.add(Fault.POSITION_NOT_ARRAY, around, Fault.kind(item.called()));
        return null;
    }

    /// The position of an array. Nothing when it has a fault.
    @Nullable LatLon position(Node.Arr array) {
        if (array.size() < 2) {
            findings.add(Fault.POSITION_TOO_SHORT, array.at());
            return null;
        }
        if (array.size() > 3) {
            findings.add(Fault.POSITION_TOO_LONG, array.at());
        }
        if (!(array instanceof Node.Numbers numbers)) {
            findings.add(Fault.POSITION_NOT_NUMBERS, array.at());
            return null;
        }
        double lon = numbers.values()[0];
        double lat = numbers.values()[1];
        if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) {
            findings.add(Fault.OUT_OF_RANGE, array.at(), lon, lat);
            return null;
        }
        return new LatLon(lat, lon);
    }

    private List<Node.Arr> arrays(Node.Arr around) {
        if (around instanceof Node.Numbers numbers) {
            for (int i = 0; i < numbers.size(); i++) {
                findings.add(Fault.TOO_SHALLOW, numbers.at());
            }
            return List.of();
        }
        List<Node.Arr> arrays = new ArrayList<>();
        for (Node item : ((Node.Items) around).items()) {
            if (item instanceof Node.Arr array) {
                arrays.add(array);
            } else {
                findings.add(Fault.TOO_SHALLOW, around.at());
            }
        }
        return arrays;
    }
}
