package org.menshen.domain.draft;

import java.util.ArrayList;
import java.util.List;

/// A draft and what it was before: every change can be undone, and what was undone can be done again. Immutable.
///
/// @param now the draft
/// @param before what it was, the oldest first
/// @param undone what was undone, the latest last
public record DraftHistory(DrillDraft now, List<DrillDraft> before, List<DrillDraft> undone) {

    private static final int KEPT = 500;

    /// Copies the lists.
    public DraftHistory {
        before = List.copyOf(before);
        undone = List.copyOf(undone);
    }

    /// A draft without a past.
    public static DraftHistory of(DrillDraft draft) {
        return new DraftHistory(draft, List.of(), List.of());
    }

    /// After a change; one that changes nothing leaves no trace.
    public DraftHistory then(DrillDraft next) {
        if (next.equals(now)) {
            return this;
        }
        List<DrillDraft> past = new ArrayList<>(before.subList(Math.max(0, before.size() - KEPT), before.size()));
        past.add(now);
        return new DraftHistory(next, past, List.of());
    }

    /// One change back; the same when there is none.
    public DraftHistory undo() {
        if (before.isEmpty()) {
            return this;
        }
        List<DrillDraft> later = new ArrayList<>(undone);
        later.add(now);
        return new DraftHistory(before.getLast(), before.subList(0, before.size() - 1), later);
    }

    /// One undone change again; the same when there is none.
    public DraftHistory redo() {
        if (undone.isEmpty()) {
            return this;
        }
        List<DrillDraft> past = new ArrayList<>(before);
        past.add(now);
        return new DraftHistory(undone.getLast(), past, undone.subList(0, undone.size() - 1));
    }
}
