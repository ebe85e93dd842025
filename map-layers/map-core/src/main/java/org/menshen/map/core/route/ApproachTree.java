package org.menshen.map.core.route;

import com.graphhopper.isochrone.algorithm.ShortestPathTree;
import com.graphhopper.routing.util.TraversalMode;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.Graph;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// A search from a goal back to some starts that ends when it has reached them all. One use, one thread.
final class ApproachTree extends ShortestPathTree {

    private final Set<Integer> missing;
    private final Map<Integer, IsoLabel> reached = new HashMap<>();

    /// @param starts nodes to be reached
    /// @param limit most weight of a way, seconds
    ApproachTree(Graph graph, Weighting weighting, TraversalMode traversal, Set<Integer> starts, double limit) {
        super(graph, weighting, true, traversal);
        setWeightLimit(limit);
        missing = new HashSet<>(starts);
    }

    /// The quickest way to the goal from each start that has one within the limit, by its node.
    Map<Integer, IsoLabel> from(int goal) {
        // the first that comes to a node is the quickest
        search(goal, label -> {
            if (missing.remove(label.node)) {
                reached.put(label.node, label);
            }
        });
        return reached;
    }

    @Override
    protected boolean finished() {
        return missing.isEmpty() || super.finished();
    }
}
