package org.menshen.domain.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.menshen.domain.fact.Context;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.fact.Stamp;

/// Whether an act of a workflow can be done to an item, and what follows from it. Pure.
final class WorkActing {

    private static final String SYSTEM = "SYSTEM";

    private final WorkflowContent flow;
    private final FlowTerms terms;
    private final Context context;

    WorkActing(WorkflowContent flow, FlowTerms terms, Context context) {
        this.flow = flow;
        this.terms = terms;
        this.context = context;
    }

    Decision<WorkFact> act(WorkItem item, WorkCommand.Act c) {
        FlowAct act = flow.act(c.act()).orElse(null);
        if (act == null) {
            return Decision.refuse("work.unknown-act", "act", c.act());
        }
        Optional<Refusal> refused = allowed(item, act).or(() -> barred(item, act))
            .or(() -> c.evidence().stream().map(WorkDecider::badProof).flatMap(Optional::stream).findFirst())
            .or(() -> c.evidence().isEmpty() ? Optional.empty() : WorkLimits.evidence(item.evidence().size() + c.evidence().size(), context))
            .or(() -> act.to().isEmpty() || act.to().equals(item.at()) ? WorkLimits.step(item, c.remark(), context)
                : WorkLimits.remark(item, c.remark(), context));
        if (refused.isPresent()) {
            return Decision.refuse(refused.get());
        }
        WorkValues values = new WorkValues(flow, context, c.values(), field -> act.takes(field.id()));
        return values.refused().or(() -> wanting(item, act, c, values)).or(() -> compute(item, act, c, values)).map(Decision::<WorkFact>refuse)
            .orElseGet(() -> Decision.accept(done(item, act, c, values)));
    }

    /// A deadline that has passed: its flags and offers, and the act that it does by itself.
    Decision<WorkFact> lapse(WorkItem item, WorkCommand.Lapse c) {
        ClockRun run = item.open(c.clock()).orElse(null);
        FlowClock clock = flow.clock(c.clock()).orElse(null);
        if (run == null || clock == null || run.late() || !run.lateAt(context.now())) {
            return Decision.refuse("work.not-late", "clock", c.clock());
        }
        List<String> raised = clock.raises().stream().filter(flag -> !item.flags().contains(flag)).toList();
        Set<String> flags = new TreeSet<>(item.flags());
        flags.addAll(raised);
        List<ClockMove> moves = new WorkClocks(flow, terms, context).moves(item.clocks(), "", item.at(), Set.copyOf(item.flags()), flags,
            () -> scope(item, item.fields(), 0));
        WorkFact.Lapsed lapsed = new WorkFact.Lapsed(c.clock(), raised, moves, clock.offers());
        FlowAct act = flow.act(clock.act()).filter(each -> each.from().contains(item.at())).orElse(null);
        if (act == null) {
            return Decision.accept(lapsed);
        }
        WorkItem late = WorkEvolution.after(item, item.subject(), lapsed, new Stamp(context.actor(), context.now(), context.now()));
        Decision<WorkFact> follows = act(late, new WorkCommand.Act(act.id(), List.of(), "", List.of()));
        return follows instanceof Decision.Accepted<WorkFact>(List<WorkFact> facts) ? Decision.accept(List.of(lapsed, facts.getFirst()))
            : Decision.accept(lapsed);
    }

    private Optional<Refusal> allowed(WorkItem item, FlowAct act) {
        if (!act.from().contains(item.at())) {
            return Optional.of(Refusal.of("work.wrong-state", "zh", flow.state(item.at()).map(s -> s.name().zh()).orElse(item.at()),
                "en", flow.state(item.at()).map(s -> s.name().en()).orElse(item.at())));
        }
        if (!act.roles().contains(context.actor().role())) {
            return Optional.of(Refusal.of("work.not-your-role", "zh", act.name().zh(), "en", act.name().en()));
        }
        if (!SYSTEM.equals(context.actor().role()) && item.doneBy(context.actor().userId(), act.apart())) {
            return Optional.of(Refusal.of("work.same-person", "zh", act.name().zh(), "en", act.name().en()));
        }
        return Optional.empty();
    }

    /// Whether its condition fails whatever is filled in with it: said before anything is asked.
    private Optional<Refusal> barred(WorkItem item, FlowAct act) {
        return act.when().isEmpty() || terms.mends(act) || terms.holds(act.when(), scope(item, item.fields(), 0)) ? Optional.empty()
            : Optional.of(Refusal.of("work.barred", details(act)));
    }

    private static String[] details(FlowAct act) {
        return new String[] {"zh", act.otherwise().zh(), "en", act.otherwise().en(), "act.zh", act.name().zh(), "act.en", act.name().en()};
    }

