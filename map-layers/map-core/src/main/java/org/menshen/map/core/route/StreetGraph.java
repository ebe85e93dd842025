package org.menshen.map.core.route;

import com.graphhopper.isochrone.algorithm.ShortestPathTree;
import com.graphhopper.isochrone.algorithm.ShortestPathTree.IsoLabel;
import com.graphhopper.routing.AStarBidirection;
import com.graphhopper.routing.Path;
import com.graphhopper.routing.ev.BooleanEncodedValue;
import com.graphhopper.routing.querygraph.QueryGraph;
import com.graphhopper.routing.util.EdgeFilter;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.PointList;
import com.graphhopper.util.shapes.GHPoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.menshen.map.core.base.BaseMap;
import org.menshen.map.core.base.FeatureKind;
import org.menshen.map.core.geo.LatLon;

/// The streets of a base map as a graph, kept and searched by GraphHopper: the quickest way, the time from many places to one,
/// what is reached in some minutes. For every way of moving at once.
///
/// Streets join where they share a point; on a schematic map also where they cross on the ground. Stubs and islands that do not reach
/// the rest and back are not used; large parts are, so two banks of a river without a bridge have no way between them.
/// A position farther than a kilometre from every street is on none. Vehicles obey the turns and barriers of the map, walkers do not.
/// Immutable; any number of threads may ask at once.
public final class StreetGraph {

    private static final double MS = 1000;
    private static final double NEAR_M = 1000;

    private final StreetStore store;
    private final KnownApproaches known = new KnownApproaches();

    private StreetGraph(StreetStore store) {
        this.store = store;
    }

    /// Builds the graph in memory; some tenths of a second for the streets of a city's centre, so never on a thread that paints.
    public static StreetGraph of(BaseMap map) {
        List<Street> streets = new ArrayList<>();
        for (FeatureKind kind : FeatureKind.values()) {
            if (kind.isRoad()) {
                map.features(kind).forEach(feature -> streets.add(new Street(feature.shape().xy(), kind, feature.traits())));
            }
        }
        return new StreetGraph(StreetStore.of(map.schematic() ? Junctions.joined(streets) : streets, map.turns()));
    }

    /// How many stretches of street between junctions; 0 for a map without streets.
    public int size() {
        return store.graph().getEdges();
    }

    /// The nearest place on a street that can be used; absent when there is none near.
    public Optional<LatLon> nearest(LatLon position, Travel travel) {
        Snap snap = snap(position, travel);
        return snap.isValid() ? Optional.of(place(snap.getSnappedPoint())) : Optional.empty();
    }

    /// The shortest way between the streets nearest to two positions: it starts and ends on a street, not at the positions.
    /// Absent when one of them is near no street or no way leads there.
    public Optional<StreetPath> path(LatLon from, LatLon to, Travel travel) {
        return trip(from, to, Pace.steady(travel, 1)).map(Trip::path);
    }

    /// The quickest way between two positions. Absent when one of them is near no street or no way leads there.
    public Optional<Trip> trip(LatLon from, LatLon to, Pace pace) {
        Snap start = snap(from, pace.travel());
        Snap goal = snap(to, pace.travel());
        if (!start.isValid() || !goal.isValid()) {
            return Optional.empty();
        }
        QueryGraph graph = QueryGraph.create(store.graph(), start, goal);
        PaceWeighting plain = new PaceWeighting(store, pace);
        Weighting weighting = graph.wrapWeighting(plain);
        Path path = new AStarBidirection(graph, weighting, plain.traversal()).calcPath(start.getClosestNode(), goal.getClosestNode());
        if (!path.isFound()) {
            return Optional.empty();
        }
        List<LatLon> points = path.getEdgeCount() == 0 ? List.of(place(start.getSnappedPoint())) : places(path.calcPoints());
        double beside = (start.getQueryDistance() + goal.getQueryDistance()) / pace.offStreet();
        return Optional.of(new Trip(new StreetPath(points), seconds(path.getWeight() + beside)));
    }

    /// How far it is from each of many positions to one, found in one search; what was found last for the same places is kept.
    ///
    /// @param limit no way longer than this is looked for
    /// @return for each position in order; absent when it is near no street or farther than the limit
    public List<Optional<Approach>> approaches(List<LatLon> from, LatLon to, Pace pace, Duration limit) {
        return known.of(from, new KnownApproaches.Goal(to, pace, limit), starts -> searched(starts, to, pace, limit));
    }

