package org.menshen.map.core.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.geo.WebMercator;

/// Nodes and directed edges in arrays. The edges of node n are those from `first[n]` to `first[n + 1]`.
record Net(LatLon[] nodes, int[] first, int[] target, double[] metres) {

    /// points of different streets closer than this (about 2 cm) are one node
    private static final double QUANTUM = 1.0 / (1L << 31);
    /// long edges get nodes in between, so the nearest node is near the nearest point of the street
    private static final double LONGEST_EDGE_M = 40;

    /// Builds the net of streets.
    static Net of(List<Street> streets) {
        Collector collector = new Collector();
        streets.forEach(collector::add);
        return collector.net();
    }

    int size() {
        return nodes.length;
    }

    private static final class Collector {
        private final Map<Long, Integer> ids = new HashMap<>();
        private final List<LatLon> nodes = new ArrayList<>();
        private int[] from = new int[1024];
        private int[] to = new int[1024];
        private int edges;

        void add(Street street) {
            double[] xy = street.xy();
            int before = node(xy[0], xy[1]);
            for (int p = 1; p < street.points(); p++) {
                before = walk(before, xy[2 * p - 2], xy[2 * p - 1], xy[2 * p], xy[2 * p + 1], street.oneWay());
            }
        }

        private int walk(int start, double x0, double y0, double x1, double y1, boolean oneWay) {
            double length = Geodesy.distance(WebMercator.geo(x0, y0), WebMercator.geo(x1, y1));
            int steps = Math.max(1, (int) Math.ceil(length / LONGEST_EDGE_M));
            int before = start;
            for (int i = 1; i <= steps; i++) {
                double share = (double) i / steps;
                // the last step takes the end itself: rounding must not make a second node of a junction
                int node = i == steps ? node(x1, y1) : node(x0 + share * (x1 - x0), y0 + share * (y1 - y0));
                if (node != before) {
                    edge(before, node);
                    if (!oneWay) {
                        edge(node, before);
                    }
                }
                before = node;
            }
            return before;
        }

        private int node(double x, double y) {
            long key = Math.round(x / QUANTUM) << 32 | Math.round(y / QUANTUM);
            return ids.computeIfAbsent(key, k -> {
                nodes.add(WebMercator.geo(x, y));
                return nodes.size() - 1;
            });
        }

        private void edge(int a, int b) {
            if (edges == from.length) {
                from = Arrays.copyOf(from, 2 * edges);
                to = Arrays.copyOf(to, 2 * edges);
            }
            from[edges] = a;
            to[edges++] = b;
        }

        Net net() {
            int[] first = new int[nodes.size() + 1];
            for (int e = 0; e < edges; e++) {
                first[from[e] + 1]++;
            }
            for (int n = 0; n < nodes.size(); n++) {
                first[n + 1] += first[n];
            }
            int[] next = Arrays.copyOf(first, nodes.size());
            int[] target = new int[edges];
            double[] metres = new double[edges];
            for (int e = 0; e < edges; e++) {
                int slot = next[from[e]]++;
                target[slot] = to[e];
                metres[slot] = Geodesy.distance(nodes.get(from[e]), nodes.get(to[e]));
            }
            return new Net(nodes.toArray(LatLon[]::new), first, target, metres);
        }
    }
}
