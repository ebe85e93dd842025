package org.menshen.domain.work;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The expressions of one workflow, each made ready once. Safe from any thread.
final class FlowTerms {

    private final Expressions expressions;
    private final Map<String, ExpressionType> names;
    private final Map<String, Expressions.Expression> ready = new ConcurrentHashMap<>();

    FlowTerms(WorkflowContent flow, Expressions expressions) {
        this.expressions = expressions;
        this.names = Map.copyOf(WorkScope.names(flow));
    }

    /// What an expression gives; empty when it has no value.
    Optional<Object> value(String expression, Map<String, Object> scope) {
        return ready.computeIfAbsent(expression, text -> expressions.compile(text, names)).value(scope);
    }

    /// Whether an expression holds.
    boolean holds(String expression, Map<String, Object> scope) {
        return value(expression, scope).filter(Boolean.TRUE::equals).isPresent();
    }
}
