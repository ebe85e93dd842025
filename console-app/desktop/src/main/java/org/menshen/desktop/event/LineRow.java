package org.menshen.desktop.event;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.widget.StatusDot;

/// A line of a list: text already, but for a time that counts down.
///
/// @param id what it stands for
/// @param dot how it stands
/// @param title what it is
/// @param note what tells more; may be empty
/// @param right what stands at its right end; empty where `due` counts down
/// @param due what is counted down to; `null` for nothing
record LineRow(String id, StatusDot.Kind dot, String title, String note, String right, @Nullable Instant due) {
}
