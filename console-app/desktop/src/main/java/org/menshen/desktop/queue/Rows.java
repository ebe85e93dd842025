package org.menshen.desktop.queue;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.RandomAccess;

import org.jspecify.annotations.Nullable;

/// Rows in the queue's order, in small pieces that are never changed once they are made: to enter one row among thousands costs what one piece costs,
/// and a list of all of them is a list of the pieces. One thread at a time; the lists it gives away never change.
final class Rows {

    private static final int FULL = 128;
    private static final int SCANTY = 32;

    private final List<AlertRow[]> pieces;
    private int size;

    Rows() {
        pieces = new ArrayList<>();
    }

    private Rows(Rows same) {
        pieces = new ArrayList<>(same.pieces);
        size = same.size;
    }

    /// In order at once.
    static Rows of(Collection<AlertRow> all) {
        AlertRow[] sorted = all.toArray(AlertRow[]::new);
        Arrays.sort(sorted, AlertRow.ORDER);
        Rows rows = new Rows();
        for (int from = 0; from < sorted.length; from += FULL / 2) {
            rows.pieces.add(Arrays.copyOfRange(sorted, from, Math.min(sorted.length, from + FULL / 2)));
        }
        rows.size = sorted.length;
        return rows;
    }

    int size() {
        return size;
    }

    /// The first row.
    ///
    /// @throws NoSuchElementException when there is none
    AlertRow first() {
        if (size == 0) {
            throw new NoSuchElementException("no rows");
        }
        return pieces.getFirst()[0];
    }

    /// Enters a row at its place.
    void add(AlertRow row) {
        int at = piece(row);
        if (at == pieces.size()) {
            if (pieces.isEmpty()) {
                pieces.add(new AlertRow[] {row});
                size++;
                return;
            }
            at--;
        }
        AlertRow[] piece = pieces.get(at);
        int found = Arrays.binarySearch(piece, row, AlertRow.ORDER);
        put(at, found < 0 ? -found - 1 : found, List.of(row));
    }

    /// Takes a row out that was entered with the same severity, time and id.
    void remove(AlertRow row) {
        int at = piece(row);
        int found = at == pieces.size() ? -1 : Arrays.binarySearch(pieces.get(at), row, AlertRow.ORDER);
        if (found < 0) {
            throw new NoSuchElementException(row.id());
        }
        cut(at, found, 1);
    }

    /// Where a row stands; -1 when it does not.
    int place(AlertRow row) {
        int at = piece(row);
        int found = at == pieces.size() ? -1 : Arrays.binarySearch(pieces.get(at), row, AlertRow.ORDER);
        return found < 0 ? -1 : before(at) + found;
    }

    /// The first row of a severity or of the next that there is; `null` when nothing is as little severe.
    @Nullable AlertRow firstFrom(int severity) {
        int low = 0;
        int high = pieces.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            AlertRow[] piece = pieces.get(middle);
            if (piece[piece.length - 1].severity() < severity) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if (low == pieces.size()) {
            return null;
        }
        AlertRow[] piece = pieces.get(low);
        int i = 0;
        while (piece[i].severity() < severity) {
            i++;
        }
        return piece[i];
    }

    /// The same rows, to be put into another order or among others; what is done there is not seen here.
    Rows copy() {
        return new Rows(this);
    }

    /// Puts rows in, whatever the order.
    ///
    /// @param index where the first of them stands then
    void insert(int index, List<AlertRow> rows) {
        int[] at = at(index);
        if (pieces.isEmpty()) {
            pieces.add(new AlertRow[0]);
        }
        put(at[0], at[1], rows);
    }

    /// Puts another row in the place of one.
    void replace(int index, AlertRow row) {
        int[] at = at(index);
        AlertRow[] piece = pieces.get(at[0]).clone();
        piece[at[1]] = row;
        pieces.set(at[0], piece);
    }

    /// Moves rows up.
    ///
    /// @param from the first of them
    /// @param count how many
    /// @param to where the first of them stands then, before `from`
    void lift(int from, int count, int to) {
        List<AlertRow> moved = List.copyOf(view().subList(from, from + count));
        for (int i = 0; i < count; i++) {
            int[] at = at(from);
            cut(at[0], at[1], 1);
        }
        insert(to, moved);
    }

