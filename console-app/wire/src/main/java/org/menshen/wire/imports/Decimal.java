package org.menshen.wire.imports;

import java.util.Optional;
import java.util.regex.Pattern;

/// Reads numbers as people and programs write them into tables. What could be read in two ways is refused, and so is whatever only looks like
/// a number (NaN, Infinity, `0x1p3`, `1,2,3`, `1e5f`).
public enum Decimal {
    /// `1,234.5`: a point stands before the fraction, commas may group
    POINT("\\.", "[,\u00a0\u202f' ]"),
    /// `1.234,5`: the other way round
    COMMA(",", "[.\u00a0\u202f' ]");

    private static final Pattern WIDE = Pattern.compile(".*[\uff10-\uff19\uff0e\uff0c\uff0d\uff0b].*");
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d+");
    private static final Pattern THREE = Pattern.compile("[+-]?[1-9]\\d{0,2}[.,]\\d{3}");

    private final Pattern plain;
    private final Pattern grouped;
    private final Pattern groups;

    Decimal(String mark, String group) {
        plain = Pattern.compile("[+-]?(\\d+(" + mark + "\\d*)?|" + mark + "\\d+)([eE][+-]?\\d{1,3})?");
        grouped = Pattern.compile("[+-]?[1-9]\\d{0,2}(" + group + ")\\d{3}(\\1\\d{3})*(" + mark + "\\d+)?");
        groups = Pattern.compile(group);
    }

    /// The mark that texts with fractions use; absent when none has any, or when they contradict each other.
    public static Optional<Decimal> of(String... fractions) {
        boolean point = false;
        boolean comma = false;
        for (String text : fractions) {
            point |= text.contains(".");
            comma |= text.contains(",");
        }
        return point == comma ? Optional.empty() : Optional.of(point ? POINT : COMMA);
    }

    /// A number in which no digits are grouped, such as a coordinate.
    ///
    /// @param column where it stands, for the reason
    /// @throws Unreadable when it is none
    public double plain(String column, String text) throws Unreadable {
        check(column, text);
        if (!plain.matcher(text).matches()) {
            throw new Unreadable("bad-number", column, text);
        }
        return finite(column, text, text);
    }

    /// A number, perhaps with grouped digits.
    ///
    /// @throws Unreadable when it is none
    public double number(String column, String text) throws Unreadable {
        check(column, text);
        if (plain.matcher(text).matches()) {
            return finite(column, text, text);
        }
        if (grouped.matcher(text).matches()) {
            return finite(column, text, groups.matcher(text).replaceAll(""));
        }
        throw new Unreadable("bad-number", column, text);
    }

    /// A number in a table that does not show which mark it uses.
    ///
    /// @throws Unreadable when it is none, or could be read in two ways
    public static double unmarked(String column, String text) throws Unreadable {
        check(column, text);
        if (WHOLE.matcher(text).matches()) {
            return POINT.number(column, text);
        }
        if (THREE.matcher(text).matches()) {
            throw new Unreadable("ambiguous-number", column, text);
        }
        boolean point = POINT.plain.matcher(text).matches() || POINT.grouped.matcher(text).matches();
        return (point ? POINT : COMMA).number(column, text);
    }

    private static void check(String column, String text) throws Unreadable {
        if (WIDE.matcher(text).matches()) {
            throw new Unreadable("wide-digits", column, text);
        }
    }

    private double finite(String column, String text, String digits) throws Unreadable {
        double value = Double.parseDouble(digits.replace(',', '.'));
        if (!Double.isFinite(value)) {
            throw new Unreadable("bad-number", column, text);
        }
        return value;
    }
}
