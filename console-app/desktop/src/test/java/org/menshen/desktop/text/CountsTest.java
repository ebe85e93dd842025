package org.menshen.desktop.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class CountsTest {

    private static final Pattern WRITTEN = Pattern.compile("(\\d+)(?:\\.(\\d))?(\\D*)");
    private static final Map<String, Long> UNITS = Map.of("", 1L, "万", 10_000L, "亿", 100_000_000L, "万亿", 1_000_000_000_000L, "k", 1_000L,
            "M", 1_000_000L, "bn", 1_000_000_000L);

    @Test
    void countsAreWholeAsLongAsTheyFitAndNeverCut() {
        assertThat(Counts.of(0, Lang.ZH)).isEqualTo("0");
        assertThat(Counts.of(9_999, Lang.ZH)).isEqualTo("9999");
        assertThat(Counts.of(10_000, Lang.ZH)).isEqualTo("1.0万");
        assertThat(Counts.of(12_169, Lang.ZH)).isEqualTo("1.2万");
        assertThat(Counts.of(12_169, Lang.EN)).isEqualTo("12.1k");
        assertThat(Counts.of(10_059, Lang.EN)).isEqualTo("10.0k");
        assertThat(Counts.of(99_999, Lang.EN)).isEqualTo("99.9k");
        assertThat(Counts.of(999_999, Lang.ZH)).isEqualTo("99.9万");
        assertThat(Counts.of(999_999, Lang.EN)).isEqualTo("999k");
        assertThat(Counts.of(9_999_999, Lang.EN)).isEqualTo("9.9M");
        assertThat(Counts.of(9_999_999, Lang.ZH)).isEqualTo("999万");
        assertThat(Counts.of(-3, Lang.EN)).isEqualTo("0");
    }

    @Property
    void whatIsShownIsNeverMoreThanThereAreAndLessThanOneOfItsLastDigitAway(@ForAll @LongRange(min = 0, max = 10_000_000_000_000L) long count,
                                                                           @ForAll Lang lang) {
        Matcher written = WRITTEN.matcher(Counts.of(count, lang));
        assertThat(written.matches()).isTrue();
        long unit = UNITS.get(written.group(3));
        boolean tenths = written.group(2) != null;
        long step = tenths ? unit / 10 : unit;
        long shown = new BigDecimal(written.group(1) + (tenths ? "." + written.group(2) : "")).multiply(BigDecimal.valueOf(unit)).longValueExact();
        assertThat(shown).isLessThanOrEqualTo(count);
        assertThat(count - shown).isLessThan(step);
        assertThat(written.group(1).length() + (tenths ? 1 : 0)).as("digits").isLessThanOrEqualTo(5);
    }

    @Property
    void moreIsNeverShownAsLess(@ForAll @LongRange(min = 0, max = 20_000_000) long count, @ForAll @LongRange(min = 0, max = 5_000) long more,
                                @ForAll Lang lang) {
        assertThat(value(Counts.of(count + more, lang))).isGreaterThanOrEqualTo(value(Counts.of(count, lang)));
    }

    private static BigDecimal value(String shown) {
        Matcher written = WRITTEN.matcher(shown);
        assertThat(written.matches()).isTrue();
        return new BigDecimal(written.group(1) + (written.group(2) == null ? "" : "." + written.group(2)))
                .multiply(BigDecimal.valueOf(UNITS.get(written.group(3))));
    }
}
