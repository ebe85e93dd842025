package org.menshen.wire.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/// Numbers as people write them: read rightly or refused, never ten or a thousand times as large.
class DecimalTest {

    private static final List<String> NONE = List.of("NaN", "Infinity", "-Infinity", "0x1p3", "0x10", "1,2,3", "1.2.3", "1e5f", "31.2d", "31.2f",
            "1e999",
            "", "-", ".", ",", "1,23,456", "12,3456.7", "1 2", "31.2\u00b0N", "一", "\u0663", "--1", "1_000", "e5", "1e", "+-1", "0,123,456");

    @Test
    void whatOnlyLooksLikeANumberIsNone() {
        for (String text : NONE) {
            assertThatThrownBy(() -> Decimal.POINT.number("x", text)).as(text).isInstanceOf(Unreadable.class).hasMessageContaining("x");
        }
        for (String text : List.of("NaN", "Infinity", "0x1p3", "1,2,3", "1e5f", "31,2d", "1.23", "1.2.3", "", "1,23,4")) {
            assertThatThrownBy(() -> Decimal.COMMA.number("x", text)).as(text).isInstanceOf(Unreadable.class);
        }
    }

    @Test
    void fullWidthDigitsAreRefusedAndNamed() {
        for (String text : List.of("３１．２０", "31．2", "３1.2", "－31.2", "1，234")) {
            assertThatThrownBy(() -> Decimal.POINT.number("lat", text)).as(text).isInstanceOf(Unreadable.class).hasMessageContaining("full-width");
        }
    }

    @Test
    void groupsAreHeardOnlyWhereTheyAreGroups() throws Unreadable {
        assertThat(Decimal.POINT.number("x", "1,234")).isEqualTo(1234);
        assertThat(Decimal.POINT.number("x", "12,345,678.5")).isEqualTo(12_345_678.5);
        assertThat(Decimal.POINT.number("x", "1\u00a0234")).isEqualTo(1234);
        assertThat(Decimal.COMMA.number("x", "1.234,5")).isEqualTo(1234.5);
        assertThat(Decimal.COMMA.number("x", "31,2010")).isEqualTo(31.2010);
        assertThat(Decimal.COMMA.number("x", "1,234")).isEqualTo(1.234);
        assertThat(Decimal.POINT.number("x", "1.2e2")).isEqualTo(120);
        assertThatThrownBy(() -> Decimal.POINT.plain("lat", "31,201")).isInstanceOf(Unreadable.class);
    }

    @Test
    void whatCouldBeReadInTwoWaysIsRefused() throws Unreadable {
        for (String text : List.of("1,234", "1.234", "999,000", "-1.234")) {
            assertThatThrownBy(() -> Decimal.unmarked("count", text)).as(text).isInstanceOf(Unreadable.class).hasMessageContaining("two ways");
        }
        assertThat(Decimal.unmarked("count", "1234")).isEqualTo(1234);
        assertThat(Decimal.unmarked("count", "12,5")).isEqualTo(12.5);
        assertThat(Decimal.unmarked("count", "12.5")).isEqualTo(12.5);
        assertThat(Decimal.unmarked("count", "0.123")).isEqualTo(0.123);
        assertThat(Decimal.unmarked("count", "1.234,5")).isEqualTo(1234.5);
        assertThat(Decimal.unmarked("count", "1,234.5")).isEqualTo(1234.5);
    }

    @Property(tries = 300)
    void whateverIsPrintedIsReadBack(@ForAll @DoubleRange(min = -1e7, max = 1e7) double value) throws Unreadable {
        String grouped = new DecimalFormat("#,##0.0###", DecimalFormatSymbols.getInstance(Locale.ENGLISH)).format(value);
        assertThat(Decimal.POINT.number("x", grouped)).isCloseTo(value, within(1e-4));
        String german = new DecimalFormat("#,##0.0###", DecimalFormatSymbols.getInstance(Locale.GERMAN)).format(value);
        assertThat(Decimal.COMMA.number("x", german)).isCloseTo(value, within(1e-4));
        assertThat(Decimal.POINT.plain("x", String.valueOf(value))).isEqualTo(value);
    }

    @Property(tries = 500)
    void noTextBreaksIt(@ForAll String text) {
        try {
            assertThat(Decimal.unmarked("x", text)).isFinite();
        } catch (Unreadable e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    @Test
    void everyReasonHasWordsInBothLanguages() {
        assertThat(ResourceBundle.getBundle("org.menshen.wire.imports.imports_zh").keySet())
                .isEqualTo(ResourceBundle.getBundle("org.menshen.wire.imports.imports", Locale.ROOT,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)).keySet());
    }
}
