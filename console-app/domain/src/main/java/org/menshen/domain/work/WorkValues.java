package org.menshen.domain.work;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Context;
import org.menshen.domain.fact.Refusal;

/// Reads the values that come with a command: each in its one written form, personal ones masked. One object a command; not for several threads.
final class WorkValues {

    private final WorkflowContent flow;
    private final Context context;
    private final Map<String, String> given = new LinkedHashMap<>();
    /// personal values that came in clear: a new one may look like the old one once it is masked
    private final Set<String> clear = new HashSet<>();
    private @Nullable Refusal refused;

    /// @param allowed whether a field may be filled in here
    WorkValues(WorkflowContent flow, Context context, List<WorkValue> values, Predicate<FlowField> allowed) {
        this.flow = flow;
        this.context = context;
        for (WorkValue value : values) {
            if (refused == null) {
                take(value, allowed);
            }
        }
    }

    private void take(WorkValue value, Predicate<FlowField> allowed) {
        FlowField field = flow.field(value.field()).orElse(null);
        if (field == null) {
            refused = Refusal.of("work.unknown-field", "field", value.field());
        } else if (!field.seenBy(context.actor().role())) {
            refused = Refusal.of("work.hidden-field", "zh", field.name().zh(), "en", field.name().en());
        } else if (!allowed.test(field)) {
            refused = Refusal.of("work.field-not-asked", "zh", field.name().zh(), "en", field.name().en());
        } else if (value.text().isBlank()) {
            given.put(field.id(), "");
        } else {
            Optional<String> normal = field.mask() != null ? Optional.of(field.mask().hide(value.text())) : field.normal(value.text(), context);
            if (field.mask() != null && !normal.equals(Optional.of(value.text().strip()))) {
                // as WorkSecrets.clear, whose mask was made just now
                clear.add(field.id());
            }
            normal.ifPresentOrElse(text -> given.put(field.id(), text), () ->
                refused = Refusal.of("work.bad-value", "zh", field.name().zh(), "en", field.name().en(), "value", value.text()));
        }
    }

    /// Takes in what an expression gave for a field: no longer than what a person may type, for a text that doubles itself with each act would fill
    /// the store.
    void computed(FlowField field, Object value) {
        String text = value instanceof List<?> list ? String.join(",", list.stream().map(String::valueOf).toList()) : String.valueOf(value);
        if (text.length() > context.figure("text.words-most")) {
            refused = Refusal.of("work.not-computable", "zh", field.name().zh(), "en", field.name().en());
            return;
        }
        Optional<String> normal = text.isEmpty() ? Optional.of("") : field.normal(text, context);
        normal.ifPresentOrElse(written -> given.put(field.id(), written), () ->
            refused = Refusal.of("work.bad-value", "zh", field.name().zh(), "en", field.name().en(), "value", text));
    }

    /// Why they cannot be taken; empty when they can.
    Optional<Refusal> refused() {
        return Optional.ofNullable(refused);
    }

    /// All fields of an item once these are filled in.
    Map<String, String> over(Map<String, String> before) {
        Map<String, String> all = new LinkedHashMap<>(before);
        given.forEach((field, text) -> {
            if (text.isEmpty()) {
                all.remove(field);
            } else {
                all.put(field, text);
            }
        });
        return all;
    }

    /// What changes, as it is written.
    List<WorkValue> changed(Map<String, String> before) {
        List<WorkValue> all = new ArrayList<>();
        given.forEach((field, text) -> {
            if (clear.contains(field) || !before.getOrDefault(field, "").equals(text)) {
                all.add(new WorkValue(field, text));
            }
        });
        return all;
    }

    /// Whether nothing was given.
    boolean none() {
        return given.isEmpty();
    }
}
