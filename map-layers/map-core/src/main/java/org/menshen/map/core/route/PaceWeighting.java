package org.menshen.map.core.route;

import com.graphhopper.routing.ev.BooleanEncodedValue;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.util.EdgeIteratorState;
import java.util.Objects;

/// Seconds on an edge at a pace, as GraphHopper asks for it; endless where it may not be used. A turn costs nothing.
final class PaceWeighting implements Weighting {

    private static final double MS = 1000;

    private final StreetStore store;
    private final Pace pace;
    private final BooleanEncodedValue access;

    PaceWeighting(StreetStore store, Pace pace) {
        this.store = store;
        this.pace = pace;
        this.access = Objects.requireNonNull(store.access().get(pace.travel()));
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
        return 0;
    }

    @Override
    public long calcTurnMillis(int inEdge, int viaNode, int outEdge) {
        return 0;
    }

    @Override
    public boolean hasTurnCosts() {
        return false;
    }

    @Override
    public String getName() {
        return "pace";
    }
}
