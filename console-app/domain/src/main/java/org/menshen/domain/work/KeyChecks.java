package org.menshen.domain.work;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds what is wrong with the key of a workflow: fields that may be empty, hidden or changed tell no item from another.
final class KeyChecks {

    private static final Set<FieldKind> PLAIN = Set.of(FieldKind.TEXT, FieldKind.CODE, FieldKind.DATE, FieldKind.SUBJECT);

    private final WorkflowContent flow;
    private final List<WorkflowFault> faults = new ArrayList<>();

    KeyChecks(WorkflowContent flow) {
        this.flow = flow;
    }

    /// What is wrong with it; the entry of the list stands in the fault's id.
    List<WorkflowFault> check() {
        FlowKey key = flow.key();
        if (key == null) {
            return List.of();
        }
        Set<String> seen = new HashSet<>();
        for (String id : key.fields()) {
            FlowField field = flow.field(id).orElse(null);
            if (field == null) {
                fault("unique", id, "is no field of this workflow");
            } else if (!seen.add(id)) {
                fault("unique", id, "stands twice: rename or remove one");
            } else {
                field(field);
            }
        }
        if (key.fields().isEmpty()) {
            fault("frees", "", "'frees' means nothing without 'unique'");
        }
        key.frees().stream().filter(state -> flow.state(state).filter(FlowState::end).isEmpty())
            .forEach(state -> fault("frees", state, "is no end of this workflow: only what is finished gives up its key"));
        return List.copyOf(faults);
    }

    private void field(FlowField field) {
        if (!field.required()) {
            fault("unique", field.id(), "may be empty: make it 'required'");
        }
        if (!PLAIN.contains(field.kind())) {
            fault("unique", field.id(), "is a " + field.kind().written() + ": only text, code, date and subject tell items apart");
        }
        if (field.mask() != null || !field.sees().isEmpty()) {
            fault("unique", field.id(), "is not seen by everybody: a refusal would tell of it");
        }
        if (flow.acts().stream().anyMatch(act -> act.asks().contains(field.id()) || act.needs().contains(field.id())
            || act.sets().containsKey(field.id()))) {
            fault("unique", field.id(), "is changed by an act: what tells items apart stays as it is");
        }
    }

    private void fault(String where, String entry, String what) {
        faults.add(new WorkflowFault("", entry, where, 0, what));
    }
}
