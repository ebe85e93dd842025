package org.menshen.workstation.outbox;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.rules.States;
import org.menshen.domain.work.WorkCommand;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.work.WorkSecrets;
import org.menshen.domain.work.Workflow;
import org.menshen.domain.work.WorkflowContent;
import org.menshen.domain.work.WorkflowRef;

/// What commands bring along of persons in clear (decision 20): something sensitive never lies on this console's disk; anything personal lies there
/// sealed, and only until the centre has answered. Safe from any thread.
final class SecretCommands {

    private final States states;

    /// @param states what the seat sees
    SecretCommands(States states) {
        this.states = states;
    }

    /// Whether a command may not be written to this disk at all.
    boolean sensitive(CommandEnvelope envelope) {
        return envelope.command() instanceof WorkCommand command
                && flow(envelope.subject(), command).filter(flow -> WorkSecrets.sensitive(flow, command)).isPresent();
    }

    /// An entry of the outbox with masks in the place of whatever is personal; the same one when nothing is.
    OutboxEntry masked(OutboxEntry entry) {
        CommandEnvelope clear = entry.envelope();
        if (!(clear.command() instanceof WorkCommand command)) {
            return entry;
        }
        return flow(clear.subject(), command).filter(flow -> WorkSecrets.any(flow, command))
                .map(flow -> new OutboxEntry(entry.no(), entry.dataSet(), entry.actor(), new CommandEnvelope(clear.id(), clear.subject(),
                        clear.expectedVersion(), WorkSecrets.masked(flow, command), clear.operatorTime()), entry.state(), entry.answer()))
                .orElse(entry);
    }

    private Optional<WorkflowContent> flow(Subject item, WorkCommand command) {
        @Nullable WorkflowRef edition = command.begins() != null ? command.begins()
                : states.find(item).map(Versioned::state).filter(WorkItem.class::isInstance).map(state -> ((WorkItem) state).flow()).orElse(null);
        return edition == null ? Optional.empty() : states.find(edition.subject()).map(state -> ((Workflow) state.state()).content());
    }
}
