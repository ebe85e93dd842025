package org.menshen.domain.work;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/// Which items of a register are looked for, and in which order.
///
/// @param workflow id of the register
/// @param states states in which they stand; empty for any
/// @param flags flags that are all raised
/// @param text words that number, title or another field that everybody may read hold, parts that are separated by blanks each; empty for any
/// @param pressing how pressing they are at least; [WorkDue#NONE] for any
/// @param dueFrom the next deadline is due at this time or later; `null` for any
/// @param dueUntil the next deadline is due before this time; `null` for any
/// @param doneBy user who did something to them; empty for anybody
/// @param order what they are ordered by: one of [Order] in lower case or the id of a field
/// @param descending whether the last comes first
public record WorkQuery(String workflow, Set<String> states, Set<String> flags, String text, WorkDue pressing, @Nullable Instant dueFrom,
                        @Nullable Instant dueUntil, String doneBy, String order, boolean descending) {

    /// Orders that every register has; those beside them are fields.
    public enum Order {
        /// By the next deadline; what has none comes last.
        DUE,
        /// By the time since which they stand in their state.
        SINCE,
        /// By the time of their opening.
        OPENED,
        /// By their number.
        NUMBER,
        /// By the order of the states.
        STATE;

        /// As a query names it.
        public String written() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// Copies the sets, in a fixed order.
    public WorkQuery {
        states = java.util.Collections.unmodifiableSet(new TreeSet<>(states));
        flags = java.util.Collections.unmodifiableSet(new TreeSet<>(flags));
    }

    /// Everything in a register, what is due first at the top.
    public static WorkQuery all(String workflow) {
        return new WorkQuery(workflow, Set.of(), Set.of(), "", WorkDue.NONE, null, null, "", Order.DUE.written(), false);
    }

    /// Whether nothing is left out.
    public boolean whole() {
        return equals(all(workflow).sorted(order, descending));
    }

    /// The same of other states.
    public WorkQuery in(Set<String> other) {
        return new WorkQuery(workflow, other, flags, text, pressing, dueFrom, dueUntil, doneBy, order, descending);
    }

    /// The same with other flags.
    public WorkQuery flagged(Set<String> other) {
        return new WorkQuery(workflow, states, other, text, pressing, dueFrom, dueUntil, doneBy, order, descending);
    }

    /// The same with other words.
    public WorkQuery saying(String words) {
        return new WorkQuery(workflow, states, flags, words, pressing, dueFrom, dueUntil, doneBy, order, descending);
    }

    /// The same as pressing as this at least.
    public WorkQuery pressed(WorkDue least) {
        return new WorkQuery(workflow, states, flags, text, least, dueFrom, dueUntil, doneBy, order, descending);
    }

    /// The same due in a time.
    public WorkQuery due(@Nullable Instant from, @Nullable Instant until) {
        return new WorkQuery(workflow, states, flags, text, pressing, from, until, doneBy, order, descending);
    }

    /// The same of a person's; empty for everybody's.
    public WorkQuery by(String userId) {
        return new WorkQuery(workflow, states, flags, text, pressing, dueFrom, dueUntil, userId, order, descending);
    }

    /// The same in another order.
    public WorkQuery sorted(String by, boolean downwards) {
        return new WorkQuery(workflow, states, flags, text, pressing, dueFrom, dueUntil, doneBy, by, downwards);
    }
}
