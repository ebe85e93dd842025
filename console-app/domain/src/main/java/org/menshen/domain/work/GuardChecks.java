package org.menshen.domain.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Checks the expressions of a workflow against the types of its fields. Pure.
final class GuardChecks {

    private final WorkflowContent flow;
    private final Expressions expressions;
    private final Map<String, ExpressionType> names;
    private final List<WorkflowFault> faults = new ArrayList<>();

    GuardChecks(WorkflowContent flow, Expressions expressions) {
        this.flow = flow;
        this.expressions = expressions;
        this.names = WorkScope.names(flow);
    }

    List<WorkflowFault> check() {
        if (flow.guard() != null) {
            expressions.check(flow.guard().when(), names, ExpressionType.YES)
                .ifPresent(fault -> faults.add(new WorkflowFault("", "", "opens", fault.column(), said(fault))));
        }
        for (FlowAct act : flow.acts()) {
            if (!act.when().isEmpty()) {
                one("acts", act.id(), "when", act.when(), ExpressionType.YES);
            }
            act.sets().forEach((field, expression) -> sets(act, field, expression));
            // what the other workflow makes of a value is known only when it is opened; here it has to be a text, a number or a list at all
            act.next().forEach(next -> next.values().forEach((field, expression) -> any(act, field, expression)));
        }
        for (FlowClock clock : flow.clocks()) {
            clock.limits().stream().filter(limit -> !limit.when().isEmpty())
                .forEach(limit -> one("clocks", clock.id(), "limit", limit.when(), ExpressionType.YES));
        }
        return faults;
    }

    private void sets(FlowAct act, String field, String expression) {
        FlowField target = flow.field(field).orElseThrow();
        if (target.mask() != null) {
            faults.add(new WorkflowFault("acts", act.id(), "sets", 0, "'" + field + "' is personal and cannot be computed"));
        } else {
            one("acts", act.id(), "sets", expression, target.kind().type());
        }
    }

    private void any(FlowAct act, String field, String expression) {
        boolean fits = List.of(ExpressionType.values()).stream().anyMatch(type -> expressions.check(expression, names, type).isEmpty());
        if (!fits) {
            expressions.check(expression, names, ExpressionType.TEXT).ifPresent(fault ->
                faults.add(new WorkflowFault("acts", act.id(), "next", fault.column(), "'" + field + "': " + fault.what())));
        }
    }

    private void one(String part, String id, String field, String expression, ExpressionType type) {
        expressions.check(expression, names, type)
            .ifPresent(fault -> faults.add(new WorkflowFault(part, id, field, fault.column(), said(fault))));
    }

    /// A field that is there and no name says why.
    private String said(Expressions.Fault fault) {
        return flow.fields().stream().filter(each -> !names.containsKey(each.id()) && fault.what().contains("'" + each.id() + "'")).findFirst()
            .map(each -> "'" + each.id() + "' is personal, or for some roles only: what an expression gives is shown to everybody")
            .orElse(fault.what());
    }
}
