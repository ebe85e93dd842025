package org.menshen.domain.statistic;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.menshen.domain.statistic.SmallCells.Told;

/// The hidden cells of a table of which all column sums are known, and some row sums. A cell follows from them when it can be made neither greater
/// nor less with every sum as it is: moving one from cell to cell is a way through rows and columns and back; where there is none the cell is known.
final class HiddenCells {

    /// All rows whose sum is not told: what one of them loses, no reader misses.
    private static final String FREE = "";
    private final long limit;
    private final List<Cell> cells = new ArrayList<>();
    private final Set<String> told = new HashSet<>();
    private int columns;

    private record Cell(String row, int column, boolean more, boolean less) {
    }

    HiddenCells(long limit) {
        this.limit = limit;
    }

    /// Adds a column, whose sum is known.
    void add(Map<String, Long> counts, Map<String, Told> how) {
        int column = columns++;
        counts.forEach((row, count) -> {
            Told hidden = how.get(row);
            if (hidden == Told.SMALL) {
                cells.add(new Cell(row, column, count < limit - 1, count > 0));
            } else if (hidden == Told.WITHHELD) {
                cells.add(new Cell(row, column, true, count > limit));
            }
        });
    }

    /// Tells the sum of a row, unless a hidden cell would follow from it. @return whether it is told
    boolean tell(String row) {
        told.add(row);
        if (cells.stream().allMatch(this::doubted)) {
            return true;
        }
        told.remove(row);
        return false;
    }

    private boolean doubted(Cell cell) {
        return cell.more && reaches(cell, true) || cell.less && reaches(cell, false);
    }

    private String row(Cell cell) {
        return told.contains(cell.row) ? cell.row : FREE;
    }

    /// Whether what a cell gains, or loses, can be made good elsewhere: a way from its column back to its row, or from its row to its column.
    private boolean reaches(Cell cell, boolean more) {
        String from = more ? "|" + cell.column : row(cell);
        String to = more ? row(cell) : "|" + cell.column;
        Map<String, List<String>> ways = new HashMap<>();
        for (Cell other : cells) {
            if (other != cell) {
                if (other.more) {
                    ways.computeIfAbsent(row(other), any -> new ArrayList<>()).add("|" + other.column);
                }
                if (other.less) {
                    ways.computeIfAbsent("|" + other.column, any -> new ArrayList<>()).add(row(other));
                }
            }
        }
        Set<String> seen = new HashSet<>(Set.of(from));
        ArrayDeque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            String at = open.poll();
            if (at.equals(to)) {
                return true;
            }
            ways.getOrDefault(at, List.of()).stream().filter(seen::add).forEach(open::add);
        }
        return false;
    }
}
