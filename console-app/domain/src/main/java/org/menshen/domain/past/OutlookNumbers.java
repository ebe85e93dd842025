package org.menshen.domain.past;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.reading.Reading;

/// What was expected of a zone, in whole numbers and back: how many numbers follow, milliseconds from the epoch, minutes of history there were and
/// needed, percent that are claimed, what was expected (minutes, count, low, high; how many come first), and other times (which one, milliseconds
/// back, count, peak; -1 for none). The counts that it was reckoned from are not repeated: they are kept as such. Pure.
final class OutlookNumbers {

    private static final int AHEAD = 4;
    private static final int THEN = 4;
    private static final int HEAD = 5;
    private static final long NONE = -1;

    private OutlookNumbers() {
    }

    static long[] of(Reading.CrowdOutlook outlook) {
        List<Reading.Then> known = outlook.then().stream().filter(then -> Reading.Then.ALL.contains(then.what())).toList();
        long[] numbers = new long[1 + HEAD + outlook.ahead().size() * AHEAD + known.size() * THEN];
        int at = 0;
        numbers[at++] = numbers.length - 1L;
        numbers[at++] = outlook.at().toEpochMilli();
        numbers[at++] = outlook.historyMin();
        numbers[at++] = outlook.neededMin();
        numbers[at++] = outlook.claimedPercent();
        numbers[at++] = outlook.ahead().size();
        for (Reading.Ahead each : outlook.ahead()) {
            numbers[at++] = each.minutes();
            numbers[at++] = Math.round(each.count());
            numbers[at++] = Math.round(each.low());
            numbers[at++] = Math.round(each.high());
        }
        for (Reading.Then then : known) {
            numbers[at++] = Reading.Then.ALL.indexOf(then.what());
            numbers[at++] = then.at() == null ? NONE : Duration.between(then.at(), outlook.at()).toMillis();
            numbers[at++] = whole(then.count());
            numbers[at++] = whole(then.peak());
        }
        return numbers;
    }

    private static long whole(@Nullable Double persons) {
        return persons == null ? NONE : Math.round(persons);
    }

    /// Cuts the numbers of a page into those of one outlook each.
    static List<long[]> each(long[] page) {
        List<long[]> all = new ArrayList<>();
        for (int at = 0; at < page.length; at += (int) page[at] + 1) {
            if (page[at] < HEAD || at + page[at] >= page.length) {
                break;
            }
            all.add(Arrays.copyOfRange(page, at, at + (int) page[at] + 1));
        }
        return all;
    }

    static Instant at(long[] numbers) {
        return Instant.ofEpochMilli(numbers[1]);
    }

    /// The outlook again.
    ///
    /// @param recent the counts up to then
    /// @param everyS seconds from one of them to the next
    static Reading.CrowdOutlook outlook(String zoneId, long[] numbers, List<Integer> recent, int everyS) {
        Instant reckoned = at(numbers);
        List<Reading.Ahead> ahead = new ArrayList<>();
        int at = 1 + HEAD;
        for (int i = 0; i < numbers[HEAD]; i++, at += AHEAD) {
            ahead.add(new Reading.Ahead((int) numbers[at], numbers[at + 1], numbers[at + 2], numbers[at + 3]));
        }
        List<Reading.Then> then = new ArrayList<>();
        for (; at + THEN <= numbers.length; at += THEN) {
            then.add(new Reading.Then(Reading.Then.ALL.get((int) numbers[at]), numbers[at + 1] == NONE ? null : reckoned.minusMillis(numbers[at + 1]),
                persons(numbers[at + 2]), persons(numbers[at + 3])));
        }
        return new Reading.CrowdOutlook(zoneId, reckoned, (int) numbers[2], (int) numbers[3], (int) numbers[4], ahead, then, recent, everyS);
    }

    private static @Nullable Double persons(long number) {
        return number == NONE ? null : (double) number;
    }
}
