package org.menshen.domain.statistic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Hides small counts of a split (domain.md 5.3) so that they cannot be worked out from those beside them either. A count below the limit is told as
/// "less than"; when the total and the others would still give a hidden one away, the next smallest is withheld, too. Pure.
public final class SmallCells {

    private SmallCells() {
    }

    /// How a count is told.
    public enum Told {
        /// As it is.
        OPEN,
        /// As less than the limit.
        SMALL,
        /// Not at all, though it is not small: it would give another one away.
        WITHHELD
    }

    /// How each of some counts is told beside their total.
    ///
    /// @param cells the counts, none negative
    /// @param limit what is less is small; 3 in public statistics
    /// @return in the order of the keys; with no way to work out a hidden one exactly, or all of them hidden
    public static Map<String, Told> told(Map<String, Long> cells, long limit) {
        Map<String, Told> told = new TreeMap<>();
        cells.forEach((key, count) -> told.put(key, count < limit ? Told.SMALL : Told.OPEN));
        List<String> open = new ArrayList<>(cells.keySet().stream().filter(key -> told.get(key) == Told.OPEN)
            .sorted(Comparator.comparing((String key) -> cells.get(key)).thenComparing(key -> key)).toList());
        while (givesAway(cells, told, limit) && !open.isEmpty()) {
            told.put(open.removeFirst(), Told.WITHHELD);
        }
        return told;
    }

    /// Whether their total must not be told beside cells that are told so.
    public static boolean hidesTotal(Map<String, Long> cells, Map<String, Told> told, long limit) {
        return givesAway(cells, told, limit);
    }

    /// Whether a reader who knows the total, the open cells and the limit can tell a hidden one exactly.
    private static boolean givesAway(Map<String, Long> cells, Map<String, Told> told, long limit) {
        List<String> hidden = told.entrySet().stream().filter(each -> each.getValue() != Told.OPEN).map(Map.Entry::getKey).toList();
        long sum = hidden.stream().mapToLong(cells::get).sum();
        long least = hidden.stream().mapToLong(key -> low(told.get(key), limit)).sum();
        boolean unbounded = hidden.stream().anyMatch(key -> told.get(key) == Told.WITHHELD);
        long most = hidden.stream().mapToLong(key -> told.get(key) == Told.SMALL ? limit - 1 : 0).sum();
        long withheld = hidden.stream().filter(key -> told.get(key) == Told.WITHHELD).count();
        for (String key : hidden) {
            boolean small = told.get(key) == Told.SMALL;
            long low = low(told.get(key), limit);
            long highest = Math.min(small ? limit - 1 : Long.MAX_VALUE, sum - (least - low));
            boolean othersUnbounded = unbounded && (small || withheld > 1);
            long lowest = Math.max(low, othersUnbounded ? Long.MIN_VALUE : sum - (most - (small ? limit - 1 : 0)));
            if (highest <= lowest) {
                return true;
            }
        }
        return false;
    }

    private static long low(Told told, long limit) {
        return told == Told.WITHHELD ? limit : 0;
    }
}
