package org.menshen.domain.work;

import org.menshen.domain.fact.Mark;

/// What was done to an item: a line of its history.
///
/// @param act id of the act; `open` for the opening
/// @param from state before; empty for the opening
/// @param to state after
/// @param by who did it, when
/// @param remark what was said; may be empty
public record WorkStep(String act, String from, String to, Mark by, String remark) {
}
