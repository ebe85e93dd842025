package org.menshen.map.core.route;

import com.graphhopper.routing.ev.BooleanEncodedValue;
import com.graphhopper.routing.ev.EncodedValue;
import com.graphhopper.routing.ev.EnumEncodedValue;
import com.graphhopper.routing.ev.SimpleBooleanEncodedValue;
import com.graphhopper.routing.ev.Subnetwork;
import com.graphhopper.routing.subnetwork.PrepareRoutingSubnetworks;
import com.graphhopper.routing.subnetwork.PrepareRoutingSubnetworks.PrepareJob;
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.storage.index.LocationIndexTree;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.menshen.map.core.base.FeatureKind;
import org.menshen.map.core.base.TurnRule;

/// The streets in GraphHopper's own memory: nodes, edges with their points, what each way of moving may use, and an index by place.
///
/// @param graph nodes and edges
/// @param index finds edges by place
/// @param kind kind of road of an edge
/// @param access for each way of moving whether an edge may be used, by direction
/// @param cutOff for each way of moving whether an edge lies in a small part that does not reach the rest and be reached from it
/// @param turns for each way of moving that must obey any, whether a turn is forbidden
record StreetStore(BaseGraph graph, LocationIndexTree index, EnumEncodedValue<FeatureKind> kind, Map<Travel, BooleanEncodedValue> access,
                   Map<Travel, BooleanEncodedValue> cutOff, Map<Travel, BooleanEncodedValue> turns) {

    /// stretches of street; a smaller part is a stub or island of the extract, a larger one may be the other bank of a river
    private static final int SMALLEST_PART = 40;
    private static final int INDEX_METRES = 200;
    private static final int INDEX_RINGS = 6;

    /// Builds the store of streets that join where they share a point.
    static StreetStore of(List<Street> streets, List<TurnRule> rules) {
        EnumEncodedValue<FeatureKind> kind = new EnumEncodedValue<>("kind", FeatureKind.class);
        Map<Travel, BooleanEncodedValue> access = new EnumMap<>(Travel.class);
        Map<Travel, BooleanEncodedValue> cutOff = new EnumMap<>(Travel.class);
        // the bits of an edge are laid out here: GraphHopper's EncodingManager is for graphs in files and starts a JSON reader for it
        EncodedValue.InitializerConfig layout = new EncodedValue.InitializerConfig();
        kind.init(layout);
        for (Travel travel : Travel.values()) {
            String name = travel.name().toLowerCase(Locale.ROOT);
            BooleanEncodedValue open = new SimpleBooleanEncodedValue(name, true);
            open.init(layout);
            access.put(travel, open);
            BooleanEncodedValue lost = Subnetwork.create(name);
            lost.init(layout);
            cutOff.put(travel, lost);
        }
        BaseGraph graph = new BaseGraph.Builder(layout.getRequiredBytes()).withTurnCosts(true).setDir(new StreetMemory()).create();
        Turns turns = new Turns(rules);
        new StreetWriter(graph, kind, access, turns).write(streets);
        graph.freeze();
        // takes the bounds of the graph as they are now
        LocationIndexTree index = new LocationIndexTree(graph, graph.getDirectory());
        index.setMinResolutionInMeter(INDEX_METRES).setMaxRegionSearch(INDEX_RINGS);
        StreetStore store = new StreetStore(graph, index, kind, access, cutOff, turns.write(graph));
        store.findStubs();
        index.prepareIndex();
        return store;
    }

    private void findStubs() {
        List<PrepareJob> jobs = new ArrayList<>();
        for (Travel travel : Travel.values()) {
            jobs.add(new PrepareJob(cutOff.get(travel), new PaceWeighting(this, Pace.steady(travel, 1), false)));
        }
        if (graph.getEdges() > 0) {
            new PrepareRoutingSubnetworks(graph, jobs).setMinNetworkSize(SMALLEST_PART).doWork();
        }
    }
}
