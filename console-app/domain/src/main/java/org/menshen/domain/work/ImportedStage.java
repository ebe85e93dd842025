package org.menshen.domain.work;

import java.time.Instant;

/// Something that was done to an item before it was entered here.
///
/// @param act id of the act; [FlowAct#OPEN] for the opening
/// @param at when
public record ImportedStage(String act, Instant at) {
}
