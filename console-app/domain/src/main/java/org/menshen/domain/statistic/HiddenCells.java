package org.menshen.domain.statistic;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

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

    private record Cell(String row, int column, long count, boolean more, boolean less) {
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
                cells.add(new Cell(row, column, count, count < limit - 1, count > 0));
            } else if (hidden == Told.WITHHELD) {
                cells.add(new Cell(row, column, count, true, count > limit));
            }
        });
    }

    /// Tells the sum of a row, unless a hidden cell would follow from it, or a small count of a row over its hidden cells together: what is left of
    /// the sum without the cells that are told, or of all sums without those of the other rows. @return whether it is told
    boolean tell(String row) {
        told.add(row);
        Map<String, List<Way>> ways = ways();
        if (!leaves() && cells.stream().allMatch(cell -> cell.more && reaches(ways, cell, true) || cell.less && reaches(ways, cell, false))) {
            return true;
        }
        told.remove(row);
        return false;
    }

    private boolean leaves() {
        Map<String, Long> left = new TreeMap<>();
        cells.forEach(cell -> left.merge(cell.row, cell.count, Long::sum));
        Map<String, Told> how = new TreeMap<>();
        left.forEach((row, sum) -> how.put(row, told.contains(row) ? Told.OPEN : sum < limit ? Told.SMALL : Told.WITHHELD));
        return left.entrySet().stream().anyMatch(row -> told.contains(row.getKey()) && row.getValue() < limit)
            || how.containsValue(Told.SMALL) && SmallCells.hidesTotal(left, how, limit);
    }

    /// A step from a row to a column by a cell that gains, or back by one that loses.
    private record Way(String to, Cell by) {
    }

    private Map<String, List<Way>> ways() {
        Map<String, List<Way>> ways = new HashMap<>();
        for (Cell cell : cells) {
            if (cell.more) {
                ways.computeIfAbsent(row(cell), any -> new ArrayList<>()).add(new Way(column(cell), cell));
            }
            if (cell.less) {
                ways.computeIfAbsent(column(cell), any -> new ArrayList<>()).add(new Way(row(cell), cell));
            }
        }
        return ways;
    }

    private String row(Cell cell) {
        return told.contains(cell.row) ? cell.row : FREE;
    }

    private static String column(Cell cell) {
        return "|" + cell.column;
    }

    /// Whether what a cell gains, or loses, can be made good elsewhere: a way from its column back to its row, or from its row to its column.
    private boolean reaches(Map<String, List<Way>> ways, Cell cell, boolean more) {
        String from = more ? column(cell) : row(cell);
        String to = more ? row(cell) : column(cell);
        Set<String> seen = new HashSet<>(Set.of(from));
        ArrayDeque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (Way way : ways.getOrDefault(open.poll(), List.of())) {
                if (way.by != cell && way.to.equals(to)) {
                    return true;
                }
                if (way.by != cell && seen.add(way.to)) {
                    open.add(way.to);
                }
            }
        }
        return false;
    }
}
