package org.menshen.domain.port;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.Command;
import org.menshen.domain.fact.DrillIds;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.work.WorkValue;
import org.menshen.domain.work.WorkflowContent;

/// What a seat sees and does: the states of all subjects, with its own pending commands applied. Safe from any thread.
public interface Workspace {

    /// Who is signed in here.
    Actor actor();

    /// The state of one subject.
    Optional<Versioned<State>> find(Subject subject);

    /// All states of a kind, in no order.
    Collection<Versioned<State>> all(SubjectKind kind);

    /// The recorded changes of one subject that are known here, oldest first.
    List<Change> history(Subject subject);

    /// Calls back with the subjects that changed, in batches, on a feed thread; never on the caller's. Slow observers get larger batches.
    Pin observe(Consumer<Set<Subject>> observer);

    /// Gives a command. It is decided here and now on the local state and written to the outbox before this returns;
    /// the centre's word arrives later.
    Submission submit(Subject subject, Command command);

    /// Conflicts not yet seen by the person who caused them; each is handed out once.
    Pin observeConflicts(Consumer<Conflict> observer);

    /// A fresh id for a new subject, carrying the `DR-` prefix in a drill.
    String newId(SubjectKind kind);

    /// Where a work item is opened: under a fresh id, or in a register with a key under the one that follows from its fields, which is that of the
    /// item that has them already.
    ///
    /// @param values what its fields are to be
    default Subject newItem(WorkflowContent flow, List<WorkValue> values) {
        String id = newId(SubjectKind.WORK);
        Map<String, String> told = new HashMap<>();
        values.forEach(value -> told.put(value.field(), value.text()));
        return flow.key() == null ? new Subject(SubjectKind.WORK, id) : flow.key().place(flow.id(), told, DrillIds.drill(id),
            other -> find(other).map(Versioned::state).map(WorkItem.class::cast));
    }

    /// Gives commands on different subjects that do not build on one another: each is decided on what the seat sees now, and a refusal of one
    /// concerns no other. What takes a disk long for each may be done once for all of them.
    ///
    /// @return what became of each, in order
    default List<Submission> submitEach(List<Asked> all) {
        return all.stream().map(asked -> submit(asked.subject(), asked.command())).toList();
    }

    /// A command and its subject.
    ///
    /// @param subject the subject
    /// @param command what is asked
    record Asked(Subject subject, Command command) {
    }

    /// What became of a submitted command.
    sealed interface Submission {
        /// Accepted here; `settled` completes when the centre has answered, with what it answered. Never completes exceptionally.
        ///
        /// @param settled the centre's answer
        record Pending(CompletableFuture<Settlement> settled) implements Submission {
        }

        /// Refused here and now; nothing was written.
        ///
        /// @param refusal why
        record Refused(Refusal refusal) implements Submission {
        }
    }

    /// The centre's final word on a command.
    enum Settlement { CONFIRMED, CONFLICT, REJECTED }

    /// A command that somebody else's act overtook.
    ///
    /// @param subject the subject
    /// @param command what was asked
    /// @param refusal why it no longer holds
    /// @param instead what happened at the centre instead, oldest first
    record Conflict(Subject subject, Command command, Refusal refusal, List<Change> instead) {
    }
}
