package org.menshen.domain.work;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Follows the ways through a workflow: every state has to be reached, every one but the ends has to lead to an end, and every deadline has to have
/// an end that comes after its beginning. Guards are taken to hold some time. Pure.
final class FlowPaths {

    private final WorkflowContent flow;
    private final List<WorkflowFault> faults = new ArrayList<>();

    FlowPaths(WorkflowContent flow) {
        this.flow = flow;
    }

    List<WorkflowFault> check() {
        Set<String> reached = reach(List.of(flow.start()), this::after);
        Set<String> ending = reach(flow.states().stream().filter(FlowState::end).map(FlowState::id).toList(), this::before);
        for (FlowState state : flow.states()) {
            if (!reached.contains(state.id())) {
                faults.add(new WorkflowFault("states", state.id(), "id", 0, "no act leads to '" + state.id() + "' from '" + flow.start() + "'"));
            } else if (!ending.contains(state.id())) {
                faults.add(new WorkflowFault("states", state.id(), "id", 0, "'" + state.id() + "' leads to no end: an item would stay for ever"));
            }
        }
        for (FlowClock clock : flow.clocks()) {
            for (String from : clock.from()) {
                if (flow.flag(from).isPresent()) {
                    lowered(clock, from);
                    continue;
                }
                Set<String> later = reach(List.of(from), this::after);
                if (clock.until().stream().noneMatch(until -> !until.equals(from) && later.contains(until))) {
                    faults.add(new WorkflowFault("clocks", clock.id(), "until", 0, "never ends: nothing leads from '" + from + "' to "
                        + String.join(" or ", clock.until())));
                }
            }
        }
        apart();
        return faults;
    }

    /// A deadline that a flag starts ends when the flag is lowered: somebody has to be able to.
    private void lowered(FlowClock clock, String flag) {
        if (flow.flag(flag).orElseThrow().lower().isEmpty() && flow.acts().stream().noneMatch(act -> act.lowers().contains(flag))) {
            faults.add(new WorkflowFault("clocks", clock.id(), "from", 0, "never ends: nobody and no act lowers the flag '" + flag + "'"));
        }
    }

    /// Who must not be the same person has to have had a chance to act before.
    private void apart() {
        for (FlowAct act : flow.acts()) {
            Set<String> earlier = reach(act.from(), this::before);
            for (String other : act.apart()) {
                if (!FlowAct.OPEN.equals(other)
                    && flow.act(other).orElseThrow().from().stream().noneMatch(earlier::contains)) {
                    faults.add(new WorkflowFault("acts", act.id(), "apart", 0, "'" + other + "' never comes before '" + act.id() + "'"));
                }
            }
        }
    }

    private List<String> after(String state) {
        return flow.acts().stream().filter(act -> act.from().contains(state) && !act.to().isEmpty()).map(FlowAct::to).toList();
    }

    private List<String> before(String state) {
        return flow.acts().stream().filter(act -> act.to().equals(state)).flatMap(act -> act.from().stream()).toList();
    }

    private static Set<String> reach(Collection<String> from, Function<String, List<String>> step) {
        Set<String> all = new HashSet<>(from);
        Deque<String> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            for (String next : step.apply(open.pop())) {
                if (all.add(next)) {
                    open.push(next);
                }
            }
        }
        return all;
    }
}
