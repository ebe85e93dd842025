package org.menshen.domain.statistic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/// Adds counts up. A sum is told only when counts cover every day of a stretch exactly once: half a week is not told as a month. The series are
/// neither parts of one another nor apart from one another: nothing here adds two of them. Pure.
public final class StatisticBook {

    private final Map<String, List<Statistic>> series = new TreeMap<>();

    private record Key(String series, String committee, LocalDate from, LocalDate to) {
    }

    /// @param all counts, those that were published last at the end: of two about the same days the later one is meant
    public StatisticBook(Collection<Statistic> all) {
        Map<Key, Statistic> newest = new HashMap<>();
        all.forEach(each -> newest.put(new Key(each.series(), each.committee(), each.from(), each.to()), each));
        newest.values().stream().sorted(Comparator.comparing(Statistic::from).thenComparing(Statistic::to).thenComparing(Statistic::committee))
            .forEach(each -> series.computeIfAbsent(each.series(), any -> new ArrayList<>()).add(each));
    }

    /// The series that there are.
    public Collection<String> series() {
        return series.keySet();
    }

    /// The stretches of days that counts of a series tell of, the last first.
    public List<Stretch> stretches(String name) {
        return series.getOrDefault(name, List.of()).stream().map(each -> new Stretch(each.from(), each.to())).distinct()
            .sorted(Comparator.comparing(Stretch::to).thenComparing(Stretch::from).reversed()).toList();
    }

    /// The days of which there are totals that were published as such.
    Set<Stretch> totals(String name) {
        return series.getOrDefault(name, List.of()).stream().filter(each -> each.committee().isEmpty())
            .map(each -> new Stretch(each.from(), each.to())).collect(Collectors.toSet());
    }

    /// Some days, the first and the last in it.
    ///
    /// @param from the first
    /// @param to the last
    public record Stretch(LocalDate from, LocalDate to) {

        /// The same calendar days one year earlier; the end of February stays the end of February.
        public Stretch yearBefore() {
            LocalDate end = to.minusYears(1);
            boolean lastOfMonth = to.getMonthValue() == 2 && to.getDayOfMonth() == to.lengthOfMonth();
            return new Stretch(from.minusYears(1), lastOfMonth ? end.withDayOfMonth(end.lengthOfMonth()) : end);
        }
    }

    /// A series over some days, beside the same days of the year before.
    public Compared compared(String name, Stretch days) {
        Covered now = whole(name, days);
        Covered before = whole(name, days.yearBefore());
        return new Compared(now.sum, before.sum, before.derived);
    }

    /// A series over some days; `null` when the counts do not cover them.
    @Nullable Long sum(String name, Stretch days) {
        return whole(name, days).sum;
    }

    /// The committees of which there are counts of a series at any time.
    Collection<String> committees(String name) {
        return committees(name, new Stretch(LocalDate.MIN, LocalDate.MAX));
    }

    /// A series over some days by committee; those that do not cover the days are left out.
    public Map<String, Long> byCommittee(String name, Stretch days) {
        Map<String, Long> all = new TreeMap<>();
        for (String committee : committees(name, days)) {
            Covered covered = covered(name, committee, days);
            if (covered.sum != null) {
                all.put(committee, covered.sum);
            }
        }
        return all;
    }

    /// The counts that a figure was added up from.
    public List<Statistic> behind(String name, Stretch days) {
        return whole(name, days).rows;
    }

    private record Covered(@Nullable Long sum, boolean derived, List<Statistic> rows) {
    }

    private static final Covered UNCOVERED = new Covered(null, false, List.of());

    private TreeSet<String> committees(String name, Stretch days) {
        TreeSet<String> all = new TreeSet<>();
        series.getOrDefault(name, List.of()).stream().filter(each -> !each.committee().isEmpty() && each.within(days.from, days.to))
            .forEach(each -> all.add(each.committee()));
        return all;
    }

    /// The counts of the whole subdistrict, else those of all its committees, when each of them covers the days.
    private Covered whole(String name, Stretch days) {
        Covered one = covered(name, "", days);
        if (one.sum != null) {
            return one;
        }
        long sum = 0;
        boolean derived = false;
        List<Statistic> rows = new ArrayList<>();
        for (String committee : committees(name, days)) {
            Covered part = covered(name, committee, days);
            if (part.sum == null) {
                return UNCOVERED;
            }
            sum += part.sum;
            derived |= part.derived;
            rows.addAll(part.rows);
        }
        return rows.isEmpty() ? UNCOVERED : new Covered(sum, derived, rows);
    }

    /// Puts counts behind each other until they cover the days, the longer ones first.
    private Covered covered(String name, String committee, Stretch days) {
        List<Statistic> rows = series.getOrDefault(name, List.of()).stream()
            .filter(each -> each.committee().equals(committee) && each.within(days.from, days.to)).toList();
        Map<LocalDate, Statistic> last = new HashMap<>();
        TreeSet<LocalDate> reached = new TreeSet<>(List.of(days.from));
        LocalDate end = days.to.plusDays(1);
        for (LocalDate day = days.from; day != null && day.isBefore(end); day = reached.higher(day)) {
            LocalDate here = day;
            rows.stream().filter(each -> each.from().equals(here)).sorted(Comparator.comparing(Statistic::to).reversed()).forEach(each -> {
                last.putIfAbsent(each.to().plusDays(1), each);
                reached.add(each.to().plusDays(1));
            });
        }
        List<Statistic> chain = new ArrayList<>();
        for (LocalDate day = end; day.isAfter(days.from); day = chain.getLast().from()) {
            Statistic step = last.get(day);
            if (step == null) {
                return UNCOVERED;
            }
            chain.add(step);
        }
        return new Covered(chain.stream().mapToLong(Statistic::count).sum(), chain.stream().anyMatch(Statistic::derived), chain.reversed());
    }

    /// How much of a series has been published to the last day; empty when nothing has.
    public Optional<Stretch> newest(String name) {
        return stretches(name).stream().findFirst();
    }
}