    /// What is still wanting for it.
    private Optional<Refusal> wanting(WorkItem item, FlowAct act, WorkCommand.Act c, WorkValues values) {
        Map<String, String> fields = values.over(item.fields());
        Optional<FlowField> field = act.needs().stream().filter(need -> !fields.containsKey(need)).findFirst().flatMap(flow::field);
        if (field.isPresent()) {
            return Optional.of(Refusal.of("work.missing-field", "zh", field.get().name().zh(), "en", field.get().name().en()));
        }
        if (act.remark() && c.remark().isBlank()) {
            return Optional.of(Refusal.of("work.needs-reason"));
        }
        if (item.evidence().size() + c.evidence().size() < act.evidence()) {
            return Optional.of(Refusal.of("work.needs-evidence", "count", String.valueOf(act.evidence())));
        }
        return act.when().isEmpty() || !terms.mends(act) || terms.holds(act.when(), scope(item, fields, c.evidence().size())) ? Optional.empty()
            : Optional.of(Refusal.of("work.guarded-act", details(act)));
    }

    private Optional<Refusal> compute(WorkItem item, FlowAct act, WorkCommand.Act c, WorkValues values) {
        for (Map.Entry<String, String> set : act.sets().entrySet()) {
            Optional<Object> value = terms.value(set.getValue(),
                scope(item, values.over(item.fields()), c.evidence().size()));
            FlowField field = flow.field(set.getKey()).orElseThrow();
            if (value.isEmpty()) {
                return Optional.of(Refusal.of("work.not-computable", "zh", field.name().zh(), "en", field.name().en()));
            }
            values.computed(field, value.get());
            if (values.refused().isPresent()) {
                return values.refused();
            }
        }
        return Optional.empty();
    }

    private WorkFact done(WorkItem item, FlowAct act, WorkCommand.Act c, WorkValues values) {
        String to = act.to().isEmpty() ? item.at() : act.to();
        List<String> raised = act.raises().stream().filter(flag -> !item.flags().contains(flag)).toList();
        List<String> lowered = Stream.concat(act.lowers().stream(), unraised(item, act)).filter(item.flags()::contains).distinct().toList();
        Set<String> flags = new TreeSet<>(item.flags());
        flags.addAll(raised);
        lowered.forEach(flags::remove);
        Map<String, String> fields = values.over(item.fields());
        Supplier<Map<String, Object>> scope = () -> scope(item, fields, c.evidence().size());
        List<ClockMove> clocks = new WorkClocks(flow, terms, context).moves(item.clocks(), act.to(), to, Set.copyOf(item.flags()), flags, scope);
        return new WorkFact.Acted(act.id(), to, values.changed(item.fields()), c.remark().strip(), c.evidence(), clocks, raised, lowered,
            act.offers(), act.next().isEmpty() ? List.of() : next(act, scope.get(), fields));
    }

    /// The flags of deadlines that passed while the centre could not hear that they had been met in time: they fall with it.
    private Stream<String> unraised(WorkItem item, FlowAct act) {
        if (!context.acted().isBefore(context.now())) {
            return Stream.empty();
        }
        return item.clocks().stream().filter(run -> run.open() && run.late() && !context.acted().isAfter(run.due()))
            .flatMap(run -> flow.clock(run.clock()).stream()).filter(clock -> clock.until().contains(act.to()))
            .flatMap(clock -> clock.raises().stream()).filter(flag -> !act.raises().contains(flag));
    }

    /// What is to be opened or taken further; what names nothing that could be taken further is left out.
    private List<WorkFact.NextItem> next(FlowAct act, Map<String, Object> scope, Map<String, String> fields) {
        List<WorkFact.NextItem> items = new ArrayList<>();
        for (FlowNext next : act.next()) {
            List<WorkValue> values = new ArrayList<>();
            next.values().forEach((field, expression) -> terms.value(expression, scope)
                .map(WorkActing::written).filter(text -> !text.isEmpty()).ifPresent(text -> values.add(new WorkValue(field, text))));
            next.copies().stream().filter(fields::containsKey).forEach(field -> values.add(new WorkValue(field, fields.get(field))));
            String target = fields.getOrDefault(next.item(), "");
            if (!next.further() || !target.isEmpty()) {
                items.add(new WorkFact.NextItem(next.workflow(), values, target, next.act()));
            }
        }
        return items;
    }

    private static String written(Object value) {
        return value instanceof List<?> list ? String.join(",", list.stream().map(String::valueOf).toList()) : String.valueOf(value);
    }

    private Map<String, Object> scope(WorkItem item, Map<String, String> fields, int adding) {
        return WorkScope.of(flow, item, fields, adding, context);
    }
}
