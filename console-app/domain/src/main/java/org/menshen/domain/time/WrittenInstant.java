package org.menshen.domain.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/// Reads instants as [Instant#parse] does; the usual form, whole seconds in UTC, without the machinery of a formatter: an import reads some of them
/// for each row. Pure.
public final class WrittenInstant {

    private static final String FORM = "0000-00-00T00:00:00Z";

    private WrittenInstant() {
    }

    /// The instant that is written.
    ///
    /// @throws java.time.DateTimeException when there is none
    public static Instant parse(String text) {
        return usual(text) ? LocalDateTime.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10), number(text, 11, 13), number(text, 14, 16),
            number(text, 17, 19)).toInstant(ZoneOffset.UTC) : Instant.parse(text);
    }

    /// Whether a text has the form in which an instant of whole seconds is written.
    public static boolean usual(String text) {
        if (text.length() != FORM.length() || text.startsWith("24", 11)) {
            return false;
        }
        for (int i = 0; i < FORM.length(); i++) {
            char wanted = FORM.charAt(i);
            char here = text.charAt(i);
            if (wanted == '0' ? here < '0' || here > '9' : here != wanted) {
                return false;
            }
        }
        // a leap second is none of a clock's times
        return !text.startsWith("60", 17);
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }
}
