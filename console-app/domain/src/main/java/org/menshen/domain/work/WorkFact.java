package org.menshen.domain.work;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Fact;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.time.DeadlineRule;
import org.menshen.map.core.geo.LatLon;

/// What happened to a work item.
public sealed interface WorkFact extends Fact {

    /// It was opened.
    ///
    /// @param number its number for people, such as `AJ-201105-K7QX`
    /// @param at state in which it begins
    record Opened(WorkflowRef flow, String number, String at, List<WorkValue> values, @Nullable LatLon location, List<WorkLink> links,
                  List<ClockMove> clocks) implements WorkFact {

        /// Copies the lists.
        public Opened {
            values = List.copyOf(values);
            links = List.copyOf(links);
            clocks = List.copyOf(clocks);
        }
    }

    /// It was entered with the history that it has from elsewhere.
    ///
    /// @param number its number for people
    /// @param at state in which it stands
    /// @param since since when it stands there
    /// @param values its fields
    /// @param steps what was done to it, in order; the first is the opening
    /// @param clocks its deadlines as they ran by these times
    /// @param raised flags that are raised
    record Imported(WorkflowRef flow, String number, String at, Instant since, List<WorkValue> values, @Nullable LatLon location,
                    List<ImportedStep> steps, List<ClockRun> clocks, List<String> raised, ImportOrigin origin) implements WorkFact {

        /// Copies the lists.
        public Imported {
            values = List.copyOf(values);
            steps = List.copyOf(steps);
            clocks = List.copyOf(clocks);
            raised = List.copyOf(raised);
        }
    }

    /// Something was done to it.
    ///
    /// @param to state in which it stands now, the same as before when it stays
    /// @param values fields that were filled in or computed
    /// @param raised flags that were raised
    /// @param lowered flags that were lowered
    /// @param offers what is proposed now
    /// @param next items that are to be opened, with their fields
    record Acted(String act, String to, List<WorkValue> values, String remark, List<WorkProof> evidence, List<ClockMove> clocks,
                 List<String> raised, List<String> lowered, List<FlowOffer> offers, List<NextItem> next) implements WorkFact {

        /// Copies the lists.
        public Acted {
            values = List.copyOf(values);
            evidence = List.copyOf(evidence);
            clocks = List.copyOf(clocks);
            raised = List.copyOf(raised);
            lowered = List.copyOf(lowered);
            offers = List.copyOf(offers);
            next = List.copyOf(next);
        }
    }

    /// An item that is to be opened, or taken further.
    ///
    /// @param workflow id of its workflow; empty for one that there is
    /// @param values its fields
    /// @param item what is taken further, written `work/id`; empty when one is opened
    /// @param act what is done to that
    record NextItem(String workflow, List<WorkValue> values, String item, String act) {

        /// Copies the list; one that was recorded before items were taken further is opened.
        public NextItem {
            values = List.copyOf(values);
            item = item == null ? "" : item;
            act = act == null ? "" : act;
        }

        /// One that is to be opened.
        public NextItem(String workflow, List<WorkValue> values) {
            this(workflow, values, "", "");
        }
    }

    /// Fields were corrected.
    record Corrected(List<WorkValue> values, @Nullable LatLon location, String reason) implements WorkFact {

        /// Copies the list.
        public Corrected {
            values = List.copyOf(values);
        }
    }

    /// A flag was raised.
    record Raised(String flag, String reason, List<ClockMove> clocks) implements WorkFact {

        /// Copies the list.
        public Raised {
            clocks = List.copyOf(clocks);
        }
    }

    /// A flag was lowered.
    record Lowered(String flag, String reason, List<ClockMove> clocks) implements WorkFact {

        /// Copies the list.
        public Lowered {
            clocks = List.copyOf(clocks);
        }
    }

    /// Evidence was attached.
    record Attached(WorkProof proof) implements WorkFact {
    }

    /// It was linked.
    record Linked(WorkLink link) implements WorkFact {
    }

    /// A link was taken away.
    record Unlinked(WorkLink link, String reason) implements WorkFact {
    }

    /// More time was asked for.
    record ExtensionAsked(String clock, double amount, String reason) implements WorkFact {
    }

    /// More time was given.
    ///
    /// @param rule how much time there is in all now
    /// @param due when it is due now
    record Extended(String clock, DeadlineRule rule, Instant due, String remark) implements WorkFact {
    }

    /// More time was not given.
    record ExtensionRefused(String clock, String remark) implements WorkFact {
    }

    /// Something that was proposed was sent, or why not.
    record OfferSettled(int offer, String made, String reason) implements WorkFact {
    }

    /// A deadline has passed.
    record Lapsed(String clock, List<String> raised, List<ClockMove> clocks, List<FlowOffer> offers) implements WorkFact {

        /// Copies the lists.
        public Lapsed {
            raised = List.copyOf(raised);
            clocks = List.copyOf(clocks);
            offers = List.copyOf(offers);
        }
    }

    /// An item that was to be opened is there.
    record Followed(int next, String item) implements WorkFact {
    }

    /// An item that was to be opened cannot be.
    ///
    /// @param tried the edition of its workflow; empty when none is in force
    /// @param why what stands in the way
    record FollowFailed(int next, String tried, Refusal why) implements WorkFact {
    }

    /// Somebody wants to see a sensitive field in clear and waits for a second person.
    ///
    /// @param field id of the field
    /// @param purpose why, a key of `reveal-purposes`
    record RevealAsked(String field, String purpose) implements WorkFact {
    }

    /// A second person agreed.
    ///
    /// @param reveal number of what was asked for, from 1
    record RevealAllowed(int reveal) implements WorkFact {
    }

    /// A personal field was shown in clear to who asked. The value stands nowhere in the log.
    ///
    /// @param reveal number of what was asked for, from 1; 0 when nobody had to agree
    /// @param field id of the field
    /// @param purpose why, a key of `reveal-purposes`
    record Revealed(int reveal, String field, String purpose) implements WorkFact {
    }

    /// What a reader gets in the place of a change of which it may know nothing. It stands in no log.
    record Withheld() implements WorkFact {
    }
}
