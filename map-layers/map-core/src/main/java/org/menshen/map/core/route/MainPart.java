package org.menshen.map.core.route;

import java.util.Arrays;
import java.util.BitSet;

/// Finds the largest part of a net in which every node reaches every other, by Tarjan's algorithm without recursion.
/// A street map cut out of a city always has stubs and islands; nobody may be sent from or to one.
final class MainPart {

    private final Net net;
    private final int[] order;
    private final int[] low;
    private final int[] edge;
    private final boolean[] open;
    private final int[] path;
    private final int[] stack;
    private int pathSize;
    private int stackSize;
    private int counter;
    private BitSet best = new BitSet();

    private MainPart(Net net) {
        this.net = net;
        this.order = new int[net.size()];
        this.low = new int[net.size()];
        this.edge = Arrays.copyOf(net.first(), net.size());
        this.open = new boolean[net.size()];
        this.path = new int[net.size()];
        this.stack = new int[net.size()];
    }

    /// The nodes of the largest part.
    static BitSet of(Net net) {
        MainPart search = new MainPart(net);
        for (int node = 0; node < net.size(); node++) {
            if (search.order[node] == 0) {
                search.visit(node);
            }
        }
        return search.best;
    }

    private void visit(int root) {
        enter(root);
        while (pathSize > 0) {
            int node = path[pathSize - 1];
            if (edge[node] < net.first()[node + 1]) {
                int target = net.target()[edge[node]++];
                if (order[target] == 0) {
                    enter(target);
                } else if (open[target]) {
                    low[node] = Math.min(low[node], order[target]);
                }
            } else {
                pathSize--;
                if (pathSize > 0) {
                    low[path[pathSize - 1]] = Math.min(low[path[pathSize - 1]], low[node]);
                }
                if (low[node] == order[node]) {
                    close(node);
                }
            }
        }
    }

    private void enter(int node) {
        counter++;
        order[node] = counter;
        low[node] = counter;
        open[node] = true;
        path[pathSize++] = node;
        stack[stackSize++] = node;
    }

    private void close(int node) {
        BitSet part = new BitSet();
        int member;
        do {
            member = stack[--stackSize];
            open[member] = false;
            part.set(member);
        } while (member != node);
        if (part.cardinality() > best.cardinality()) {
            best = part;
        }
    }
}
