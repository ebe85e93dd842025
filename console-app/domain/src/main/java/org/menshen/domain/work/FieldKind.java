package org.menshen.domain.work;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.menshen.domain.fact.Subject;
import org.menshen.domain.time.WrittenInstant;

/// What a field of a work item holds. Every value is kept as one text; a kind knows the one form in which it is written, so that equal values are
/// equal texts.
public enum FieldKind {
    /// One line of words.
    TEXT,
    /// Words of several lines.
    WORDS,
    /// A whole number.
    WHOLE,
    /// A decimal number; a point separates, nothing groups.
    NUMBER,
    /// `true` or `false`.
    YES,
    /// One code of a list or one of the field's own choices.
    CODE,
    /// Several of them, written `a,b`, each once, in the order given.
    CODES,
    /// A day, written `2026-11-05`.
    DATE,
    /// An instant, written as ISO 8601 in UTC.
    TIME,
    /// Something else in the house, written `kind/id`, such as `site/S-12`.
    SUBJECT,
    /// A user of the centre, by id.
    PERSON;

    /// No number of a register has more digits; a longer one is a slip or an attack.
    private static final int DIGITS = 30;
    /// A year is written with four digits: what has more is a slip, and stands in the wrong place of a list.
    private static final int LAST_YEAR = 9999;

    /// The kind as written in a file: lower case.
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The kind of this written name; empty when there is none.
    public static Optional<FieldKind> named(String written) {
        return Arrays.stream(values()).filter(kind -> kind.written().equals(written)).findFirst();
    }

    /// The type under which expressions know a field of this kind.
    public ExpressionType type() {
        return switch (this) {
            case TEXT, WORDS, CODE, DATE, SUBJECT, PERSON -> ExpressionType.TEXT;
            case WHOLE -> ExpressionType.WHOLE;
            case NUMBER -> ExpressionType.NUMBER;
            case YES -> ExpressionType.YES;
            case CODES -> ExpressionType.TEXTS;
            case TIME -> ExpressionType.TIME;
        };
    }

    /// The one written form of a value.
    ///
    /// @param given what was entered; not blank
    /// @return empty when it is no value of this kind
    public Optional<String> normal(String given) {
        String text = given.strip();
        try {
            return switch (this) {
                case TEXT -> text.indexOf('\n') < 0 ? Optional.of(text) : Optional.empty();
                case WORDS, CODE, PERSON -> Optional.of(text);
                case WHOLE -> Optional.of(Long.toString(Long.parseLong(text)));
                case NUMBER -> number(text);
                case YES -> "true".equals(text) || "false".equals(text) ? Optional.of(text) : Optional.empty();
                case CODES -> Optional.of(Arrays.stream(text.split(",")).map(String::strip).filter(code -> !code.isEmpty()).distinct()
                    .collect(Collectors.joining(",")));
                case DATE -> Optional.of(LocalDate.parse(text)).filter(FieldKind::usual).map(LocalDate::toString);
                case TIME -> Optional.of(WrittenInstant.parse(text)).filter(at -> usual(LocalDate.ofInstant(at, ZoneOffset.UTC)))
                    .map(at -> WrittenInstant.usual(text) ? text : at.toString());
                case SUBJECT -> Optional.of(Subject.parse(text).toString());
            };
        } catch (DateTimeException | IllegalArgumentException noSuchValue) {
            return Optional.empty();
        }
    }

    private static boolean usual(LocalDate day) {
        return day.getYear() >= 1 && day.getYear() <= LAST_YEAR;
    }

    private static Optional<String> number(String text) {
        if (text.length() > DIGITS) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(text);
        // 1e999999999 is a number of a billion digits once it is written out
        return Math.abs((long) number.scale()) > DIGITS ? Optional.empty() : Optional.of(number.stripTrailingZeros().toPlainString());
    }
}
