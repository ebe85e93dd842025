package org.menshen.domain.work;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Where the states of a workflow stand in a drawing of it: in layers from the beginning downward, so that what goes on points down and what goes
/// back points up; in each layer so that as few ways as possible cross. Pure and repeatable: the same workflow is always drawn the same.
public final class FlowLayout {

    private static final int SWEEPS = 8;

    private final WorkflowContent flow;
    private final Map<String, Integer> layers = new LinkedHashMap<>();
    private final Set<Way> back = new HashSet<>();
    private final List<List<String>> rows = new ArrayList<>();

    /// A way from one state to another, by one or more acts.
    ///
    /// @param from state in which it begins
    /// @param to state in which it ends
    public record Way(String from, String to) {
    }

    /// @param flow a workflow without faults
    public FlowLayout(WorkflowContent flow) {
        this.flow = flow;
        forward(flow.start(), new HashSet<>(), new HashSet<>());
        layer();
        order();
    }

    /// The states of each layer, from left to right, the layers from the beginning downward.
    public List<List<String>> rows() {
        return rows.stream().map(List::copyOf).toList();
    }

    /// The acts of each way, in the order of the file; acts that stay where they are belong to none.
    public Map<Way, List<FlowAct>> ways() {
        Map<Way, List<FlowAct>> ways = new LinkedHashMap<>();
        for (FlowAct act : flow.acts()) {
            if (!act.to().isEmpty()) {
                act.from().stream().filter(from -> !from.equals(act.to()))
                    .forEach(from -> ways.computeIfAbsent(new Way(from, act.to()), way -> new ArrayList<>()).add(act));
            }
        }
        return ways;
    }

    /// Whether a way goes back.
    public boolean goesBack(Way way) {
        return back.contains(way);
    }

    /// Acts that can be done in a state without leaving it, in the order of the file.
    public List<FlowAct> staying(String state) {
        return flow.acts().stream().filter(act -> act.from().contains(state) && (act.to().isEmpty() || act.to().equals(state))).toList();
    }

    /// Follows the ways; one to a state that is still being followed goes back.
    private void forward(String state, Set<String> open, Set<String> done) {
        open.add(state);
        for (String next : after(state)) {
            if (open.contains(next)) {
                back.add(new Way(state, next));
            } else if (!done.contains(next)) {
                forward(next, open, done);
            }
        }
        open.remove(state);
        done.add(state);
    }

    private void layer() {
        flow.states().forEach(state -> layers.put(state.id(), 0));
        // a way that goes on leads at least one layer down; there are no circles among these
        for (int round = 0; round < flow.states().size(); round++) {
            for (Way way : ways().keySet()) {
                if (!back.contains(way)) {
                    layers.merge(way.to(), layers.get(way.from()) + 1, Math::max);
                }
            }
        }
        int deepest = layers.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        for (int i = 0; i <= deepest; i++) {
            rows.add(new ArrayList<>());
        }
        layers.forEach((state, layer) -> rows.get(layer).add(state));
    }

    /// Lets each state stand in the middle of those that it is joined with, down and up in turn.
    private void order() {
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            Map<String, Double> places = places();
            for (List<String> row : sweep % 2 == 0 ? rows : rows.reversed()) {
                Map<String, Double> wanted = row.stream().collect(Collectors.toMap(state -> state, state -> middle(state, places)));
                row.sort(Comparator.comparingDouble(wanted::get));
            }
        }
    }

    private double middle(String state, Map<String, Double> places) {
        return ways().keySet().stream().filter(way -> way.from().equals(state) || way.to().equals(state))
            .mapToDouble(way -> places.get(way.from().equals(state) ? way.to() : way.from())).average().orElse(places.get(state));
    }

    private Map<String, Double> places() {
        Map<String, Double> places = new HashMap<>();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                places.put(row.get(i), i - (row.size() - 1) / 2.0);
            }
        }
        return places;
    }

    private List<String> after(String state) {
        return flow.acts().stream().filter(act -> act.from().contains(state) && !act.to().isEmpty() && !act.to().equals(state)).map(FlowAct::to)
            .distinct().toList();
    }
}
