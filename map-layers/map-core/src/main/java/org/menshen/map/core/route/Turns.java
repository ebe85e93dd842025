package org.menshen.map.core.route;

import com.graphhopper.routing.ev.BooleanEncodedValue;
import com.graphhopper.routing.ev.EncodedValue;
import com.graphhopper.routing.ev.TurnRestriction;
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.util.EdgeExplorer;
import com.graphhopper.util.EdgeIterator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.menshen.map.core.base.TurnRule;

/// Finds the edges that rules for turns speak of while the graph is written, and writes the rules into it. Walkers obey none.
final class Turns {

    private final List<TurnRule> rules;
    private final Set<Long> vias = new HashSet<>();
    private final Map<Leg, Edge> edges = new HashMap<>();

    /// A street as it leaves a junction: the junction and the next point of the street.
    private record Leg(long via, long beside) {
    }

    private record Edge(int node, int id) {
    }

    Turns(List<TurnRule> rules) {
        this.rules = rules;
        rules.forEach(rule -> vias.add(StreetWriter.key(rule.xy(), 1)));
    }

    /// Whether some rule is about turns at a place, which must be a node of the graph then.
    boolean isVia(long place) {
        return vias.contains(place);
    }

    /// Must be told of both ends of every edge.
    void edge(long via, long beside, int node, int id) {
        if (isVia(via)) {
            edges.put(new Leg(via, beside), new Edge(node, id));
        }
    }

    /// Writes the rules into the finished graph.
    ///
    /// @return for each way of moving that must obey any, whether a turn is forbidden
    Map<Travel, BooleanEncodedValue> write(BaseGraph graph) {
        Map<Travel, BooleanEncodedValue> forbidden = new EnumMap<>(Travel.class);
        EncodedValue.InitializerConfig layout = new EncodedValue.InitializerConfig();
        EdgeExplorer explorer = graph.createEdgeExplorer();
        for (Travel travel : List.of(Travel.BY_EBIKE, Travel.BY_CAR)) {
            List<TurnRule> own = rules.stream().filter(rule -> travel == Travel.BY_CAR ? rule.cars() : rule.cycles()).toList();
            if (!own.isEmpty()) {
                BooleanEncodedValue value = TurnRestriction.create(travel.name().toLowerCase(Locale.ROOT));
                value.init(layout);
                own.forEach(rule -> write(graph, explorer, value, rule));
                forbidden.put(travel, value);
            }
        }
        return forbidden;
    }

    private void write(BaseGraph graph, EdgeExplorer explorer, BooleanEncodedValue value, TurnRule rule) {
        long via = StreetWriter.key(rule.xy(), 1);
        Edge from = edges.get(new Leg(via, StreetWriter.key(rule.xy(), 0)));
        Edge to = edges.get(new Leg(via, StreetWriter.key(rule.xy(), 2)));
        if (from == null || to == null) {
            // one of the streets lies outside what was imported
            return;
        }
        if (!rule.only()) {
            graph.getTurnCostStorage().set(value, from.id, from.node, to.id, true);
            return;
        }
        EdgeIterator other = explorer.setBaseNode(from.node);
        while (other.next()) {
            if (other.getEdge() != to.id) {
                graph.getTurnCostStorage().set(value, from.id, from.node, other.getEdge(), true);
            }
        }
    }
}