    /// All rows as they stand now, in a list that never changes.
    List<AlertRow> view() {
        return new View(pieces.toArray(AlertRow[][]::new), size);
    }

    /// The first piece that ends at this row or behind it.
    private int piece(AlertRow row) {
        int low = 0;
        int high = pieces.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            AlertRow[] piece = pieces.get(middle);
            if (AlertRow.ORDER.compare(piece[piece.length - 1], row) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int before(int piece) {
        int sum = 0;
        for (int i = 0; i < piece; i++) {
            sum += pieces.get(i).length;
        }
        return sum;
    }

    private int[] at(int index) {
        int left = index;
        int piece = 0;
        while (piece < pieces.size() - 1 && left >= pieces.get(piece).length) {
            left -= pieces.get(piece++).length;
        }
        return new int[] {piece, left};
    }

    private void put(int at, int index, List<AlertRow> rows) {
        AlertRow[] old = pieces.get(at);
        AlertRow[] piece = Arrays.copyOf(old, old.length + rows.size());
        System.arraycopy(old, index, piece, index + rows.size(), old.length - index);
        for (int i = 0; i < rows.size(); i++) {
            piece[index + i] = rows.get(i);
        }
        size += rows.size();
        if (piece.length <= FULL) {
            pieces.set(at, piece);
            return;
        }
        List<AlertRow[]> parts = new ArrayList<>();
        int count = (piece.length + FULL / 2 - 1) / (FULL / 2);
        for (int i = 0; i < count; i++) {
            parts.add(Arrays.copyOfRange(piece, (int) ((long) piece.length * i / count), (int) ((long) piece.length * (i + 1) / count)));
        }
        pieces.set(at, parts.getFirst());
        pieces.addAll(at + 1, parts.subList(1, parts.size()));
    }

    private void cut(int at, int index, int count) {
        AlertRow[] old = pieces.get(at);
        AlertRow[] piece = new AlertRow[old.length - count];
        System.arraycopy(old, 0, piece, 0, index);
        System.arraycopy(old, index + count, piece, index, old.length - index - count);
        size -= count;
        if (piece.length == 0) {
            pieces.remove(at);
            return;
        }
        pieces.set(at, piece);
        if (piece.length < SCANTY && at + 1 < pieces.size() && piece.length + pieces.get(at + 1).length <= FULL / 2) {
            AlertRow[] next = pieces.remove(at + 1);
            AlertRow[] both = Arrays.copyOf(piece, piece.length + next.length);
            System.arraycopy(next, 0, both, piece.length, next.length);
            pieces.set(at, both);
        }
    }

    /// A list over pieces that nobody changes any more.
    static final class View extends AbstractList<AlertRow> implements RandomAccess {

        private final AlertRow[][] pieces;
        private final int[] ends;
        private final int size;

        private View(AlertRow[][] pieces, int size) {
            this.pieces = pieces;
            this.size = size;
            this.ends = new int[pieces.length];
            int end = 0;
            for (int i = 0; i < pieces.length; i++) {
                end += pieces[i].length;
                ends[i] = end;
            }
        }

        @Override
        public AlertRow get(int index) {
            java.util.Objects.checkIndex(index, size);
            int found = Arrays.binarySearch(ends, index);
            int piece = found < 0 ? -found - 1 : found + 1;
            return pieces[piece][index - (piece == 0 ? 0 : ends[piece - 1])];
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public Iterator<AlertRow> iterator() {
            return new Iterator<>() {
                private int piece;
                private int next;

                @Override
                public boolean hasNext() {
                    return piece < pieces.length;
                }

                @Override
                public AlertRow next() {
                    if (piece >= pieces.length) {
                        throw new NoSuchElementException();
                    }
                    AlertRow row = pieces[piece][next++];
                    if (next == pieces[piece].length) {
                        piece++;
                        next = 0;
                    }
                    return row;
                }
            };
        }
    }
}
