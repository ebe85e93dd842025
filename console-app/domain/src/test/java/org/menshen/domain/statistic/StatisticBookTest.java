package org.menshen.domain.statistic;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.menshen.domain.statistic.StatisticBook.Stretch;

/// The figures of domain.md 0.4, and that no sum is told of days that nothing covers.
class StatisticBookTest {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2020, 10, 31);
    private static final Stretch SEED = new Stretch(FIRST, LAST);

    private static Statistic of(String series, String committee, LocalDate from, LocalDate to, long count) {
        return new Statistic(series, committee, from, to, count, from.getYear() == 2019, series + committee + from);
    }

    private static StatisticBook seed() {
        List<Statistic> all = new ArrayList<>();
        List.of("DETAINED 177", "ARRESTED 107", "PUNISHED 203", "DRUGS 26", "CALLS 1715 1885", "PERSON 686 713", "THEFT 179 272").forEach(line -> {
            String[] parts = line.split(" ");
            all.add(of(parts[0], "", FIRST, LAST, Long.parseLong(parts[1])));
            if (parts.length > 2) {
                all.add(of(parts[0], "", FIRST.minusYears(1), LAST.minusYears(1), Long.parseLong(parts[2])));
            }
        });
        return new StatisticBook(all);
    }

    @Test
    void theSeedHasItsPercentages() {
        assertThat(seed().compared("CALLS", SEED).change()).contains(new BigDecimal("-9.02"));
        assertThat(seed().compared("PERSON", SEED).change()).contains(new BigDecimal("-3.79"));
        assertThat(seed().compared("THEFT", SEED).change()).contains(new BigDecimal("-34.19"));
        assertThat(seed().compared("THEFT", SEED)).isEqualTo(new Compared(179L, 272L, true));
        for (String series : List.of("DETAINED", "ARRESTED", "PUNISHED", "DRUGS")) {
            assertThat(seed().compared(series, SEED).prior()).as(series).isNull();
            assertThat(seed().compared(series, SEED).change()).as(series).isEmpty();
        }
        assertThat(seed().compared("DRUGS", SEED).current()).isEqualTo(26);
    }

    @Test
    void nothingIsToldOfDaysThatAreNotCovered() {
        assertThat(seed().compared("CALLS", new Stretch(FIRST, LAST.plusDays(1))).current()).isNull();
        assertThat(seed().compared("CALLS", new Stretch(FIRST.plusDays(1), LAST)).current()).isNull();
        assertThat(new Compared(5L, 0L, false).change()).as("nothing before").isEmpty();
    }

    @Test
    void weeksAddUpAndTheLaterOfTwoCountsIsMeant() {
        LocalDate monday = LocalDate.of(2026, 11, 2);
        StatisticBook book = new StatisticBook(List.of(of("THEFT", "a", monday, monday.plusDays(6), 9),
            of("THEFT", "a", monday, monday.plusDays(6), 4),
            of("THEFT", "a", monday.plusDays(7), monday.plusDays(13), 3), of("THEFT", "b", monday, monday.plusDays(13), 2),
            of("THEFT", "a", monday.plusDays(2), monday.plusDays(20), 99)));
        Stretch days = new Stretch(monday, monday.plusDays(13));
        assertThat(book.compared("THEFT", days).current()).isEqualTo(9);
        assertThat(book.byCommittee("THEFT", days)).containsEntry("a", 7L).containsEntry("b", 2L);
        assertThat(book.behind("THEFT", days)).hasSize(3);
    }

    @Test
    void theEndOfFebruaryStaysTheEndOfFebruary() {
        assertThat(new Stretch(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 29)).yearBefore().to()).isEqualTo(LocalDate.of(2023, 2, 28));
        assertThat(new Stretch(LocalDate.of(2025, 2, 1), LocalDate.of(2025, 2, 28)).yearBefore().to()).isEqualTo(LocalDate.of(2024, 2, 29));
    }
}
