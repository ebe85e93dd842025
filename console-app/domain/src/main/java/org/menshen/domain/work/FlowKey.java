package org.menshen.domain.work;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.menshen.domain.fact.DrillIds;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.text.PlainText;

/// The fields of a register that together name one item, such as the body and the month of a scorecard. The id of such an item follows from them: so
/// a second one is found by its id however many there are, here and at the centre alike, and two that were opened apart meet as one.
///
/// @param fields ids of the fields, in order
/// @param frees states in which an item no longer holds its key, such as one that was dropped
public record FlowKey(List<String> fields, List<String> frees) {

    /// What is given up and drawn up anew so often is looked at no further.
    private static final int MOST = 200;

    /// Copies the lists.
    public FlowKey {
        fields = List.copyOf(fields);
        frees = List.copyOf(frees);
    }

    /// The id of the item that has the key.
    ///
    /// @param flow id of the workflow
    /// @param values its fields
    /// @param before how many had it before and gave it up
    public String id(String flow, Map<String, String> values, long before, boolean drill) {
        String made = flow + "|" + fields.stream().map(field -> PlainText.line(values.getOrDefault(field, "")).strip().replace("|", "||"))
            .collect(Collectors.joining("|")) + "|" + before;
        return DrillIds.prefix(drill) + "WOR-" + UUID.nameUUIDFromBytes(made.getBytes(StandardCharsets.UTF_8)).toString().replace("-", "");
    }

    /// Where an item with these fields has to be opened: the first id that is not used, or the one of the item that holds the key.
    ///
    /// @param items finds an item
    public Subject place(String flow, Map<String, String> values, boolean drill, Function<Subject, Optional<WorkItem>> items) {
        Subject at = at(flow, values, 0, drill);
        for (int before = 1; before < MOST && items.apply(at).filter(item -> frees.contains(item.at())).isPresent(); before++) {
            at = at(flow, values, before, drill);
        }
        return at;
    }

    private Subject at(String flow, Map<String, String> values, int before, boolean drill) {
        return new Subject(SubjectKind.WORK, id(flow, values, before, drill));
    }

    /// Why an item with these fields cannot be opened there; empty when it can.
    Optional<Refusal> refuse(WorkflowContent flow, Subject subject, Map<String, String> values, boolean drill,
                             Function<Subject, Optional<WorkItem>> items) {
        Subject place = place(flow.id(), values, drill, items);
        Optional<Refusal> taken = items.apply(place).map(item -> Refusal.of("work.key-taken", "zh", names(flow, true), "en", names(flow, false),
            "number", item.number()));
        return taken.isPresent() || place.equals(subject) ? taken
            : Optional.of(Refusal.of("work.key-elsewhere", "zh", names(flow, true), "en", names(flow, false), "id", place.id()));
    }

    /// That a field of the key would be changed; empty when none would.
    Optional<Refusal> fixed(WorkflowContent flow, List<WorkValue> changed) {
        return changed.stream().filter(value -> fields.contains(value.field())).findFirst().flatMap(value -> flow.field(value.field()))
            .map(field -> Refusal.of("work.key-fixed", "zh", field.name().zh(), "en", field.name().en()));
    }

    private String names(WorkflowContent flow, boolean zh) {
        return fields.stream().map(flow::field).flatMap(Optional::stream).map(field -> zh ? field.name().zh() : field.name().en())
            .collect(Collectors.joining(zh ? "、" : ", "));
    }
}
