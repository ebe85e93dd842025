package org.menshen.workstation.link;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Refusal;

/// What became of the wish to see a personal field in clear.
///
/// @param refusal why not; `null` when it was granted, or a second person is asked
/// @param value the value; `null` when there is none to show
/// @param seconds how long it may be shown
public record ShownValue(@Nullable Refusal refusal, @Nullable String value, long seconds) {
}
