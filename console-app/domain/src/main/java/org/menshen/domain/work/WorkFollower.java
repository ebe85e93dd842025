package org.menshen.domain.work;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Refusal;

/// An item that an act of this one opens.
///
/// @param item what is to be opened
/// @param opened id of the new item; empty while it is not there
/// @param tried the edition with which it could not be opened; empty when there was none, or when it has not been tried
/// @param why why it could not be opened; `null` when nothing stands in the way
public record WorkFollower(WorkFact.NextItem item, String opened, String tried, @Nullable Refusal why) {

    /// One that is to be opened, or is.
    public WorkFollower(WorkFact.NextItem item, String opened) {
        this(item, opened, "", null);
    }

    /// Whether it waits to be opened, and nobody has failed to.
    public boolean waits() {
        return opened.isEmpty() && why == null;
    }

    /// Whether it waits to be opened, but could not be.
    public boolean failed() {
        return opened.isEmpty() && why != null;
    }
}