    private List<Optional<Approach>> searched(List<LatLon> from, LatLon to, Pace pace, Duration limit) {
        Snap goal = snap(to, pace.travel());
        List<Snap> starts = from.stream().map(position -> snap(position, pace.travel())).toList();
        List<Snap> found = new ArrayList<>(starts.stream().filter(Snap::isValid).toList());
        if (!goal.isValid() || found.isEmpty()) {
            return from.stream().map(position -> Optional.<Approach>empty()).toList();
        }
        found.add(goal);
        QueryGraph graph = QueryGraph.create(store.graph(), found);
        PaceWeighting plain = new PaceWeighting(store, pace);
        Set<Integer> wanted = starts.stream().filter(Snap::isValid).map(Snap::getClosestNode).collect(Collectors.toSet());
        Map<Integer, IsoLabel> labels = new ApproachTree(graph, graph.wrapWeighting(plain), plain.traversal(), wanted, limit.toMillis() / MS)
            .from(goal.getClosestNode());
        return starts.stream().map(start -> Optional.ofNullable(start.isValid() ? labels.get(start.getClosestNode()) : null)
            .map(label -> approach(label, start.getQueryDistance() + goal.getQueryDistance(), pace))).toList();
    }

    /// How long it takes from each of many positions to each of many others: one search for each goal, whatever the number of starts.
    ///
    /// @param limit no way longer than this is looked for
    /// @return seconds, by start and goal; `NaN` where one of both is near no street or farther than the limit
    public float[][] times(List<LatLon> from, List<LatLon> to, Pace pace, Duration limit) {
        float[][] seconds = new float[from.size()][to.size()];
        for (float[] row : seconds) {
            Arrays.fill(row, Float.NaN);
        }
        List<Snap> starts = from.stream().map(position -> snap(position, pace.travel())).toList();
        List<Snap> goals = to.stream().map(position -> snap(position, pace.travel())).toList();
        List<Snap> found = Stream.concat(starts.stream(), goals.stream()).filter(Snap::isValid).toList();
        if (found.isEmpty()) {
            return seconds;
        }
        QueryGraph graph = QueryGraph.create(store.graph(), found);
        PaceWeighting plain = new PaceWeighting(store, pace);
        Weighting weighting = graph.wrapWeighting(plain);
        double[] reached = new double[graph.getNodes()];
        for (int g = 0; g < goals.size(); g++) {
            Snap goal = goals.get(g);
            if (goal.isValid()) {
                Arrays.fill(reached, Double.NaN);
                ShortestPathTree tree = new ShortestPathTree(graph, weighting, true, plain.traversal());
                tree.setWeightLimit(limit.toMillis() / MS);
                tree.search(goal.getClosestNode(), label -> {
                    if (Double.isNaN(reached[label.node])) {
                        reached[label.node] = label.weight;
                    }
                });
                for (int s = 0; s < starts.size(); s++) {
                    Snap start = starts.get(s);
                    double beside = start.isValid() ? (start.getQueryDistance() + goal.getQueryDistance()) / pace.offStreet() : Double.NaN;
                    seconds[s][g] = start.isValid() ? (float) (reached[start.getClosestNode()] + beside) : Float.NaN;
                }
            }
        }
        return seconds;
    }

    /// What is reached from a position along the streets, see [Reach].
    ///
    /// @param limits times, each more than 0; the answer has one area for each in the same order
    /// @return empty when the position is near no street
    public List<Reach> reach(LatLon from, Pace pace, List<Duration> limits) {
        Snap start = snap(from, pace.travel());
        return start.isValid() ? new ReachSearch(store, pace, start).areas(limits) : List.of();
    }

    private static Approach approach(IsoLabel label, double besideMetres, Pace pace) {
        return new Approach(label.distance + besideMetres, seconds(label.weight + besideMetres / pace.offStreet()));
    }

    private Snap snap(LatLon position, Travel travel) {
        BooleanEncodedValue access = Objects.requireNonNull(store.access().get(travel));
        BooleanEncodedValue cutOff = Objects.requireNonNull(store.cutOff().get(travel));
        EdgeFilter usable = edge -> !edge.get(cutOff) && (edge.get(access) || edge.getReverse(access));
        Snap snap = store.index().findClosest(position.lat(), position.lon(), usable);
        return snap.isValid() && snap.getQueryDistance() > NEAR_M ? new Snap(position.lat(), position.lon()) : snap;
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * MS));
    }

    private static List<LatLon> places(PointList points) {
        List<LatLon> places = new ArrayList<>(points.size());
        for (int i = 0; i < points.size(); i++) {
            places.add(new LatLon(points.getLat(i), points.getLon(i)));
        }
        return places;
    }

    private static LatLon place(GHPoint point) {
        return new LatLon(point.getLat(), point.getLon());
    }
}
