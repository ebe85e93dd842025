package org.menshen.domain.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class WrittenInstantProperties {

    @Property(tries = 200)
    void itReadsWhatAnInstantIsWrittenAs(@ForAll @LongRange(min = -62_000_000_000_000L, max = 250_000_000_000_000L) long millis) {
        Instant at = Instant.ofEpochMilli(millis);
        assertThat(WrittenInstant.parse(at.toString())).isEqualTo(at);
        Instant whole = Instant.ofEpochSecond(millis / 1_000);
        assertThat(WrittenInstant.usual(whole.toString())).isTrue();
        assertThat(WrittenInstant.parse(whole.toString())).isEqualTo(whole);
    }

    @Example
    void whatIsNoTimeStaysNone() {
        for (String text : new String[] {"2026-02-30T00:00:00Z", "2026-13-01T00:00:00Z", "2026-01-01T25:00:00Z", "2026-01-01T00:00:0xZ", "", "now"}) {
            assertThatThrownBy(() -> WrittenInstant.parse(text)).as(text).isInstanceOf(DateTimeException.class);
        }
        for (String text : new String[] {"2026-01-01T24:00:00Z", "2026-01-01T23:59:60Z", "2026-01-01T08:00:00.5Z", "2026-01-01T08:00:00+08:00"}) {
            assertThat(WrittenInstant.parse(text)).as(text).isEqualTo(Instant.parse(text));
        }
    }
}
