package org.menshen.domain.work;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Refusal;

/// The expressions of one workflow, each made ready once. Safe from any thread.
final class FlowTerms {

    /// names whose values follow from fields
    private static final Set<String> BY_FIELDS = Set.of("filled", "marks");

    private final Expressions expressions;
    private final Map<String, ExpressionType> names;
    private final Map<String, Expressions.Expression> ready = new ConcurrentHashMap<>();
    private final Map<String, Boolean> mended = new ConcurrentHashMap<>();

    FlowTerms(WorkflowContent flow, Expressions expressions) {
        this.expressions = expressions;
        this.names = Map.copyOf(WorkScope.names(flow));
    }

    /// What an expression gives; empty when it has no value.
    Optional<Object> value(String expression, Map<String, Object> scope) {
        return ready.computeIfAbsent(expression, text -> expressions.compile(text, names)).value(scope);
    }

    /// Why an item may not be there; empty when it may.
    ///
    /// @param guard what has to hold of its fields; `null` for nothing
    Optional<Refusal> guarded(@Nullable FlowGuard guard, Supplier<Map<String, Object>> scope) {
        return guard == null || holds(guard.when(), scope.get()) ? Optional.empty()
            : Optional.of(Refusal.of("work.guarded", "zh", guard.otherwise().zh(), "en", guard.otherwise().en()));
    }

    /// Whether what is filled in with an act can make its condition hold: whether that looks at a field that the act takes, or at evidence.
    boolean mends(FlowAct act) {
        return mended.computeIfAbsent(act.id(), id -> {
            Map<String, ExpressionType> left = new TreeMap<>(names);
            left.remove("evidence");
            if (!act.asks().isEmpty() || !act.needs().isEmpty()) {
                left.keySet().removeIf(name -> act.takes(name) || BY_FIELDS.contains(name));
            }
            return expressions.check(act.when(), left, ExpressionType.YES).isPresent();
        });
    }

    /// Whether an expression holds.
    boolean holds(String expression, Map<String, Object> scope) {
        return value(expression, scope).filter(Boolean.TRUE::equals).isPresent();
    }
}
