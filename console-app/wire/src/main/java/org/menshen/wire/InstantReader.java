package org.menshen.wire;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;

/// Reads the times that [Instant] writes, `2026-11-05T01:02:03Z` with up to nine digits behind the second, digit by digit; anything else is
/// left to Jackson. A state holds four times and more, and the general way takes half of the time of reading it.
final class InstantReader extends ValueDeserializer<Instant> {

    private static final int SHORTEST = "2026-11-05T01:02:03Z".length();
    private static final int DIGITS = 9;
    private static final int DAYS_TO_EPOCH = 719_468;

    @Override
    public Instant deserialize(JsonParser in, DeserializationContext context) {
        if (in.currentToken() == JsonToken.VALUE_STRING) {
            Instant quick = quick(in.getStringCharacters(), in.getStringOffset(), in.getStringLength());
            if (quick != null) {
                return quick;
            }
        }
        return InstantDeserializer.INSTANT.deserialize(in, context);
    }

    /// The time in characters of this very form, of which no text need be made; `null` for any others.
    static @Nullable Instant quick(char[] text, int from, int length) {
        int end = from + length - 1;
        if (length < SHORTEST || length > SHORTEST + DIGITS + 1 || text[end] != 'Z' || text[from + 4] != '-' || text[from + 7] != '-'
                || text[from + 10] != 'T' || text[from + 13] != ':' || text[from + 16] != ':') {
            return null;
        }
        int year = number(text, from, from + 4);
        int month = number(text, from + 5, from + 7);
        int day = number(text, from + 8, from + 10);
        int hour = number(text, from + 11, from + 13);
        int minute = number(text, from + 14, from + 16);
        int second = number(text, from + 17, from + 19);
        if (year < 0 || month < 1 || month > 12 || day < 1 || day > length(year, month) || hour < 0 || hour > 23 || minute < 0 || minute > 59
                || second < 0 || second > 59) {
            return null;
        }
        int nanos = nanos(text, from + SHORTEST - 1, end);
        return nanos < 0 ? null : Instant.ofEpochSecond(epochDay(year, month, day) * 86_400L + hour * 3_600L + minute * 60L + second, nanos);
    }

    private static int nanos(char[] text, int from, int end) {
        if (end == from) {
            return 0;
        }
        int value = text[from] == '.' && end > from + 1 ? number(text, from + 1, end) : -1;
        for (int i = end - from - 1; i < DIGITS && value >= 0; i++) {
            value *= 10;
        }
        return value;
    }

    private static int number(char[] text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private static int length(int year, int month) {
        return switch (month) {
            case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    /// Days since 1970, with years that begin in March.
    private static long epochDay(int year, int month, int day) {
        int y = month <= 2 ? year - 1 : year;
        int era = Math.floorDiv(y, 400);
        int ofEra = y - era * 400;
        int ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        return era * 146_097L + ofEra * 365L + ofEra / 4 - ofEra / 100 + ofYear - DAYS_TO_EPOCH;
    }
}
