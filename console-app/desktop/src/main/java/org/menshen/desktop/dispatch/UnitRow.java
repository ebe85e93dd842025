package org.menshen.desktop.dispatch;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.widget.StatusDot;
import org.menshen.domain.unit.UnitStatus;

/// A unit on the board.
///
/// @param id its id
/// @param callSign how it is called
/// @param type its type in words
/// @param status how it stands
/// @param state the same in words
/// @param since since when
/// @param task what it works on; empty when nothing
/// @param heard when its position came last; `null` when never
/// @param due when the next step of its order is overdue; `null` when none is waited for
/// @param kind how the mark looks
/// @param mirrored whether it is only mirrored: police, 119, 120
/// @param pending whether it waits for the centre
record UnitRow(String id, String callSign, String type, UnitStatus status, String state,
               Instant since, String task, @Nullable Instant heard, @Nullable Instant due,
               StatusDot.Kind kind, boolean mirrored, boolean pending) {
}
