package org.menshen.map.core.route;

import com.carrotsearch.hppc.IntDoubleHashMap;
import com.carrotsearch.hppc.procedures.IntDoubleProcedure;
import com.graphhopper.isochrone.algorithm.ShortestPathTree;
import com.graphhopper.routing.querygraph.QueryGraph;
import com.graphhopper.routing.util.TraversalMode;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.EdgeExplorer;
import com.graphhopper.util.EdgeIterator;
import com.graphhopper.util.FetchMode;
import com.graphhopper.util.PointList;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;

/// One search for the areas reached from a place: GraphHopper's tree of quickest ways up to the longest time, then each street cut where
/// the time ends, from both of its ends.
final class ReachSearch {

    private static final double MS = 1000;

    private final StreetStore store;
    private final Pace pace;
    private final Snap start;
    private final QueryGraph graph;
    private final Weighting weighting;
    private final TraversalMode traversal;

    ReachSearch(StreetStore store, Pace pace, Snap start) {
        this.store = store;
        this.pace = pace;
        this.start = start;
        this.graph = QueryGraph.create(store.graph(), start);
        PaceWeighting plain = new PaceWeighting(store, pace);
        this.weighting = graph.wrapWeighting(plain);
        this.traversal = plain.traversal();
    }

    List<Reach> areas(List<Duration> limits) {
        Duration longest = limits.stream().max(Comparator.naturalOrder()).orElse(Duration.ZERO);
        double beside = start.getQueryDistance() / pace.offStreet();
        ShortestPathTree tree = new ShortestPathTree(graph, weighting, false, traversal);
        tree.setWeightLimit(Math.max(0, longest.toMillis() / MS - beside));
        IntDoubleHashMap arrival = new IntDoubleHashMap();
        // a junction may be reached several times by different streets; the first time is the quickest
        tree.search(start.getClosestNode(), label -> {
            if (!arrival.containsKey(label.node)) {
                arrival.put(label.node, label.weight + beside);
            }
        });
        return limits.stream().map(limit -> area(limit, arrival)).toList();
    }

    private Reach area(Duration limit, IntDoubleHashMap arrival) {
        double seconds = limit.toMillis() / MS;
        List<List<LatLon>> streets = new ArrayList<>();
        EdgeExplorer explorer = graph.createEdgeExplorer();
        arrival.forEach((IntDoubleProcedure) (node, at) -> {
            if (at < seconds) {
                EdgeIterator edge = explorer.setBaseNode(node);
                while (edge.next()) {
                    double whole = weighting.calcEdgeWeight(edge, false);
                    double other = arrival.getOrDefault(edge.getAdjNode(), Double.POSITIVE_INFINITY);
                    boolean fromHere = at + whole <= seconds;
                    boolean fromThere = other + weighting.calcEdgeWeight(edge, true) <= seconds;
                    // a street that the other end reaches whole is written there; one reached whole from both, at the end with the lower number
                    boolean written = fromThere && (!fromHere || edge.getAdjNode() < node);
                    if (!Double.isInfinite(whole) && whole > 0 && !written) {
                        streets.add(cut(edge.fetchWayGeometry(FetchMode.ALL), (seconds - at) / whole));
                    }
                }
            }
        });
        double aside = pace.offStreet();
        return new Reach(limit, streets, ReachOutline.around(streets, Math.clamp(aside * seconds, ReachOutline.NARROWEST_M, ReachOutline.WIDEST_M)));
    }

    /// The first share of a line.
    private static List<LatLon> cut(PointList line, double share) {
        List<LatLon> points = new ArrayList<>(line.size());
        for (int i = 0; i < line.size(); i++) {
            points.add(new LatLon(line.getLat(i), line.getLon(i)));
        }
        if (share >= 1) {
            return points;
        }
        double left = share * new StreetPath(points).metres();
        List<LatLon> head = new ArrayList<>(List.of(points.getFirst()));
        for (int i = 1; i < points.size(); i++) {
            double leg = Geodesy.distance(points.get(i - 1), points.get(i));
            if (leg >= left) {
                head.add(Geodesy.between(points.get(i - 1), points.get(i), leg == 0 ? 1 : left / leg));
                break;
            }
            head.add(points.get(i));
            left -= leg;
        }
        return head;
    }
}
