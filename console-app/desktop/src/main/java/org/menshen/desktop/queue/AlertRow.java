package org.menshen.desktop.queue;

import java.time.Instant;
import java.util.Comparator;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.alert.AlertStatus;

/// A row of the alert queue as it is shown: everything but the age is text already, so that painting a row costs nothing.
///
/// @param id the alert's id; that of a pile begins with [Pile#SIGN]
/// @param severity the worst of those it stands for, 1…5
/// @param title the type in words, with the number of alerts when it stands for several
/// @param place where, in words
/// @param raisedAt when it was raised
/// @param status how it stands
/// @param state how it stands and who has it, in words
/// @param basis what it rests on
/// @param mine whether the person at this desk has it, or one of those it stands for
/// @param pending whether the centre has not confirmed the last act yet
/// @param gone whether it has left the list and is only shown because the hand is in it
/// @param search everything a filter looks at, in lower case
/// @param group what it stands for, and what may stand for it
/// @param habit what is wrong with the alert itself
/// @param lateAt when it has been unread for too long at the seat above; `null` when it is not waiting to be read
public record AlertRow(String id, int severity, String title, String place, Instant raisedAt, AlertStatus status, String state,
                       String basis, boolean mine, boolean pending, boolean gone, String search, RowGroup group, RowHabit habit,
                       @Nullable Instant lateAt) {

    /// The queue's order: worst first; of these what nobody has answered, then the newest; equal ones by id so that the order never flickers.
    public static final Comparator<AlertRow> ORDER = Comparator.comparingInt(AlertRow::severity)
            .thenComparingInt(row -> row.group().calling())
            .thenComparing(AlertRow::raisedAt, Comparator.reverseOrder()).thenComparing(AlertRow::id);

    /// A row that waits for no seat above.
    AlertRow(String id, int severity, String title, String place, Instant raisedAt, AlertStatus status, String state, String basis,
             boolean mine, boolean pending, boolean gone, String search, RowGroup group, RowHabit habit) {
        this(id, severity, title, place, raisedAt, status, state, basis, mine, pending, gone, search, group, habit, null);
    }

    /// Whether nobody at the seat above has read it in time.
    public boolean late(Instant now) {
        return lateAt != null && now.isAfter(lateAt);
    }

    /// The same row, left behind.
    public AlertRow left() {
        return new AlertRow(id, severity, title, place, raisedAt, status, state, basis, mine, pending, true, search, group, habit, lateAt);
    }

    /// The same with other words and another group.
    AlertRow saying(String newTitle, String newState, String newBasis, RowGroup newGroup) {
        return new AlertRow(id, severity, newTitle, place, raisedAt, status, newState, newBasis, mine || newGroup.mine(), pending, gone, search,
                newGroup, habit, lateAt);
    }

    /// The same below a row that is open.
    AlertRow under(String openId) {
        return saying(title, state, basis, group.under(openId));
    }

    /// How many alerts the row stands for, 1 or more.
    public int count() {
        return group.tally().count();
    }

    /// Whether it is a row for many that came in a flood, and no alert.
    public boolean pile() {
        return id.startsWith(Pile.SIGN);
    }

    /// The row that it stands below; `null` when it stands for itself.
    public @Nullable String belowId() {
        return group.belowId();
    }

    /// Whether the severity is one that is shown at once, whatever the hand does.
    public boolean urgent() {
        return severity <= 2;
    }

    /// Whether somebody still has to answer, this alert or one that the row stands for.
    public boolean calls() {
        return group.calling() < RowGroup.NOBODY;
    }
}
