package org.menshen.domain.statistic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.statistic.SmallCells.Told;

/// Which sums of one series may be told (domain.md 5.3), so that nobody finds a small count by taking one sum from another: a week from two, a
/// committee from its total. What is told hangs on the counts alone and not on who asks for which days, and what was told stays told when later
/// counts come: counts are taken in the order in which their days end, after the totals, which every seat has as they are. Pure.
///
/// Sums that are told tie the days at which they begin and end together: between any two days that are tied the count is known. A sum is told only
/// when no two tied days are left with a small count between them. Weeks that are small each are tied over several of them. Between two tied days
/// that have no other between them the committees are cells beside a total, see [SmallCells]; over longer days a committee is told when it is in
/// each.
public final class Disclosure {

    private final StatisticBook book;
    private final String series;
    private final long limit;
    private final Map<LocalDate, TreeMap<LocalDate, Long>> ties = new HashMap<>();
    private final List<StatisticBook.Stretch> rows;

    /// @param limit what is less is small; 3 in public statistics
    public Disclosure(StatisticBook book, String series, long limit) {
        this.book = book;
        this.series = series;
        this.limit = limit;
        Set<StatisticBook.Stretch> totals = book.totals(series);
        this.rows = book.stretches(series).stream().sorted(Comparator.comparing((StatisticBook.Stretch row) -> !totals.contains(row))
            .thenComparing(StatisticBook.Stretch::to).thenComparing(StatisticBook.Stretch::from)).toList();
        for (StatisticBook.Stretch row : rows) {
            Long sum = book.sum(series, row);
            if (sum != null && !tie(row.from(), row.to().plusDays(1), sum)) {
                join(row);
            }
        }
    }

    /// How the count of all committees together is told; empty when the counts do not cover the days.
    public Optional<Told> whole(StatisticBook.Stretch days) {
        Long sum = book.sum(series, days);
        return sum == null ? Optional.empty()
            : Optional.of(tied(days) ? Told.OPEN : sum < limit && rows.contains(days) && !follows(days) ? Told.SMALL
            : Told.WITHHELD);
    }

    /// How each committee is told; empty when no count of a committee covers the days, or when nothing can be hidden beside the total.
    public Map<String, Told> committees(StatisticBook.Stretch days) {
        Collection<String> all = book.byCommittee(series, days).keySet();
        List<StatisticBook.Stretch> blocks = parts(days);
        Map<String, Told> told = new TreeMap<>();
        all.forEach(committee -> told.put(committee, blocks.isEmpty() ? Told.WITHHELD : Told.OPEN));
        for (StatisticBook.Stretch block : blocks) {
            Map<String, Long> cells = book.byCommittee(series, block);
            Map<String, Told> here = SmallCells.told(cells, limit);
            if (SmallCells.hidesTotal(cells, here, limit)) {
                return Map.of();
            }
            told.replaceAll((committee, before) -> blocks.size() == 1 ? here.getOrDefault(committee, Told.WITHHELD)
                : here.get(committee) == Told.OPEN ? before : Told.WITHHELD);
        }
        return told;
    }

    /// How each committee is told over a quarter of the year, though its weeks are small each: what before and after is compared by. Quarters do not
    /// overlap, and one is told when it is over: no week is found by taking one from another. Whether a hidden week would follow from the sums of the
    /// quarter, of all weeks and of what is told is looked at cell by cell.
    public Map<String, Told> quarter(StatisticBook.Stretch quarter) {
        List<StatisticBook.Stretch> blocks = parts(quarter);
        Map<String, Told> told = new TreeMap<>();
        book.byCommittee(series, quarter).keySet().forEach(committee -> told.put(committee, Told.WITHHELD));
        HiddenCells cells = new HiddenCells(limit);
        for (StatisticBook.Stretch block : blocks) {
            Map<String, Long> counts = book.byCommittee(series, block);
            Map<String, Told> here = SmallCells.told(counts, limit);
            if (SmallCells.hidesTotal(counts, here, limit)) {
                return told;
            }
            cells.add(counts, here);
        }
        if (!blocks.isEmpty()) {
            book.byCommittee(series, quarter).forEach((committee, sum) -> told.put(committee, sum >= limit && cells.tell(committee) ? Told.OPEN
                : Told.WITHHELD));
        }
        return told;
    }

