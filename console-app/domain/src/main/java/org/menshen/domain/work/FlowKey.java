package org.menshen.domain.work;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.DrillIds;

/// The fields by which an item of a register is the only one of its kind: no second item has the same values in all of them, such as one scorecard
/// a body and month. The id of the item is made of them, so that whoever opens a second one, at the centre, at a console or cut off, meets the
/// first; nothing has to be searched.
///
/// @param fields ids of the fields, in order
/// @param free final states in which an item no longer counts, such as one that was dropped: another may be opened then
public record FlowKey(List<String> fields, List<String> free) {

    /// So many items may have been dropped before one.
    private static final int MOST = 1_000;

    /// Copies the lists.
    public FlowKey {
        fields = List.copyOf(fields);
        free = List.copyOf(free);
    }

    /// What stands at a place.
    ///
    /// @param id the id that an item with these values has to have
    /// @param holder the item that has them already; `null` when none has
    public record Claim(String id, @Nullable WorkItem holder) {
    }

    /// The id that an item with some values has to have, or the item that has them.
    ///
    /// @param flow id of the workflow
    /// @param values the value of each field in its one written form; empty for none
    /// @param drill whether it is one of a drill
    /// @param items finds an item by its id
    Claim claim(String flow, Function<String, String> values, boolean drill, Function<String, Optional<WorkItem>> items) {
        String id = id(flow, values, 0, drill);
        for (int before = 0; before < MOST; before++) {
            id = id(flow, values, before, drill);
            WorkItem there = items.apply(id).orElse(null);
            if (there == null || !free.contains(there.at())) {
                return new Claim(id, there);
            }
        }
        return new Claim(id, items.apply(id).orElse(null));
    }

    /// The same for values as they were given.
    public Claim claim(WorkflowContent flow, List<WorkValue> values, boolean drill, Function<String, Optional<WorkItem>> items) {
        return claim(flow.id(), field -> normal(flow, values, field), drill, items);
    }

    /// The id of the first item with some values, as they were given; empty when one of them is missing.
    public Optional<String> first(WorkflowContent flow, List<WorkValue> values, boolean drill) {
        return fields.stream().anyMatch(field -> normal(flow, values, field).isEmpty()) ? Optional.empty()
            : Optional.of(id(flow.id(), field -> normal(flow, values, field), 0, drill));
    }

    private static String normal(WorkflowContent flow, List<WorkValue> values, String field) {
        String text = values.stream().filter(value -> value.field().equals(field)).map(WorkValue::text).findFirst().orElse("").strip();
        return flow.field(field).flatMap(known -> known.kind().normal(text)).orElse(text);
    }

    private String id(String flow, Function<String, String> values, int before, boolean drill) {
        List<String> parts = new ArrayList<>(List.of(flow));
        fields.forEach(field -> parts.add(values.apply(field)));
        parts.add(String.valueOf(before));
        return DrillIds.prefix(drill) + "WOR-" + UUID.nameUUIDFromBytes(String.join("|", parts).getBytes(StandardCharsets.UTF_8)).toString()
            .replace("-", "");
    }

    /// Its fields in words.
    String names(WorkflowContent flow, Function<FlowField, String> name, String between) {
        return fields.stream().flatMap(field -> flow.field(field).stream()).map(name).collect(Collectors.joining(between));
    }
}
