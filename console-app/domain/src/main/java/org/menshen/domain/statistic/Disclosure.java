package org.menshen.domain.statistic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.statistic.SmallCells.Told;

/// Which sums of one series may be told (domain.md 5.3), so that nobody finds a small count by taking one sum from another: a week from two, a
/// committee from its total. What is told hangs on the counts alone and not on who asks for which days, and what was told stays told when later
/// counts come: counts are taken in the order in which their days end. Pure.
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
        this.rows = book.stretches(series).stream().sorted(Comparator.comparing(StatisticBook.Stretch::to).thenComparing(StatisticBook.Stretch::from))
            .toList();
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
            : Optional.of(tied(days) ? Told.OPEN : sum < limit && rows.contains(days) ? Told.SMALL : Told.WITHHELD);
    }

    /// How each committee is told; empty when no count of a committee covers the days, or when nothing can be hidden beside the total.
    public Map<String, Told> committees(StatisticBook.Stretch days) {
        Collection<String> all = book.byCommittee(series, days).keySet();
        List<StatisticBook.Stretch> blocks = tied(days) ? blocks(days) : List.of();
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
        List<StatisticBook.Stretch> blocks = tied(quarter) ? blocks(quarter) : List.of();
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
        return ties.values().stream().distinct().filter(tie -> tie.firstKey().isBefore(ends) && !tie.lastKey().isBefore(ends))
            .map(tie -> new StatisticBook.Stretch(tie.ceilingKey(begins), tie.floorKey(ends).minusDays(1)))
            .filter(days -> days.to().isAfter(days.from()) && !book.byCommittee(series, days).isEmpty())
            .max(Comparator.comparing(days -> java.time.temporal.ChronoUnit.DAYS.between(days.from(), days.to())));
    }

    private boolean tied(StatisticBook.Stretch days) {
        TreeMap<LocalDate, Long> tie = ties.get(days.from());
        return tie != null && tie.containsKey(days.to().plusDays(1));
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
        both.keySet().forEach(day -> ties.put(day, both));
        return true;
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
        return rows.stream().filter(row -> row.to().plusDays(1).equals(day) && book.sum(series, row) != null).findFirst().orElse(null);
    }

    /// Whether none of some counts, each told as small, follows from their sum.
    private boolean ambiguous(List<StatisticBook.Stretch> run) {
        Map<String, Long> cells = new TreeMap<>();
        Map<String, Told> told = new TreeMap<>();
        run.forEach(row -> {
            long count = java.util.Objects.requireNonNullElse(book.sum(series, row), 0L);
            cells.put(row.from().toString(), count);
            told.put(row.from().toString(), count < limit ? Told.SMALL : Told.WITHHELD);
        });
        return !SmallCells.hidesTotal(cells, told, limit);
    }
}
