package org.menshen.desktop.queue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/// Keeps the list still while the hand is in it: rows that are shown keep their places, rows that left stay as a shadow, new rows wait behind
/// the bar. Only severity 1 and 2 come in at once, at their place; the list then moves around the row under the hand, never that row. Pure.
final class StillRows {

    private StillRows() {
    }

    /// What is shown next.
    ///
    /// @param rows in order
    /// @param fresh how many wait
    record Result(List<AlertRow> rows, int fresh) {
    }

    /// @param shown what is shown now
    /// @param sorted what ought to be shown, in the queue's order
    /// @param held whether the hand is in the list
    /// @param anchor the row under the hand; `null` when there is none
    static Result next(List<AlertRow> shown, List<AlertRow> sorted, boolean held, @Nullable String anchor) {
        if (!held) {
            return new Result(sorted, 0);
        }
        Map<String, AlertRow> now = LinkedHashMap.newLinkedHashMap(sorted.size());
        sorted.forEach(row -> now.put(row.id(), row));
        List<AlertRow> out = new ArrayList<>(shown.size() + 4);
        List<AlertRow> comeIn = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (AlertRow old : shown) {
            AlertRow row = now.get(old.id());
            seen.add(old.id());
            if (row == null) {
                out.add(old.gone() ? old : old.left());
            } else if (row.urgent() && row.severity() < old.severity() && !row.id().equals(anchor)) {
                comeIn.add(row);
            } else {
                out.add(row);
            }
        }
        int fresh = 0;
        for (AlertRow row : sorted) {
            if (!seen.contains(row.id())) {
                if (row.urgent()) {
                    comeIn.add(row);
                } else {
                    fresh++;
                }
            }
        }
        for (AlertRow row : comeIn) {
            out.add(place(out, row), row);
        }
        return new Result(Collections.unmodifiableList(out), fresh);
    }

    /// Below the row that is open for it, else before the first row that comes after it. Held rows may be out of order, so this is a walk, not a
    /// search.
    private static int place(List<AlertRow> rows, AlertRow row) {
        for (int i = 0; i < rows.size(); i++) {
            if (row.belowId() != null && row.belowId().equals(rows.get(i).id())) {
                return i + 1;
            }
            if (row.belowId() == null && rows.get(i).belowId() == null && AlertRow.ORDER.compare(row, rows.get(i)) < 0) {
                return i;
            }
        }
        return rows.size();
    }
}
