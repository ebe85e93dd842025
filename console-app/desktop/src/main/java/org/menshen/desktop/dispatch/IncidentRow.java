package org.menshen.desktop.dispatch;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/// An incident in the list.
///
/// @param id its id
/// @param severity product severity 1…5
/// @param title what it is
/// @param place where
/// @param since when it was reported
/// @param state its state and who has it, in words
/// @param forces how many orders run and how many are done, in words
/// @param open whether somebody still has to handle it
/// @param pending whether something of it waits for the centre
/// @param lateAt when it has been unread for too long at the seat above; `null` when it does not wait there
record IncidentRow(String id, int severity, String title, String place, Instant since, String state, String forces, boolean open,
                   boolean pending, @Nullable Instant lateAt) {
}
