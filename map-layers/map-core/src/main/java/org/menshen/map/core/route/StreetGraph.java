package org.menshen.map.core.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import org.menshen.map.core.base.BaseMap;
import org.menshen.map.core.base.Feature;
import org.menshen.map.core.base.FeatureKind;
import org.menshen.map.core.base.Trait;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.index.GeoIndex;
import org.menshen.map.core.index.Near;

/// The streets of a base map as a graph: where is the nearest street, and what is the shortest way along streets.
///
/// Streets join where they share a point; on a schematic map also where they cross on the ground. Only the largest part in which
/// every node reaches every other is used, so a way exists between any two nodes. Immutable; any number of threads may ask at once.
public final class StreetGraph {

    private final Net net;
    private final GeoIndex<Integer> index;

    private StreetGraph(Net net, GeoIndex<Integer> index) {
        this.net = net;
        this.index = index;
    }

    /// Builds the graph for a way of moving; about a tenth of a second for the streets of a district.
    public static StreetGraph of(BaseMap map, Travel travel) {
        List<Street> streets = new ArrayList<>();
        for (FeatureKind kind : FeatureKind.values()) {
            if (travel.uses(kind)) {
                map.features(kind).forEach(feature -> streets.add(street(feature, travel)));
            }
        }
        Net net = Net.of(map.schematic() ? Crossings.joined(streets) : streets);
        BitSet main = MainPart.of(net);
        return new StreetGraph(net, GeoIndex.of(main.stream().boxed().toList(), node -> net.nodes()[node]));
    }

    private static Street street(Feature feature, Travel travel) {
        boolean level = !feature.traits().contains(Trait.BRIDGE) && !feature.traits().contains(Trait.TUNNEL);
        boolean oneWay = travel.obeysOneWay() && feature.traits().contains(Trait.ONE_WAY);
        return new Street(feature.shape().xy(), oneWay, level);
    }

    /// How many nodes can be travelled from and to; 0 for a map without streets.
    public int size() {
        return index.size();
    }

    /// The node nearest to a position, as the crow flies; absent when there are no streets. Nodes lie 40 m apart at most.
    public OptionalInt nearestNode(LatLon position) {
        List<Near<Integer>> near = index.nearest(position, 1);
        return near.isEmpty() ? OptionalInt.empty() : OptionalInt.of(near.getFirst().item());
    }

    /// Where a node is.
    ///
    /// @throws IndexOutOfBoundsException when there is no such node
    public LatLon position(int node) {
        return net.nodes()[node];
    }

    /// The shortest way between the streets nearest to two positions: it starts and ends on a street, not at the positions.
    /// Absent when there are no streets.
    public Optional<StreetPath> path(LatLon from, LatLon to) {
        OptionalInt start = nearestNode(from);
        OptionalInt goal = nearestNode(to);
        return start.isEmpty() || goal.isEmpty() ? Optional.empty() : path(start.getAsInt(), goal.getAsInt());
    }

    /// The shortest way between two nodes by A*; absent when no way leads there.
    public Optional<StreetPath> path(int start, int goal) {
        double[] best = new double[net.size()];
        int[] before = new int[net.size()];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        best[start] = 0;
        before[start] = -1;
        BitSet done = new BitSet(net.size());
        LatLon target = net.nodes()[goal];
        PriorityQueue<Reach> queue = new PriorityQueue<>();
        queue.add(new Reach(start, Geodesy.distance(net.nodes()[start], target)));
        while (!queue.isEmpty()) {
            int node = queue.remove().node;
            if (node == goal) {
                return Optional.of(trace(before, goal));
            }
            if (done.get(node)) {
                continue;
            }
            done.set(node);
            for (int e = net.first()[node]; e < net.first()[node + 1]; e++) {
                int next = net.target()[e];
                double metres = best[node] + net.metres()[e];
                if (metres < best[next]) {
                    best[next] = metres;
                    before[next] = node;
                    queue.add(new Reach(next, metres + Geodesy.distance(net.nodes()[next], target)));
                }
            }
        }
        return Optional.empty();
    }

    private StreetPath trace(int[] before, int goal) {
        List<LatLon> points = new ArrayList<>();
        for (int node = goal; node >= 0; node = before[node]) {
            points.add(net.nodes()[node]);
        }
        return new StreetPath(points.reversed());
    }

    /// `estimate`: metres from the start over this node to the goal, never too long.
    private record Reach(int node, double estimate) implements Comparable<Reach> {
        @Override
        public int compareTo(Reach other) {
            return Double.compare(estimate, other.estimate);
        }
    }
}
