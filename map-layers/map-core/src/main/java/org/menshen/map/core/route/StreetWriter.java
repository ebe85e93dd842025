package org.menshen.map.core.route;

import com.carrotsearch.hppc.LongIntHashMap;
import com.graphhopper.routing.ev.BooleanEncodedValue;
import com.graphhopper.routing.ev.EnumEncodedValue;
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.storage.NodeAccess;
import com.graphhopper.util.EdgeIteratorState;
import com.graphhopper.util.PointList;
import java.util.List;
import java.util.Map;
import org.menshen.map.core.base.FeatureKind;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.WebMercator;

/// Writes streets into GraphHopper's graph: a node where streets meet or end, an edge for the stretch between two nodes.
final class StreetWriter {

    /// points of different streets closer than this (about 2 cm) are one node
    private static final double QUANTUM = 1.0 / (1L << 31);

    private final BaseGraph graph;
    private final EnumEncodedValue<FeatureKind> kind;
    private final Map<Travel, BooleanEncodedValue> access;
    private final NodeAccess nodes;
    private final Turns turns;
    /// how many streets pass or end at a place; an end counts twice, so it is always a node
    private final LongIntHashMap uses = new LongIntHashMap();
    private final LongIntHashMap ids = new LongIntHashMap();

    StreetWriter(BaseGraph graph, EnumEncodedValue<FeatureKind> kind, Map<Travel, BooleanEncodedValue> access, Turns turns) {
        this.turns = turns;
        this.graph = graph;
        this.kind = kind;
        this.access = access;
        this.nodes = graph.getNodeAccess();
    }

    void write(List<Street> streets) {
        for (Street street : streets) {
            for (int p = 0; p < street.points(); p++) {
                boolean end = p == 0 || p == street.points() - 1;
                uses.addTo(key(street, p), end || turns.isVia(key(street, p)) ? 2 : 1);
            }
        }
        streets.forEach(this::write);
    }

    private void write(Street street) {
        int start = 0;
        for (int p = 1; p < street.points(); p++) {
            if (uses.get(key(street, p)) > 1) {
                stretch(street, start, p);
                start = p;
            }
        }
    }

    /// A stretch that comes back to its own start is cut in two: an edge joins two different nodes.
    private void stretch(Street street, int from, int to) {
        boolean loop = key(street, from) == key(street, to);
        if (loop && to - from > 1) {
            int middle = (from + to) / 2;
            edge(street, from, middle);
            edge(street, middle, to);
        } else if (!loop) {
            edge(street, from, to);
        }
    }

    private void edge(Street street, int from, int to) {
        int base = node(street, from);
        int adjacent = node(street, to);
        if (base == adjacent) {
            return;
        }
        double metres = 0;
        PointList between = new PointList(Math.max(1, to - from - 1), false);
        for (int p = from + 1; p <= to; p++) {
            metres += Geodesy.distance(lat(street, p - 1), lon(street, p - 1), lat(street, p), lon(street, p));
            if (p < to) {
                between.add(lat(street, p), lon(street, p));
            }
        }
        EdgeIteratorState edge = graph.edge(base, adjacent).setDistance(metres).set(kind, street.kind());
        if (!between.isEmpty()) {
            edge.setWayGeometry(between);
        }
        turns.edge(key(street, from), key(street, from + 1), base, edge.getEdge());
        turns.edge(key(street, to), key(street, to - 1), adjacent, edge.getEdge());
        access.forEach((travel, value) -> {
            boolean open = travel.uses(street.kind(), street.traits());
            edge.set(value, open, open && travel.bothWays(street.traits()));
        });
    }

    private int node(Street street, int point) {
        long key = key(street, point);
        int known = ids.getOrDefault(key, -1);
        if (known >= 0) {
            return known;
        }
        int id = ids.size();
        nodes.setNode(id, lat(street, point), lon(street, point), Double.NaN);
        ids.put(key, id);
        return id;
    }

    private static long key(Street street, int point) {
        return key(street.xy(), point);
    }

    static long key(double[] xy, int point) {
        return Math.round(xy[2 * point] / QUANTUM) << 32 | Math.round(xy[2 * point + 1] / QUANTUM);
    }

    private static double lat(Street street, int point) {
        return WebMercator.lat(street.xy()[2 * point + 1]);
    }

    private static double lon(Street street, int point) {
        return WebMercator.lon(street.xy()[2 * point]);
    }
}
