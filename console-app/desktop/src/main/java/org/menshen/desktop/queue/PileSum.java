package org.menshen.desktop.queue;

import java.util.List;

import org.jspecify.annotations.Nullable;

/// The rows that a flood sums up under one cause at one place. One thread at a time.
final class PileSum {

    private final RowWords words;
    private final Rows rows = new Rows();
    private final Together together = new Together();
    /// What stands in the list for all of them; `null` while nothing does.
    private @Nullable AlertRow shown;
    private List<AlertRow> view = List.of();

    PileSum(RowWords words) {
        this.words = words;
    }

    void add(AlertRow row) {
        rows.add(row);
        together.count(row.group(), row.group().pile().type(), row.count(), 1);
    }

    void remove(AlertRow row) {
        rows.remove(row);
        together.count(row.group(), row.group().pile().type(), row.count(), -1);
    }

    boolean isEmpty() {
        return rows.size() == 0;
    }

    /// Whether there are several, so that a row of the pile stands for them.
    boolean sums() {
        return rows.size() > 1;
    }

    /// The row that stands in the list now; `null` while none does.
    @Nullable AlertRow shown() {
        return shown;
    }

    /// The row that has to stand in the list: that of the pile, or the only one there is. None when there is none.
    @Nullable AlertRow next() {
        shown = isEmpty() ? null : sums() ? words.pile(rows.first(), together.piled(rows.first().group().pile()), together.words()) : rows.first();
        view = sums() ? rows.view() : List.of();
        return shown;
    }

    /// The rows in order, as they were at the last [#next].
    List<AlertRow> rows() {
        return view;
    }
}
