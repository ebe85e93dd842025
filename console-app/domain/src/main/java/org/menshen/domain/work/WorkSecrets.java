package org.menshen.domain.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The personal values that a command brings along in clear: they are on record masked, and only the centre keeps them, sealed, beside the log
/// (decision 20). Pure.
public final class WorkSecrets {

    private WorkSecrets() {
    }

    /// What becomes of the clear value of a field.
    ///
    /// @param field the field
    /// @param clear the new value; empty when the one before does not hold any more
    public record Secret(FlowField field, String clear) {
    }

    /// What a command says of personal fields. A value that is masked already is what a form showed: it says nothing new when it stands there.
    ///
    /// @param before the fields as they stand; none for a new item
    public static List<Secret> of(WorkflowContent flow, WorkCommand command, Map<String, String> before) {
        List<Secret> secrets = new ArrayList<>();
        for (WorkValue value : values(command)) {
            FlowField field = flow.field(value.field()).filter(each -> each.mask() != null).orElse(null);
            String text = value.text().strip();
            if (field != null && clear(field, text)) {
                secrets.add(new Secret(field, text));
            } else if (field != null && !text.equals(before.getOrDefault(field.id(), ""))) {
                secrets.add(new Secret(field, ""));
            }
        }
        return secrets;
    }

    /// Whether a value shows what its mask would hide.
    static boolean clear(FlowField field, String text) {
        return field.mask() != null && !text.isBlank() && !field.mask().hide(text).equals(text.strip());
    }

    /// Whether a command shows anything that no console may have on its disk (S3).
    public static boolean sensitive(WorkflowContent flow, WorkCommand command) {
        return values(command).stream().anyMatch(value -> flow.field(value.field())
            .filter(field -> field.level() == FieldLevel.S3 && clear(field, value.text())).isPresent());
    }

    /// Whether a command shows anything personal.
    public static boolean any(WorkflowContent flow, WorkCommand command) {
        return values(command).stream().anyMatch(value -> flow.field(value.field()).filter(field -> clear(field, value.text())).isPresent());
    }

    /// The command with masks in the place of whatever is personal.
    public static WorkCommand masked(WorkflowContent flow, WorkCommand command) {
        List<WorkValue> masked = values(command).stream().map(value -> flow.field(value.field()).filter(field -> clear(field, value.text()))
            .map(field -> new WorkValue(value.field(), field.mask().hide(value.text()))).orElse(value)).toList();
        return switch (command) {
            case WorkCommand.Open c -> new WorkCommand.Open(c.flow(), masked, c.location(), c.links());
            case WorkCommand.Import c -> new WorkCommand.Import(c.flow(), masked, c.location(), c.history(), c.at(), c.raised(), c.origin());
            case WorkCommand.Act c -> new WorkCommand.Act(c.act(), masked, c.remark(), c.evidence());
            case WorkCommand.Correct c -> new WorkCommand.Correct(masked, c.location(), c.reason());
            default -> command;
        };
    }

    private static List<WorkValue> values(WorkCommand command) {
        return switch (command) {
            case WorkCommand.Open c -> c.values();
            case WorkCommand.Import c -> c.values();
            case WorkCommand.Act c -> c.values();
            case WorkCommand.Correct c -> c.values();
            default -> List.of();
        };
    }
}
