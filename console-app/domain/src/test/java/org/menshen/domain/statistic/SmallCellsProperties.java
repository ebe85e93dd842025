package org.menshen.domain.statistic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// Whoever knows the total, the open cells and the rule finds more than one value for every hidden cell: tried out by going through all of them.
class SmallCellsProperties {

    private static final long LIMIT = 3;
    private static final int HIGH = 14;

    @Property(tries = 400)
    void noHiddenCellCanBeWorkedOut(@ForAll @Size(min = 1, max = 5) List<@IntRange(min = 0, max = 9) Integer> counts) {
        Map<String, Long> cells = new TreeMap<>();
        for (int i = 0; i < counts.size(); i++) {
            cells.put("c" + i, (long) counts.get(i));
        }
        Map<String, SmallCells.Told> told = SmallCells.told(cells, LIMIT);
        cells.forEach((key, count) -> assertThat(count < LIMIT ? SmallCells.Told.SMALL : told.get(key)).as(key).isEqualTo(told.get(key)));
        List<String> hidden = told.entrySet().stream().filter(each -> each.getValue() != SmallCells.Told.OPEN).map(Map.Entry::getKey).toList();
        if (hidden.isEmpty() || SmallCells.hidesTotal(cells, told, LIMIT)) {
            return;
        }
        List<TreeSet<Long>> found = new ArrayList<>();
        hidden.forEach(key -> found.add(new TreeSet<>()));
        solve(hidden, told, 0, hidden.stream().mapToLong(cells::get).sum(), new ArrayList<>(), found);
        found.forEach(values -> assertThat(values).as("%s told as %s", cells, told).hasSizeGreaterThan(1));
    }

    private static void solve(List<String> hidden, Map<String, SmallCells.Told> told, int at, long left, List<Long> taken,
                              List<TreeSet<Long>> found) {
        if (at == hidden.size()) {
            for (int i = 0; left == 0 && i < taken.size(); i++) {
                found.get(i).add(taken.get(i));
            }
            return;
        }
        boolean small = told.get(hidden.get(at)) == SmallCells.Told.SMALL;
        for (long value = small ? 0 : LIMIT; value <= Math.min(left, small ? LIMIT - 1 : HIGH * 5); value++) {
            taken.add(value);
            solve(hidden, told, at + 1, left - value, taken, found);
            taken.removeLast();
        }
    }

    @Property(tries = 100)
    void whatIsNotSmallIsOpenWhenNothingIsSmall(@ForAll @Size(min = 1, max = 6) List<@IntRange(min = 3, max = 50) Integer> counts) {
        Map<String, Long> cells = new TreeMap<>();
        counts.forEach(count -> cells.put("c" + cells.size(), (long) count));
        assertThat(SmallCells.told(cells, LIMIT).values()).containsOnly(SmallCells.Told.OPEN);
    }
}