    /// The days of a quarter that are told together: from its first tied day to its last. Empty while it is not over, or when nothing of it is told.
    ///
    /// @param first any day in the quarter
    public Optional<StatisticBook.Stretch> quarterOf(LocalDate first) {
        LocalDate begins = first.with(first.getMonth().firstMonthOfQuarter()).withDayOfMonth(1);
        LocalDate ends = begins.plusMonths(3);
        return chains().stream().filter(tie -> tie.lastKey().compareTo(ends) >= 0 && tie.firstKey().isBefore(ends))
            .map(tie -> new StatisticBook.Stretch(tie.ceilingKey(begins), tie.floorKey(ends).minusDays(1)))
            .filter(days -> days.to().isAfter(days.from()) && !book.byCommittee(series, days).isEmpty())
            .max(Comparator.comparing(days -> java.time.temporal.ChronoUnit.DAYS.between(days.from(), days.to())));
    }

    private boolean tied(StatisticBook.Stretch days) {
        TreeMap<LocalDate, Long> tie = ties.get(days.from());
        return tie != null && tie.containsKey(days.to().plusDays(1));
    }

    private List<StatisticBook.Stretch> parts(StatisticBook.Stretch days) {
        List<StatisticBook.Stretch> blocks = tied(days) ? blocks(days) : List.of();
        return blocks.stream().anyMatch(this::around) ? List.of() : blocks;
    }

    /// Whether committees are told of some of these days by sums that are tied apart from these: the rest would follow.
    private boolean around(StatisticBook.Stretch block) {
        return chains().stream().filter(tie -> tie != ties.get(block.from())).anyMatch(tie -> {
            LocalDate before = null;
            for (LocalDate day : tie.subMap(block.from(), true, block.to().plusDays(1), true).keySet()) {
                if (before != null && !book.byCommittee(series, new StatisticBook.Stretch(before, day.minusDays(1))).isEmpty()) {
                    return true;
                }
                before = day;
            }
            return false;
        });
    }

    /// The days from one tied day to the next; longer where the counts of committees are. Empty when they do not come out even.
    private List<StatisticBook.Stretch> blocks(StatisticBook.Stretch days) {
        Collection<String> all = book.committees(series);
        List<StatisticBook.Stretch> blocks = new ArrayList<>();
        LocalDate from = days.from();
        for (LocalDate next : ties.get(days.from()).subMap(days.from(), false, days.to().plusDays(1), true).keySet()) {
            StatisticBook.Stretch block = new StatisticBook.Stretch(from, next.minusDays(1));
            if (book.byCommittee(series, block).keySet().containsAll(all)) {
                blocks.add(block);
                from = next;
            }
        }
        return from.isAfter(days.to()) ? blocks : List.of();
    }

    /// Ties two days by the count between them. @return false when the count is small, or would give a small one away
    private boolean tie(LocalDate from, LocalDate to, long sum) {
        TreeMap<LocalDate, Long> early = ties.getOrDefault(from, new TreeMap<>(Map.of(from, 0L)));
        TreeMap<LocalDate, Long> late = ties.getOrDefault(to, new TreeMap<>(Map.of(to, 0L)));
        if (sum < limit || early.containsKey(to)) {
            return sum >= limit;
        }
        TreeMap<LocalDate, Long> both = new TreeMap<>(early);
        long shift = early.get(from) + sum - late.get(to);
        late.forEach((day, at) -> both.put(day, at + shift));
        Long before = null;
        for (long at : both.values()) {
            if (before != null && at - before < limit) {
                return false;
            }
            before = at;
        }
        if (chains().stream().filter(other -> other != early && other != late)
            .anyMatch(other -> leaves(other, both, early, late) || leaves(both, other, early, late))) {
            return false;
        }
        both.keySet().forEach(day -> ties.put(day, both));
        return true;
    }

    /// The days that are tied together, chain by chain.
    private Set<TreeMap<LocalDate, Long>> chains() {
        Set<TreeMap<LocalDate, Long>> all = Collections.newSetFromMap(new IdentityHashMap<>());
        all.addAll(ties.values());
        return all;
    }

