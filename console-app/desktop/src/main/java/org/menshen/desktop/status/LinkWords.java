package org.menshen.desktop.status;

import java.time.Duration;

import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.StatusDot;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.port.Link;

/// How the link to the centre stands, in few words. Pure.
///
/// @param kind the mark
/// @param text the words
/// @param stale whether what the screen shows may be old
public record LinkWords(StatusDot.Kind kind, String text, boolean stale) {

    /// From which silence on a line that is not lost yet no longer looks well: a figure that was measured before is not shown beside it.
    public static Duration late(CodeBook codes) {
        return Duration.ofMillis((long) (codes.figure("link.patience-s") * 500));
    }

    /// The words of a status.
    ///
    /// @param late from [#late]
    /// @param texts those beside this class
    public static LinkWords of(Link.Status status, Duration late, Texts texts) {
        Link.Line line = status.line();
        String since = line.silence() == null ? texts.get("link.never") : Numbers.age(line.silence());
        if (line.fault() != Link.Fault.NONE) {
            return switch (line.fault()) {
                case UNANSWERED -> new LinkWords(StatusDot.Kind.LATE, texts.get("link.unanswered", age(line.unanswered())), line.old());
                case UNRECORDED -> new LinkWords(StatusDot.Kind.DOWN, texts.get("link.unrecorded"), line.old());
                case NO_READINGS -> new LinkWords(StatusDot.Kind.LATE, texts.get("link.no-readings", since), line.old());
                default -> new LinkWords(StatusDot.Kind.DOWN, line.silence() == null ? texts.get("link.never-reached")
                        : texts.get("link.offline", since), line.old());
            };
        }
        return switch (status.phase()) {
            case CONNECTING, OFFLINE -> new LinkWords(StatusDot.Kind.LATE, texts.get("link.connecting"), line.old());
            case SYNCING -> new LinkWords(StatusDot.Kind.LATE, texts.get("link.syncing"), line.old());
            case LIVE -> live(status, late, texts);
        };
    }

    private static LinkWords live(Link.Status status, Duration late, Texts texts) {
        Link.Line line = status.line();
        if (line.silence() != null && line.silence().compareTo(late) > 0) {
            return new LinkWords(StatusDot.Kind.LATE, texts.get("link.silent", Numbers.age(line.silence())), line.old());
        }
        if (line.unanswered() != null && line.unanswered().compareTo(late) > 0) {
            return new LinkWords(StatusDot.Kind.LATE, texts.get("link.unanswered", Numbers.age(line.unanswered())), line.old());
        }
        return new LinkWords(StatusDot.Kind.OK, status.roundTrip() == null ? texts.get("link.live")
                : texts.get("link.live-ms", Math.max(1, status.roundTrip().toMillis())), line.old());
    }

    private static String age(@org.jspecify.annotations.Nullable Duration age) {
        return age == null ? "" : Numbers.age(age);
    }
}
