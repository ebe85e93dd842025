package org.menshen.domain.incident;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Mark;

/// A line of an incident's log. Never edited: a correction is a new line.
///
/// @param number from 1, without gaps
/// @param by who wrote it, when
/// @param text what was written
/// @param corrects number of the line it corrects; `null` when it corrects none
public record LogEntry(int number, Mark by, String text, @Nullable Integer corrects) {
}
