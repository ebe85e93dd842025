package org.menshen.desktop.queue;

import java.time.Instant;
import java.util.Comparator;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.alert.AlertStatus;

/// A row of the alert queue as it is shown: everything but the age is text already, so that painting a row costs nothing.
///
/// @param id the alert's id
/// @param severity the worst of the alert and of those it leads, 1…5
/// @param title the type in words, with the number of alerts when it leads a bundle
/// @param place where, in words
/// @param raisedAt when it was raised
/// @param status how it stands
/// @param state how it stands and who has it, in words
/// @param basis what it rests on
/// @param count how many alerts the row stands for, 1 or more
/// @param mine whether the person at this desk has it
/// @param pending whether the centre has not confirmed the last act yet
/// @param gone whether it has left the list and is only shown because the hand is in it
/// @param search everything a filter looks at, in lower case
/// @param lateAt when it has been unread for too long at the seat above; `null` when it is not waiting to be read
public record AlertRow(String id, int severity, String title, String place, Instant raisedAt, AlertStatus status, String state,
                       String basis, int count, boolean mine, boolean pending, boolean gone, String search,
                       @Nullable Instant lateAt) {

    /// The queue's order: worst first, then the newest; equal ones by id so that the order never flickers.
    public static final Comparator<AlertRow> ORDER = Comparator.comparingInt(AlertRow::severity)
            .thenComparing(AlertRow::raisedAt, Comparator.reverseOrder()).thenComparing(AlertRow::id);

    /// A row that waits for no seat above.
    AlertRow(String id, int severity, String title, String place, Instant raisedAt, AlertStatus status, String state, String basis, int count,
             boolean mine, boolean pending, boolean gone, String search) {
        this(id, severity, title, place, raisedAt, status, state, basis, count, mine, pending, gone, search, null);
    }

    /// Whether nobody at the seat above has read it in time.
    public boolean late(Instant now) {
        return lateAt != null && now.isAfter(lateAt);
    }

    /// The same row, left behind.
    public AlertRow left() {
        return new AlertRow(id, severity, title, place, raisedAt, status, state, basis, count, mine, pending, true, search, lateAt);
    }

    /// Whether the severity is one that is shown at once, whatever the hand does.
    public boolean urgent() {
        return severity <= 2;
    }
}
