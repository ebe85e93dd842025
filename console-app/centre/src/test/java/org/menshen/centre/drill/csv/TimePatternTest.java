package org.menshen.centre.drill.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// An offset that stands in the text is heeded.
class TimePatternTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant NOON_UTC = Instant.parse("2020-04-07T12:00:00Z");

    private static TimePattern of(String pattern) {
        return new TimePattern(pattern, SHANGHAI);
    }

    @Test
    void offsetsZonesAndUtcAreHeard() {
        assertThat(of("yyyy-MM-dd'T'HH:mm:ssXXX").instant("2020-04-07T12:00:00Z")).contains(NOON_UTC);
        assertThat(of("yyyy-MM-dd'T'HH:mm:ssXXX").instant("2020-04-07T20:00:00+08:00")).contains(NOON_UTC);
        assertThat(of("yyyy-MM-dd HH:mm:ss Z").instant("2020-04-07 05:00:00 -0700")).contains(NOON_UTC);
        assertThat(of("yyyy-MM-dd HH:mm:ssx").instant("2020-04-07 12:00:00+00")).contains(NOON_UTC);
        assertThat(of("yyyy-MM-dd HH:mm VV").instant("2020-04-07 14:00 Europe/Berlin")).contains(NOON_UTC);
        assertThat(of("yyyy-MM-dd HH:mm O").instant("2020-04-07 20:00 GMT+8")).contains(NOON_UTC);
        assertThat(of("yyyy-MM-dd'T'HH:mm:ss'Z'").instant("2020-04-07T12:00:00Z")).as("a Z in quotes is UTC all the same").contains(NOON_UTC);
        assertThat(of("yyyy-MM-dd HH:mm z").instant("2020-04-07 20:00 CST")).as("China's CST in China").contains(NOON_UTC);
        assertThat(of("yyyy-MM-dd HH:mm[ XXX]").instant("2020-04-07 12:00 +00:00")).contains(NOON_UTC);
    }

    @Test
    void withoutOneItIsTheWallClock() {
        assertThat(of("yyyy-MM-dd HH:mm:ss").instant("2020-04-07 20:00:00")).contains(NOON_UTC);
        assertThat(of("yyyy-MM-dd HH:mm[ XXX]").instant("2020-04-07 20:00")).contains(NOON_UTC);
        assertThat(of("MM/dd/yyyy hh:mm:ss a").instant("04/07/2020 08:00:00 pm")).contains(NOON_UTC);
        assertThat(of("uuuu-MM-dd HH:mm").instant("2020-04-07 20:00")).contains(NOON_UTC);
        assertThat(of("d.M.yy H:mm").instant("7.4.20 20:00")).contains(NOON_UTC);
    }

    @Test
    void daysThatDoNotExistAreNone() {
        assertThat(of("yyyy-MM-dd HH:mm").instant("2020-02-30 12:00")).isEmpty();
        assertThat(of("yyyy-MM-dd HH:mm").instant("2021-02-29 12:00")).isEmpty();
        assertThat(of("M/d/yyyy").date("2/31/2019")).isEmpty();
        assertThat(of("yyyy-MM-dd HH:mm").instant("2020-04-07 24:01")).isEmpty();
    }

    @Test
    void aDayWithAnOffsetIsTheDayHere() {
        assertThat(of("yyyy-MM-dd'T'HH:mm:ssXXX").date("2020-04-07T18:00:00Z")).contains(LocalDate.of(2020, 4, 8));
        assertThat(of("M/d/yyyy").date("4/7/2020")).contains(LocalDate.of(2020, 4, 7));
        assertThat(of("yyyy-MM-dd HH:mm:ss").date("2020-04-07 23:59:00")).contains(LocalDate.of(2020, 4, 7));
    }

    @Property(tries = 200)
    void everyOffsetComesBack(@ForAll @IntRange(min = -18 * 60, max = 18 * 60) int minutes, @ForAll @IntRange(min = 0) int seconds) {
        OffsetDateTime time = Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.ofTotalSeconds(minutes * 60));
        for (String pattern : new String[] {"yyyy-MM-dd HH:mm:ssXXX", "dd.MM.yyyy HH:mm:ss Z", "yyyyMMddHHmmssxx"}) {
            assertThat(of(pattern).instant(DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(time))).contains(time.toInstant());
        }
    }
}
