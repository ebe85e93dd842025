package org.menshen.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// The quick way reads what the general one reads, and nothing else.
class InstantReaderProperties {

    @Provide
    Arbitrary<Instant> instants() {
        return Combinators.combine(Arbitraries.longs().between(Instant.parse("0000-01-01T00:00:00Z").getEpochSecond(),
                Instant.parse("9999-12-31T23:59:59Z").getEpochSecond()), Arbitraries.of(0, 1, 1_000, 1_000_000, 120_000_000, 999_999_999))
                .as(Instant::ofEpochSecond);
    }

    @Property
    void readsEveryTimeOfFourDigitYears(@ForAll("instants") Instant instant) {
        assertThat(quick(instant.toString())).isEqualTo(instant);
    }

    @Provide
    Arbitrary<String> nearly() {
        return Combinators.combine(instants().map(Instant::toString), Arbitraries.integers().between(0, 29),
                Arbitraries.chars().with("0123456789-+:.TZz ")).as((text, at, sign) ->
                text.substring(0, Math.min(at, text.length())) + sign + text.substring(Math.min(at + 1, text.length())));
    }

    @Property
    void neverReadsAnotherTimeThanTheGeneralWay(@ForAll("nearly") String text) {
        Instant quick = quick(text);
        if (quick != null) {
            Instant general;
            try {
                general = Instant.parse(text);
            } catch (DateTimeException e) {
                throw new AssertionError("only the quick way reads " + text, e);
            }
            assertThat(quick).isEqualTo(general);
        }
    }

    @Example
    void otherFormsAreReadAsBefore() {
        var json = new DomainJson().mapper();
        assertThat(json.readValue("\"2026-11-05T09:00:00+08:00\"", Instant.class)).isEqualTo(Instant.parse("2026-11-05T01:00:00Z"));
        assertThat(json.readValue("\"2026-11-05T01:00:00.5Z\"", Instant.class)).isEqualTo(Instant.parse("2026-11-05T01:00:00.5Z"));
        assertThat(json.writeValueAsString(json.readValue("\"+12026-11-05T01:00:00Z\"", Instant.class))).isEqualTo("\"+12026-11-05T01:00:00Z\"");
    }

    private static @org.jspecify.annotations.Nullable Instant quick(String text) {
        char[] around = ("\"" + text + "\"").toCharArray();
        return InstantReader.quick(around, 1, text.length());
    }
}
