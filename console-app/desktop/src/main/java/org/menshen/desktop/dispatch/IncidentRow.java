package org.menshen.desktop.dispatch;

import java.time.Instant;

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
record IncidentRow(String id, int severity, String title, String place, Instant since, String state, String forces, boolean open,
                   boolean pending) {
}
