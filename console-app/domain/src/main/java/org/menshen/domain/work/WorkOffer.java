package org.menshen.domain.work;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Mark;

/// Something that was proposed for an item.
///
/// @param offer what
/// @param since since when
/// @param settled who sent it or said why not, when; `null` while it stands open
/// @param made what was sent, written `kind/id`; empty when nothing was
/// @param reason why not; may be empty
public record WorkOffer(FlowOffer offer, Instant since, @Nullable Mark settled, String made, String reason) {
}
