package org.menshen.domain.work;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Context;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.plan.Bilingual;
import org.menshen.map.core.geo.LatLon;

/// Lets an item go through its workflow once more by the times that are told of it. What a file does not tell and the workflow asks for between two
/// acts is put between them, at the time of the later one. One object an item; not for several threads.
final class ImportedHistory {

    private static final Actor NOBODY = new Actor("", "", "", "");

    private final WorkflowContent flow;
    private final FlowTerms terms;
    private final Context context;
    private final Subject subject;
    private final WorkflowRef ref;
    private WorkItem item;
    private @Nullable Map<String, Object> fields;

    ImportedHistory(WorkflowContent flow, FlowTerms terms, Context context, Subject subject, WorkflowRef ref) {
        this.flow = flow;
        this.terms = terms;
        this.context = context;
        this.subject = subject;
        this.ref = ref;
    }

    /// As it stands after what was told so far.
    WorkItem item() {
        return item;
    }

    void open(Instant at, List<WorkValue> values, @Nullable LatLon location) {
        String number = WorkNumber.of(flow.prefix(), subject.id(), at, context.deadlines().zone());
        WorkItem bare = WorkEvolution.after(null, subject, new WorkFact.Opened(ref, number, flow.start(), values, location, List.of(), List.of()),
            stamp(at));
        List<ClockMove> clocks = new WorkClocks(flow, terms, new HistoricContext(context, at)).moves(List.of(), flow.start(), flow.start(), Set.of(),
            Set.of(), () -> scope(bare, at));
        item = WorkEvolution.after(null, subject, new WorkFact.Opened(ref, number, flow.start(), values, location, List.of(), clocks), stamp(at));
    }

    /// Something was done.
    ///
    /// @return why the workflow knows no way to it
    Optional<Refusal> act(ImportedStage stage) {
        FlowAct act = flow.act(stage.act()).orElseThrow();
        if (!go(state -> act.from().contains(state), stage.at())) {
            return Optional.of(Refusal.of("work.import-no-way", "zh", act.name().zh(), "en", act.name().en(), "fromZh", name(item.at()).zh(),
                "fromEn", name(item.at()).en()));
        }
        done(act, stage.at());
        return Optional.empty();
    }

    /// It stands in a state now; empty for where it is.
    Optional<Refusal> stand(String state) {
        if (state.isEmpty()) {
            return Optional.empty();
        }
        if (flow.state(state).isEmpty()) {
            return Optional.of(Refusal.of("work.import-unknown-state", "state", state));
        }
        return go(state::equals, item.steps().getLast().by().at()) ? Optional.empty()
            : Optional.of(Refusal.of("work.import-no-way", "zh", name(state).zh(), "en", name(state).en(), "fromZh", name(item.at()).zh(), "fromEn",
                name(item.at()).en()));
    }

    /// A flag is raised now.
    Optional<Refusal> raise(String flag) {
        if (flow.flag(flag).isEmpty()) {
            return Optional.of(Refusal.of("work.unknown-flag", "flag", flag));
        }
        if (!item.flags().contains(flag) && !flow.ends(item.at())) {
            Set<String> flags = new TreeSet<>(item.flags());
            flags.add(flag);
            Instant at = item.steps().getLast().by().at();
            WorkItem before = item;
            List<ClockMove> clocks = new WorkClocks(flow, terms, new HistoricContext(context, at)).moves(item.clocks(), "", item.at(),
                Set.copyOf(item.flags()), flags, () -> scope(before, at));
            item = WorkEvolution.after(item, subject, new WorkFact.Raised(flag, "", clocks), stamp(at));
        } else if (!item.flags().contains(flag)) {
            item = WorkEvolution.after(item, subject, new WorkFact.Raised(flag, "", List.of()), stamp(item.steps().getLast().by().at()));
        }
        return Optional.empty();
    }

    private Bilingual name(String state) {
        return flow.state(state).map(FlowState::name).orElseGet(() -> new Bilingual(state, state));
    }

    /// Goes the shortest way to a state, by main acts before others.
    private boolean go(Predicate<String> wanted, Instant at) {
        if (wanted.test(item.at())) {
            return true;
        }
        Map<String, FlowAct> by = new HashMap<>();
        Map<String, String> before = new HashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(item.at()));
        while (!open.isEmpty()) {
            String state = open.poll();
            for (FlowAct act : flow.actsIn(state)) {
                if (act.to().isEmpty() || act.to().equals(item.at()) || by.putIfAbsent(act.to(), act) != null) {
                    continue;
                }
                before.put(act.to(), state);
                if (wanted.test(act.to())) {
                    way(act.to(), by, before).forEach(step -> done(step, at));
                    return true;
                }
                open.add(act.to());
            }
        }
        return false;
    }

    private static List<FlowAct> way(String to, Map<String, FlowAct> by, Map<String, String> before) {
        List<FlowAct> way = new ArrayList<>();
        for (String state = to; by.containsKey(state); state = before.get(state)) {
            way.add(by.get(state));
        }
        Collections.reverse(way);
        return way;
    }

    private void done(FlowAct act, Instant at) {
        String to = act.to().isEmpty() ? item.at() : act.to();
        List<String> raised = act.raises().stream().filter(flag -> !item.flags().contains(flag)).toList();
        List<String> lowered = act.lowers().stream().filter(item.flags()::contains).toList();
        Set<String> flags = new TreeSet<>(item.flags());
        flags.addAll(raised);
        lowered.forEach(flags::remove);
        WorkItem before = item;
        Supplier<Map<String, Object>> scope = () -> scope(before, at);
        List<ClockMove> clocks = new WorkClocks(flow, terms, new HistoricContext(context, at)).moves(item.clocks(), act.to(), to,
            Set.copyOf(item.flags()), flags, scope);
        item = WorkEvolution.after(item, subject,
            new WorkFact.Acted(act.id(), to, List.of(), "", List.of(), clocks, raised, lowered, List.of(), List.of()), stamp(at));
    }

    private Map<String, Object> scope(WorkItem of, Instant at) {
        Map<String, Object> values = fields;
        if (values == null) {
            // what is told of it stands in its fields from the beginning: no step changes one
            values = WorkScope.fields(flow, of.fields(), context);
            fields = values;
        }
        return WorkScope.of(values, of, 0, new HistoricContext(context, at));
    }

    private static Stamp stamp(Instant at) {
        return new Stamp(NOBODY, at, at);
    }
}
