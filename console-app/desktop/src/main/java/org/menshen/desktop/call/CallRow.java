package org.menshen.desktop.call;

import org.menshen.domain.fact.State;

/// Something at the place of a call.
///
/// @param state the alert or incident
/// @param severity 1…5
/// @param title what it is and where
/// @param note since when and how it stands
record CallRow(State state, int severity, String title, String note) {
}
