package org.menshen.domain.work;

import java.time.Instant;

/// A step of the history with which an item was entered. Steps that its file does not tell of, but without which it could not stand where it does,
/// have the time of the one that they lead to.
///
/// @param act id of the act; [FlowAct#OPEN] for the opening
/// @param from state before; empty for the opening
/// @param to state after
/// @param at when
public record ImportedStep(String act, String from, String to, Instant at) {
}
