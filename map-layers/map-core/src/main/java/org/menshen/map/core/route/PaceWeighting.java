package org.menshen.map.core.route;

import com.graphhopper.routing.ev.BooleanEncodedValue;
import com.graphhopper.routing.util.TraversalMode;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.util.EdgeIteratorState;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Seconds on an edge at a pace, as GraphHopper asks for it; endless where it may not be used, and for a forbidden turn.
final class PaceWeighting implements Weighting {

    private static final double MS = 1000;

    /// seconds to turn round in a street
    private static final double TURN_ROUND_S = 20;

    private final StreetStore store;
    private final Pace pace;
    private final BooleanEncodedValue access;
    /// null for those who may turn everywhere
    private final @Nullable BooleanEncodedValue turns;

    PaceWeighting(StreetStore store, Pace pace) {
        this(store, pace, true);
    }

    /// @param obey whether forbidden turns count
    PaceWeighting(StreetStore store, Pace pace, boolean obey) {
        this.turns = obey ? store.turns().get(pace.travel()) : null;
        this.store = store;
        this.pace = pace;
        this.access = Objects.requireNonNull(store.access().get(pace.travel()));
    }

    /// How a search must walk the graph: edge by edge when turns count.
    TraversalMode traversal() {
        return hasTurnCosts() ? TraversalMode.EDGE_BASED : TraversalMode.NODE_BASED;
    }

    @Override
    public double calcMinWeightPerDistance() {
        return 1 / pace.fastest();
    }

    @Override
    public double calcEdgeWeight(EdgeIteratorState edge, boolean reverse) {
        boolean open = reverse ? edge.getReverse(access) : edge.get(access);
        double speed = open ? pace.on(edge.get(store.kind())) : 0;
        return speed > 0 ? edge.getDistance() / speed : Double.POSITIVE_INFINITY;
    }

    @Override
    public long calcEdgeMillis(EdgeIteratorState edge, boolean reverse) {
        double seconds = calcEdgeWeight(edge, reverse);
        return Double.isInfinite(seconds) ? Long.MAX_VALUE : Math.round(seconds * MS);
    }

    @Override
    public double calcTurnWeight(int inEdge, int viaNode, int outEdge) {
        if (turns == null) {
            return 0;
        }
        boolean forbidden = store.graph().getTurnCostStorage().get(turns, inEdge, viaNode, outEdge);
        return forbidden ? Double.POSITIVE_INFINITY : inEdge == outEdge ? TURN_ROUND_S : 0;
    }

    @Override
    public long calcTurnMillis(int inEdge, int viaNode, int outEdge) {
        double seconds = calcTurnWeight(inEdge, viaNode, outEdge);
        return Double.isInfinite(seconds) ? Long.MAX_VALUE : Math.round(seconds * MS);
    }

    @Override
    public boolean hasTurnCosts() {
        return turns != null;
    }

    @Override
    public String getName() {
        return "pace";
    }
}