    /// Whether a chain lies between two tied days of another, and too little is left around it and the others that lie there.
    private boolean leaves(TreeMap<LocalDate, Long> outer, TreeMap<LocalDate, Long> inner, TreeMap<LocalDate, Long> early,
                           TreeMap<LocalDate, Long> late) {
        LocalDate from = outer.floorKey(inner.firstKey());
        LocalDate to = outer.ceilingKey(inner.lastKey());
        if (from == null || to == null || !to.equals(outer.higherKey(from))) {
            return false;
        }
        long around = outer.get(to) - outer.get(from) - span(inner) - chains().stream().filter(each -> each != outer && each != inner && each != early
            && each != late && !each.firstKey().isBefore(from) && !each.lastKey().isAfter(to)).mapToLong(Disclosure::span).sum();
        return around < limit;
    }

    private static long span(TreeMap<LocalDate, Long> chain) {
        return chain.lastEntry().getValue() - chain.firstEntry().getValue();
    }

    /// Ties the end of a count that is not told by itself to an earlier day, over as few counts as will do.
    private void join(StatisticBook.Stretch last) {
        List<StatisticBook.Stretch> run = new ArrayList<>(List.of(last));
        for (StatisticBook.Stretch before = ending(last.from()); before != null; before = ending(before.from())) {
            run.addFirst(before);
            StatisticBook.Stretch days = new StatisticBook.Stretch(before.from(), last.to());
            if (run.stream().anyMatch(each -> ties.containsKey(each.to().plusDays(1)))) {
                // the end of one of them is tied already: it would be worked out
                return;
            }
            Long sum = book.sum(series, days);
            if (sum != null && ambiguous(run) && tie(days.from(), days.to().plusDays(1), sum)) {
                return;
            }
        }
    }

    private StatisticBook.@Nullable Stretch ending(LocalDate day) {
        return beside(row -> row.to().plusDays(1).equals(day));
    }

    /// Whether a small count is known when it and those beside it are told as small: they make up a sum that is told, and it leaves no choice.
    private boolean follows(StatisticBook.Stretch days) {
        return chains().stream().anyMatch(tie -> {
            LocalDate from = tie.floorKey(days.from());
            LocalDate to = tie.ceilingKey(days.to().plusDays(1));
            List<StatisticBook.Stretch> run = from == null || to == null ? List.of() : between(from, days, to);
            return !run.isEmpty() && !ambiguous(run);
        });
    }

    /// The counts from one day to another, one of which is given; empty when they do not come out even.
    private List<StatisticBook.Stretch> between(LocalDate from, StatisticBook.Stretch days, LocalDate to) {
        List<StatisticBook.Stretch> run = new ArrayList<>(List.of(days));
        for (StatisticBook.Stretch next = days; next != null && next.from().isAfter(from);) {
            LocalDate ends = next.from().minusDays(1);
            next = beside(row -> row.to().equals(ends) && !row.from().isBefore(from));
            run.addFirst(next == null ? days : next);
        }
        for (StatisticBook.Stretch next = days; next != null && next.to().plusDays(1).isBefore(to);) {
            LocalDate begins = next.to().plusDays(1);
            next = beside(row -> row.from().equals(begins) && row.to().isBefore(to));
            run.addLast(next == null ? days : next);
        }
        return run.stream().distinct().count() == run.size() ? run : List.of();
    }

    private StatisticBook.@Nullable Stretch beside(Predicate<StatisticBook.Stretch> place) {
        return rows.stream().filter(row -> place.test(row) && book.sum(series, row) != null).findFirst().orElse(null);
    }

    /// Whether none of some counts, each told as small unless it is told, follows from their sum.
    private boolean ambiguous(List<StatisticBook.Stretch> run) {
        Map<String, Long> cells = new TreeMap<>();
        Map<String, Told> told = new TreeMap<>();
        run.forEach(row -> {
            long count = java.util.Objects.requireNonNullElse(book.sum(series, row), 0L);
            cells.put(row.from().toString(), count);
            told.put(row.from().toString(), tied(row) ? Told.OPEN : count < limit ? Told.SMALL : Told.WITHHELD);
        });
        return !SmallCells.hidesTotal(cells, told, limit);
    }
}
