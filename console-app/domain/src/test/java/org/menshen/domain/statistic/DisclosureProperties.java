package org.menshen.domain.statistic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.menshen.domain.statistic.SmallCells.Told;

/// Whoever sees all that is told, for whatever days he asks, works out no small count: of all tables that fit there is always another one.
class DisclosureProperties {

    private static final long LIMIT = 3;
    private static final int WEEKS = 3;
    private static final int BODIES = 2;
    private static final int MOST = 6;
    private static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);

    private static StatisticBook.Stretch days(int from, int to) {
        return new StatisticBook.Stretch(MONDAY.plusWeeks(from), MONDAY.plusWeeks(to).minusDays(1));
    }

    private static StatisticBook book(int[] table) {
        List<Statistic> rows = new ArrayList<>();
        for (int week = 0; week < table.length / BODIES; week++) {
            for (int body = 0; body < BODIES; body++) {
                StatisticBook.Stretch days = days(week, week + 1);
                rows.add(new Statistic("THEFT", "body-" + body, days.from(), days.to(), table[week * BODIES + body], false, "i" + week + body));
            }
        }
        return new StatisticBook(rows);
    }

    /// What is told of one body, or of all (-1), over some weeks.
    private record Saying(int body, int from, int to, Told told) {

        long sum(int[] table) {
            long sum = 0;
            for (int week = from; week < to; week++) {
                for (int each = 0; each < BODIES; each++) {
                    sum += body < 0 || each == body ? table[week * BODIES + each] : 0;
                }
            }
            return sum;
        }
    }

    private static List<Saying> said(int[] table) {
        StatisticBook book = book(table);
        Disclosure disclosure = new Disclosure(book, "THEFT", LIMIT);
        List<Saying> all = new ArrayList<>();
        for (int from = 0; from < WEEKS; from++) {
            for (int to = from + 1; to <= WEEKS; to++) {
                all.add(new Saying(-1, from, to, disclosure.whole(days(from, to)).orElseThrow()));
                for (Map.Entry<String, Told> each : disclosure.committees(days(from, to)).entrySet()) {
                    all.add(new Saying(Integer.parseInt(each.getKey().substring(5)), from, to, each.getValue()));
                }
            }
        }
        return all;
    }

    @Property(tries = 12)
    void noSmallCountFollowsFromWhatIsTold(@ForAll @Size(WEEKS * BODIES) List<@IntRange(max = MOST) Integer> counts) {
        int[] table = counts.stream().mapToInt(Integer::intValue).toArray();
        List<Saying> said = said(table).stream().sorted(Comparator.comparing(Saying::told)).toList();
        List<Saying> open = said.stream().filter(each -> each.told() == Told.OPEN).toList();
        assertThat(open).allMatch(each -> each.sum(table) >= LIMIT);
        Map<Saying, Boolean> doubted = new HashMap<>();
        List<Saying> hidden = new ArrayList<>();
        for (int body = -1; body < BODIES; body++) {
            for (int from = 0; from < WEEKS; from++) {
                for (int to = from + 1; to <= WEEKS; to++) {
                    Saying one = new Saying(body, from, to, Told.SMALL);
                    if (one.sum(table) < LIMIT) {
                        hidden.add(one);
                    }
                }
            }
        }
        int[] other = new int[table.length];
        do {
            if (said.stream().allMatch(each -> fits(each, table, other))) {
                hidden.forEach(one -> doubted.merge(one, one.sum(other) != one.sum(table), Boolean::logicalOr));
            }
        } while (next(other));
        assertThat(hidden).allMatch(doubted::get);
    }

    private static boolean fits(Saying saying, int[] table, int[] other) {
        return switch (saying.told()) {
            case OPEN -> saying.sum(table) == saying.sum(other);
            case SMALL -> saying.sum(other) < LIMIT;
            case WITHHELD -> true;
        };
    }

    private static boolean next(int[] table) {
        for (int i = 0; i < table.length; i++) {
            if (table[i] <= MOST) {
                table[i]++;
                return true;
            }
            table[i] = 0;
        }
        return false;
    }

    @Example
    void aWeekIsNotFoundByTakingOneSumFromAnother() {
        Disclosure disclosure = new Disclosure(book(new int[] {1, 0, 4, 2, 5, 3}), "THEFT", LIMIT);
        assertThat(disclosure.whole(days(0, 1))).contains(Told.SMALL);
        assertThat(disclosure.whole(days(1, 2))).contains(Told.OPEN);
        assertThat(disclosure.whole(days(1, 3))).contains(Told.OPEN);
        assertThat(disclosure.whole(days(0, 2))).as("7 beside 6 would tell 1").contains(Told.WITHHELD);
        assertThat(disclosure.committees(days(2, 3))).containsEntry("body-0", Told.OPEN).containsEntry("body-1", Told.OPEN);
        assertThat(disclosure.committees(days(1, 3))).as("4 beside 6 would tell 2").doesNotContainEntry("body-0", Told.OPEN);
    }

    private static Disclosure beside(int[] table, int from, int to) {
        List<Statistic> rows = new ArrayList<>();
        for (int week = 0; week < table.length / BODIES; week++) {
            for (int body = 0; body < BODIES; body++) {
                rows.add(new Statistic("THEFT", "body-" + body, days(week, week + 1).from(), days(week, week + 1).to(), table[week * BODIES + body],
                    false, "i" + week + body));
            }
        }
        long total = new Saying(-1, from, to, Told.OPEN).sum(table);
        rows.add(new Statistic("THEFT", "", days(from, to).from(), days(from, to).to(), total, false, "t"));
        return new Disclosure(new StatisticBook(rows), "THEFT", LIMIT);
    }

    /// Every seat reads the totals in their register as they are.
    @Example
    void aTotalThatEverySeatHasGivesNoWeekAway() {
        assertThat(beside(new int[] {3, 2, 1, 0}, 0, 2).whole(days(0, 1))).as("6 of 5 and 1").contains(Told.WITHHELD);
        Disclosure four = beside(new int[] {3, 3, 1, 1, 0, 2}, 1, 3);
        assertThat(four.whole(days(1, 2))).as("4 is twice 2 when both are told as small").contains(Told.WITHHELD);
        assertThat(four.whole(days(2, 3))).contains(Told.WITHHELD);
        assertThat(beside(new int[] {0, 0, 3, 1, 0, 0}, 0, 3).whole(days(1, 2))).as("4 of all 4: no other week had one").contains(Told.WITHHELD);
        Disclosure around = beside(new int[] {2, 0, 4, 3, 4, 0}, 0, 3);
        assertThat(around.whole(days(1, 2))).contains(Told.OPEN);
        assertThat(around.committees(days(0, 3))).as("6 beside 4 would tell 2").doesNotContainValue(Told.OPEN);
    }

    @Example
    void theSumOfARowLeavesNoSmallCountOverItsHiddenCells() {
        HiddenCells cells = new HiddenCells(LIMIT);
        List.of(Map.of("a", 4L, "b", 4L), Map.of("a", 0L, "b", 4L), Map.of("a", 2L, "b", 3L))
            .forEach(column -> cells.add(column, SmallCells.told(column, LIMIT)));
        assertThat(cells.tell("a")).as("6 beside the 4 that is told").isFalse();
        HiddenCells last = new HiddenCells(LIMIT);
        List.of(Map.of("a", 1L, "b", 4L), Map.of("a", 1L, "b", 2L)).forEach(column -> last.add(column, SmallCells.told(column, LIMIT)));
        assertThat(last.tell("b")).as("8 of all without 6 is 2").isFalse();
    }

    @Example
    void smallWeeksAreToldTogetherAndTheFiguresOfTheNewspaperAsTheyAre() {
        assertThat(new Disclosure(book(new int[] {1, 0, 1, 1, 5, 3}), "THEFT", LIMIT).whole(days(0, 2))).contains(Told.OPEN);
        StatisticBook seed = new StatisticBook(List.of(
            new Statistic("THEFT", "", LocalDate.of(2020, 1, 1), LocalDate.of(2020, 10, 31), 179, false, "a"),
            new Statistic("THEFT", "", LocalDate.of(2019, 1, 1), LocalDate.of(2019, 10, 31), 272, true, "b"),
            new Statistic("THEFT", "", LocalDate.of(2020, 1, 1), LocalDate.of(2020, 11, 2), 180, false, "c")));
        Disclosure disclosure = new Disclosure(seed, "THEFT", LIMIT);
        StatisticBook.Stretch days = new StatisticBook.Stretch(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 10, 31));
        assertThat(disclosure.whole(days)).contains(Told.OPEN);
        assertThat(disclosure.whole(days.yearBefore())).contains(Told.OPEN);
        assertThat(disclosure.whole(new StatisticBook.Stretch(days.from(), LocalDate.of(2020, 11, 2)))).as("one more in two days")
            .isEqualTo(Optional.of(Told.WITHHELD));
    }

    /// The sums of rows beside those of columns: of each hidden cell there is another table.
    @Property(tries = 20)
    void noHiddenCellFollowsFromTheSumsOfAQuarter(@ForAll @Size(WEEKS * BODIES) List<@IntRange(max = 4) Integer> counts) {
        int[] table = counts.stream().mapToInt(Integer::intValue).toArray();
        HiddenCells cells = new HiddenCells(LIMIT);
        List<Saying> said = new ArrayList<>();
        for (int week = 0; week < WEEKS; week++) {
            Map<String, Long> column = new TreeMap<>();
            for (int body = 0; body < BODIES; body++) {
                column.put("body-" + body, (long) table[week * BODIES + body]);
            }
            Map<String, Told> told = SmallCells.told(column, LIMIT);
            if (SmallCells.hidesTotal(column, told, LIMIT)) {
                return;
            }
            cells.add(column, told);
            said.add(new Saying(-1, week, week + 1, Told.OPEN));
            for (int body = 0; body < BODIES; body++) {
                said.add(new Saying(body, week, week + 1, told.get("body-" + body)));
            }
        }
        List<Saying> hidden = said.stream().filter(each -> each.told() != Told.OPEN).toList();
        for (int body = 0; body < BODIES; body++) {
            if (cells.tell("body-" + body)) {
                said.add(new Saying(body, 0, WEEKS, Told.OPEN));
            }
        }
        Map<Saying, Boolean> doubted = new HashMap<>();
        int[] other = new int[table.length];
        do {
            if (said.stream().allMatch(each -> fits(each, table, other) && (each.told() != Told.WITHHELD || each.sum(other) >= LIMIT))) {
                hidden.forEach(one -> doubted.merge(one, one.sum(other) != one.sum(table), Boolean::logicalOr));
            }
        } while (next(other));
        assertThat(hidden).allMatch(doubted::get);
    }

    @Example
    void aQuarterIsToldThoughItsWeeksAreSmall() {
        List<Statistic> rows = new ArrayList<>();
        LocalDate first = LocalDate.of(2026, 6, 29);
        for (int week = 0; week < 15; week++) {
            for (int body = 0; body < 4; body++) {
                rows.add(new Statistic("THEFT", "body-" + body, first.plusWeeks(week), first.plusWeeks(week).plusDays(6), body == 0 ? 2 : 1, false,
                    "i" + week + body));
            }
        }
        Disclosure disclosure = new Disclosure(new StatisticBook(rows), "THEFT", LIMIT);
        StatisticBook.Stretch quarter = disclosure.quarterOf(LocalDate.of(2026, 8, 20)).orElseThrow();
        assertThat(quarter).isEqualTo(new StatisticBook.Stretch(LocalDate.of(2026, 7, 6), LocalDate.of(2026, 9, 27)));
        assertThat(disclosure.committees(quarter)).doesNotContainValue(Told.OPEN);
        assertThat(disclosure.quarter(quarter)).containsValue(Told.OPEN);
        assertThat(disclosure.quarterOf(LocalDate.of(2026, 11, 1))).as("it is not over").isEmpty();
        assertThat(disclosure.quarterOf(LocalDate.of(2026, 2, 1))).as("nobody counted then").isEmpty();
        assertThat(disclosure.quarterOf(LocalDate.of(2020, 2, 1))).as("nothing was counted then").isEmpty();
    }
}
