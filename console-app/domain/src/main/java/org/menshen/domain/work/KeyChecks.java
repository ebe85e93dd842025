package org.menshen.domain.work;

import java.util.ArrayList;
import java.util.List;

/// Finds what is wrong with the key of a workflow: a field that may be empty, that not everybody sees or that changes later would let a second item
/// of the same values in. One object a check.
final class KeyChecks {

    private static final String KEY = "key";

    private final WorkflowContent flow;
    private final List<WorkflowFault> faults = new ArrayList<>();

    KeyChecks(WorkflowContent flow) {
        this.flow = flow;
    }

    List<WorkflowFault> check() {
        FlowKey key = flow.key();
        if (key == null) {
            return faults;
        }
        if (key.fields().isEmpty()) {
            fault("needs 'fields': by which an item is the only one");
        }
        for (String id : key.fields()) {
            flow.field(id).ifPresentOrElse(this::field, () -> fault("'" + id + "' is no field of this workflow"));
        }
        for (String id : key.free()) {
            if (flow.state(id).filter(FlowState::end).isEmpty()) {
                fault("'" + id + "' is no final state of this workflow: only what is over leaves its place to another");
            }
        }
        return faults;
    }

    private void field(FlowField field) {
        if (!field.required()) {
            fault("'" + field.id() + "' may be left empty: give it required: true");
        }
        if (field.mask() != null || !field.sees().isEmpty()) {
            fault("'" + field.id() + "' is not seen by everybody: a refusal would tell of it");
        }
        flow.acts().stream().filter(act -> act.asks().contains(field.id()) || act.needs().contains(field.id()) || act.sets().containsKey(field.id()))
            .findFirst().ifPresent(act -> fault("'" + field.id() + "' is changed by '" + act.id() + "': a key stays as it was"));
    }

    private void fault(String what) {
        faults.add(new WorkflowFault("", "", KEY, 0, what));
    }
}
