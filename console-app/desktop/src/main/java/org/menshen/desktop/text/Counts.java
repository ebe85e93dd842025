package org.menshen.desktop.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// How many there are, written so that it fits and cannot mislead. Up to 9,999 every digit is written. From there on at most three digits and a
/// unit, `1.2万` or `12.1k`: always rounded down, so that it never claims more than there are nor a unit that was not reached, and never cut, so
/// that 12,160 can never read as 1,216. What is left out is less than one of the last digit shown. Pure.
public final class Counts {

    private static final long WHOLE = 10_000;
    private static final int DIGITS = 3;
    private static final Map<Lang, List<Unit>> UNITS = new EnumMap<>(Lang.class);

    static {
        for (Lang lang : Lang.values()) {
            Texts texts = Texts.load(lang, Counts.class);
            UNITS.put(lang, IntStream.rangeClosed(1, DIGITS).mapToObj(i -> Unit.read(texts.get("count.unit." + i))).toList());
        }
    }

    private Counts() {
    }

    /// A unit of a language.
    ///
    /// @param size how many it stands for
    /// @param sign how it is written
    private record Unit(long size, String sign) {

        static Unit read(String text) {
            String[] parts = text.split("\\s+", 2);
            return new Unit(Long.parseLong(parts[0]), parts[1]);
        }
    }

    /// A count in a language; a negative one counts as none.
    public static String of(long count, Lang lang) {
        if (count < WHOLE) {
            return Long.toString(Math.max(0, count));
        }
        Unit unit = UNITS.get(lang).stream().filter(each -> each.size <= count).reduce((a, b) -> b).orElseThrow();
        int before = Long.toString(count / unit.size).length();
        int after = before == 1 || before == 2 ? 1 : 0;
        return BigDecimal.valueOf(count).divide(BigDecimal.valueOf(unit.size), after, RoundingMode.DOWN).toPlainString() + unit.sign;
    }
}
