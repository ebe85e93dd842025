package org.menshen.domain.work;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Whether items answer a query, and their order. Pure; any thread.
///
/// @param query what is looked for
/// @param flow the edition that names states and fields
/// @param role who looks: what it does not see is not looked through
/// @param now the time
/// @param nearShare see [WorkDue]
public record WorkMatch(WorkQuery query, WorkflowContent flow, String role, Instant now, double nearShare) {

    /// Whether an item answers the query, its state not looked at.
    public boolean holdsInAnyState(WorkItem item) {
        return item.flags().containsAll(query.flags()) && pressing(item) && due(item) && says(item)
            && (query.doneBy().isEmpty() || item.steps().stream().anyMatch(step -> step.by().userId().equals(query.doneBy())));
    }

    /// Whether an item stands in a state that is looked for.
    public boolean stands(WorkItem item) {
        return query.states().isEmpty() || query.states().contains(item.at());
    }

    private boolean pressing(WorkItem item) {
        return query.pressing() == WorkDue.NONE || WorkDue.of(item, now, nearShare).compareTo(query.pressing()) >= 0;
    }

    private boolean due(WorkItem item) {
        if (query.dueFrom() == null && query.dueUntil() == null) {
            return true;
        }
        return item.nextDue().map(ClockRun::due).filter(due -> (query.dueFrom() == null || !due.isBefore(query.dueFrom()))
            && (query.dueUntil() == null || due.isBefore(query.dueUntil()))).isPresent();
    }

    /// Fields that are hidden from some or masked are not looked through: what is hidden must not be guessed by typing.
    private boolean says(WorkItem item) {
        if (query.text().isBlank()) {
            return true;
        }
        StringBuilder all = new StringBuilder(item.number());
        for (FlowField field : flow.fields()) {
            String value = item.field(field.id());
            if (!value.isEmpty() && field.mask() == null && field.seenBy(role)) {
                all.append('\n').append(value);
                field.choices().stream().filter(choice -> List.of(value.split(",")).contains(choice.id()))
                    .forEach(choice -> all.append('\n').append(choice.words().zh()).append('\n').append(choice.words().en()));
            }
        }
        String text = all.toString().toLowerCase(Locale.ROOT);
        return List.of(query.text().strip().toLowerCase(Locale.ROOT).split("\\s+")).stream().allMatch(text::contains);
    }

    /// The order of the query; items that are alike in it are ordered by their id, so that pages do not overlap.
    public Comparator<WorkItem> order() {
        Comparator<WorkItem> by = switch (query.order()) {
            case "due" -> Comparator.comparing(item -> item.nextDue().map(ClockRun::due).orElse(query.descending() ? Instant.MIN : Instant.MAX));
            case "since" -> Comparator.comparing(WorkItem::since);
            case "opened" -> Comparator.comparing(WorkItem::opened);
            case "number" -> Comparator.comparing(WorkItem::number);
            case "state" -> Comparator.comparing(item -> place(item.at()));
            default -> flow.field(query.order()).map(WorkMatch::byField).orElse((a, b) -> 0);
        };
        return (query.descending() ? by.reversed() : by).thenComparing(WorkItem::id);
    }

    private int place(String state) {
        for (int i = 0; i < flow.states().size(); i++) {
            if (flow.states().get(i).id().equals(state)) {
                return i;
            }
        }
        return flow.states().size();
    }

    private static Comparator<WorkItem> byField(FlowField field) {
        boolean number = field.kind() == FieldKind.WHOLE || field.kind() == FieldKind.NUMBER;
        return number ? Comparator.comparing(item -> Optional.of(item.field(field.id()))
            .filter(text -> !text.isEmpty() && !text.equals(FieldMask.GIVEN)).map(BigDecimal::new)
            .orElse(BigDecimal.ZERO)) : Comparator.comparing(item -> item.field(field.id()));
    }
}
