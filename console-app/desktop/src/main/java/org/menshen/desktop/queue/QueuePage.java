package org.menshen.desktop.queue;

import java.util.List;
import java.util.Map;

/// The queue as it is to be painted. Immutable.
///
/// @param tab the part that is shown
/// @param filter the words that rows must hold; empty for none
/// @param rows the rows in order
/// @param fresh how many rows wait behind the "new" bar while the hand is in the list
/// @param perTab how many rows each part holds
/// @param perSeverity how many open rows each severity 1…5 has; five numbers
/// @param hidden how many rows of the part the filter hides
/// @param load the desk's load
public record QueuePage(QueueTab tab, String filter, List<AlertRow> rows, int fresh, Map<QueueTab, Integer> perTab,
                        List<Integer> perSeverity, int hidden, QueueLoad load) {

    /// A queue with nothing in it.
    public static final QueuePage EMPTY = new QueuePage(QueueTab.OPEN, "", List.of(), 0, Map.of(), List.of(0, 0, 0, 0, 0), 0, QueueLoad.NONE);

    /// Copies the collections.
    public QueuePage {
        rows = List.copyOf(rows);
        perTab = Map.copyOf(perTab);
        perSeverity = List.copyOf(perSeverity);
    }
}
