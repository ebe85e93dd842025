package org.menshen.desktop.dispatch;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.widget.StatusDot;
import org.menshen.domain.fact.Subject;

/// A line of the board that is not about a unit alone.
///
/// @param id what it keeps when it changes
/// @param subject what it is about
/// @param part the unit that it is about within the subject; `null` for all of it
/// @param title what it is
/// @param note more of it
/// @param state how it stands, in words
/// @param since since when
/// @param due when somebody's answer is overdue; `null` when nobody's is waited for
/// @param missing whether something went wrong that colour and mark tell
/// @param kind how the mark looks
/// @param head whether rows that belong to it follow
/// @param pending whether it waits for the centre
record BoardRow(String id, Subject subject, @Nullable String part, String title, String note, String state, Instant since,
                @Nullable Instant due, boolean missing, StatusDot.Kind kind, boolean head, boolean pending) {
}
