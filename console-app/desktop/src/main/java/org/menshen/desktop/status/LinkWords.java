package org.menshen.desktop.status;

import java.time.Duration;
import java.time.Instant;

import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.StatusDot;
import org.menshen.domain.port.Link;

/// How the link to the centre stands, in words. Pure.
///
/// @param kind the mark
/// @param text the words
/// @param stale whether what the screen shows may be old
public record LinkWords(StatusDot.Kind kind, String text, boolean stale) {

    /// The centre is asked for a sign of life every five seconds; three missed ones are a silence.
    private static final Duration SILENCE = Duration.ofSeconds(15);

    /// The words of a status.
    ///
    /// @param deskNow the desk's own time
    /// @param texts those beside this class
    public static LinkWords of(Link.Status status, Instant deskNow, Texts texts) {
        Duration age = status.lastHeard() == null ? null : Duration.between(status.lastHeard(), deskNow);
        String since = age == null ? texts.get("link.never") : Numbers.age(age);
        return switch (status.phase()) {
            case CONNECTING -> new LinkWords(StatusDot.Kind.LATE, texts.get("link.connecting"), true);
            case SYNCING -> new LinkWords(StatusDot.Kind.LATE, texts.get("link.syncing"), true);
            case OFFLINE -> new LinkWords(StatusDot.Kind.DOWN, texts.get("link.offline", since), true);
            case LIVE -> age != null && age.compareTo(SILENCE) > 0
                    ? new LinkWords(StatusDot.Kind.LATE, texts.get("link.silent", since), true)
                    : new LinkWords(StatusDot.Kind.OK, status.roundTrip() == null ? texts.get("link.live")
                            : texts.get("link.live-ms", Math.max(1, status.roundTrip().toMillis())), false);
        };
    }
}
