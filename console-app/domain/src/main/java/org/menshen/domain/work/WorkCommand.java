package org.menshen.domain.work;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Command;
import org.menshen.domain.fact.Refusal;
import org.menshen.map.core.geo.LatLon;

/// What can be asked about a work item.
public sealed interface WorkCommand extends Command {

    /// The edition on which a new item begins; `null` for what is done to one that there is.
    default @Nullable WorkflowRef begins() {
        return null;
    }

    /// Opens an item.
    ///
    /// @param flow the edition of its workflow, in force
    /// @param values its fields
    /// @param location where it is, WGS-84; `null` when it is nowhere
    /// @param links what it is about
    record Open(WorkflowRef flow, List<WorkValue> values, @Nullable LatLon location, List<WorkLink> links) implements WorkCommand {

        /// Copies the lists.
        public Open {
            values = List.copyOf(values);
            links = List.copyOf(links);
        }

        @Override
        public WorkflowRef begins() {
            return flow;
        }
    }

    /// Enters an item that was dealt with elsewhere, in the state that it has reached there.
    ///
    /// @param flow the edition of its workflow, in force
    /// @param values its fields
    /// @param location where it is, WGS-84; `null` when it is nowhere
    /// @param history what was done to it elsewhere, in any order; none when nothing is known but that it is there now
    /// @param at the state in which it stands; empty for where its history leads
    /// @param raised flags that are raised
    /// @param origin the line of a file that tells of it
    record Import(WorkflowRef flow, List<WorkValue> values, @Nullable LatLon location, List<ImportedStage> history, String at,
                  List<String> raised, ImportOrigin origin) implements WorkCommand {

        /// Copies the lists.
        public Import {
            values = List.copyOf(values);
            history = List.copyOf(history);
            raised = List.copyOf(raised);
        }

        @Override
        public WorkflowRef begins() {
            return flow;
        }
    }

    /// Does an act of its workflow.
    ///
    /// @param act id of the act
    /// @param values fields that are filled in with it
    /// @param remark what the person says; may be empty
    /// @param evidence what is attached with it
    record Act(String act, List<WorkValue> values, String remark, List<WorkProof> evidence) implements WorkCommand {

        /// Copies the lists.
        public Act {
            values = List.copyOf(values);
            evidence = List.copyOf(evidence);
        }
    }

    /// Corrects fields of an item that is not finished.
    ///
    /// @param values what they are to be
    /// @param location where it is; `null` leaves it
    /// @param reason why
    record Correct(List<WorkValue> values, @Nullable LatLon location, String reason) implements WorkCommand {

        /// Copies the list.
        public Correct {
            values = List.copyOf(values);
        }
    }

    /// Raises a flag by hand.
    record Raise(String flag, String reason) implements WorkCommand {
    }

    /// Lowers a flag by hand.
    record Lower(String flag, String reason) implements WorkCommand {
    }

    /// Attaches evidence.
    record Attach(WorkProof proof) implements WorkCommand {
    }

    /// Links the item to something.
    record Link(WorkLink link) implements WorkCommand {
    }

    /// Takes a link away.
    record Unlink(WorkLink link, String reason) implements WorkCommand {
    }

    /// Asks for more time (延期).
    ///
    /// @param clock id of the deadline
    /// @param amount how much more, in its unit
    /// @param reason why
    record AskExtension(String clock, double amount, String reason) implements WorkCommand {
    }

    /// Approves what was asked for, or does not.
    record AnswerExtension(boolean approved, String remark) implements WorkCommand {
    }

    /// Says what became of something that was proposed.
    ///
    /// @param offer its number, from 1
    /// @param made what was sent, written `kind/id`; empty when nothing is
    /// @param reason why not; may be empty when something was sent
    record SettleOffer(int offer, String made, String reason) implements WorkCommand {
    }

    /// Says that a deadline has passed. Given by the centre alone.
    record Lapse(String clock) implements WorkCommand {
    }

    /// Says that an item that an act opens is there. Given by the centre alone.
    ///
    /// @param next its number, from 1
    /// @param item id of the new item
    record Follow(int next, String item) implements WorkCommand {
    }

    /// Says that an item that an act opens cannot be opened. Given by the centre alone.
    ///
    /// @param next its number, from 1
    /// @param tried the edition of its workflow; empty when none is in force
    /// @param why what was answered
    record FailFollow(int next, String tried, Refusal why) implements WorkCommand {
    }

    /// Asks to see a personal field in clear. Only the centre answers it, to the seat that asks.
    ///
    /// @param field id of the field
    /// @param purpose why, a key of `reveal-purposes`
    record Reveal(String field, String purpose) implements WorkCommand {
    }

    /// Agrees that somebody else sees a sensitive field.
    ///
    /// @param reveal number of what was asked for, from 1
    record AllowReveal(int reveal) implements WorkCommand {
    }
}
