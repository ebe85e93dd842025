package org.menshen.desktop.queue;

import java.util.List;
import java.util.Map;

/// One part of the queue as it ought to be shown: what a filter lets through, in a flood summed up by cause and place, what is open with those
/// below it, and the worst that nobody has answered among the first rows. Immutable.
///
/// @param rows in order
/// @param piles the rows that each row of a pile stands for, by its id
/// @param alerts how many alerts the rows stand for
record Arrangement(List<AlertRow> rows, Map<String, List<AlertRow>> piles, int alerts) {

    /// The worst unanswered stands no lower than after so many rows: the smallest screen shows more.
    static final int FIRST = 3;

    /// How many alerts have no row of their own.
    int summed() {
        return alerts - (rows.size() - piles.size());
    }
}
