package org.menshen.desktop.event;

import java.time.Duration;
import java.time.Instant;

import org.menshen.desktop.text.Texts;
import org.menshen.domain.code.CodeBook;

/// How long until something is due, in words: by minutes as long as it is far away, so that nothing is painted that nobody reads. Any thread.
///
/// @param texts the words
/// @param seconds below this it counts by seconds
record Countdown(Texts texts, Duration seconds) {

    private static final long MINUTE = 60;
    private static final long HOUR = 60;
    private static final long DAY = 24;

    static Countdown of(Texts texts, CodeBook codes) {
        return new Countdown(texts, Duration.ofMinutes((long) codes.figure("event.seconds-below-min")));
    }

    /// The words.
    String of(Instant due, Instant now) {
        Duration left = Duration.between(now, due);
        if (left.isNegative() || left.isZero()) {
            return left.toMinutes() == 0 ? texts.get("count.due") : texts.get("count.late", span(left.negated()));
        }
        return left.compareTo(seconds) < 0 ? texts.get("count.seconds", left.toSeconds() / MINUTE, String.format("%02d", left.toSeconds() % MINUTE))
                : span(left);
    }

    /// How long ago something was said.
    String age(Instant since, Instant now) {
        Duration age = Duration.between(since, now);
        return age.toMinutes() < 1 ? texts.get("age.now") : span(age);
    }

    private String span(Duration span) {
        long minutes = span.toMinutes();
        return minutes < HOUR ? texts.get("count.minutes", minutes)
                : minutes < HOUR * DAY ? texts.get("count.hours", minutes / HOUR, minutes % HOUR) : texts.get("count.days", minutes / (HOUR * DAY));
    }
}
