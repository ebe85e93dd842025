package org.menshen.desktop.queue;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/// The queue as it is to be painted. Immutable.
///
/// @param tab the part that is shown
/// @param filter the words that rows must hold; empty for none
/// @param rows the rows in order
/// @param fresh how many rows wait behind the "new" bar while the hand is in the list
/// @param perTab how many alerts each part holds
/// @param perSeverity how many open alerts each severity 1…5 has; five numbers
/// @param hidden how many alerts of the part the filter hides
/// @param summed how many alerts of the part have no row of their own: another stands for them
/// @param load the desk's load
/// @param flood the flood that lasts, or ended a short while ago; `null` when there is none
/// @param piles the rows that each row of a pile stands for, by its id
public record QueuePage(QueueTab tab, String filter, List<AlertRow> rows, int fresh, Map<QueueTab, Integer> perTab,
                        List<Integer> perSeverity, int hidden, int summed, QueueLoad load, @Nullable QueueFlood flood,
                        Map<String, List<AlertRow>> piles) {

    /// A queue with nothing in it.
    public static final QueuePage EMPTY = new QueuePage(QueueTab.OPEN, "", List.of(), 0, Map.of(), List.of(0, 0, 0, 0, 0), 0, 0, QueueLoad.NONE, null,
            Map.of());

    /// Copies the collections, unless they are known never to change.
    public QueuePage {
        rows = rows instanceof Rows.View ? rows : List.copyOf(rows);
        perTab = Map.copyOf(perTab);
        perSeverity = List.copyOf(perSeverity);
    }

    /// Whether the seat is flooded now.
    public boolean flooded() {
        return flood != null && flood.until() == null;
    }
}
