package org.menshen.desktop.status;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.port.Link;

/// What the bar below the top line says of a line that is not well. Pure.
///
/// @param title what is wrong and for how long
/// @param more up to when the screen is the present, why, and what that means for the person at the desk
record BarWords(String title, String more) {

    private static final Pattern HTTP = Pattern.compile("HTTP \\d+");
    private static final Duration JUST_NOW = Duration.ofSeconds(2);

    /// The words of a status; empty while the line is well.
    ///
    /// @param texts those beside this class
    /// @param zone the control room's
    static Optional<BarWords> of(Link.Status status, Texts texts, ZoneId zone) {
        Link.Line line = status.line();
        if (line.fault() == Link.Fault.NONE) {
            return Optional.empty();
        }
        List<String> more = new ArrayList<>();
        if (line.old()) {
            more.add(asOf(line.asOf(), texts, zone));
        }
        if (!returning(status)) {
            more.add(texts.get("fault." + line.fault()) + answer(status));
        }
        more.add(status.outbox() > 0 ? texts.get("bar.waiting", status.outbox()) : texts.get("bar.go-on"));
        return Optional.of(new BarWords(returning(status) ? texts.get("bar.returning") : title(line, texts), String.join(" · ", more)));
    }

    /// The number of the answer, when the centre refused with one.
    private static String answer(Link.Status status) {
        Matcher number = HTTP.matcher(String.valueOf(status.reason()));
        return status.line().fault() == Link.Fault.REFUSED && number.find() ? " (" + number.group() + ")" : "";
    }

    /// Whether the line is there again and the picture not yet whole.
    private static boolean returning(Link.Status status) {
        Link.Line line = status.line();
        boolean heard = line.silence() != null && line.silence().compareTo(JUST_NOW) < 0;
        boolean partly = line.fault() == Link.Fault.UNANSWERED || line.fault() == Link.Fault.NO_READINGS || line.fault() == Link.Fault.UNRECORDED;
        return status.phase() == Link.Phase.SYNCING || status.phase() == Link.Phase.LIVE && heard && !partly;
    }

    private static String title(Link.Line line, Texts texts) {
        return switch (line.fault()) {
            case UNANSWERED -> texts.get("bar.unanswered", span(line.unanswered()));
            case UNRECORDED -> texts.get("bar.unrecorded");
            case NO_READINGS -> texts.get("bar.no-readings", span(line.silence()));
            default -> line.silence() == null ? texts.get("bar.never") : texts.get("bar.lost", span(line.silence()));
        };
    }

    /// Up to when what is shown is the present.
    static String asOf(@Nullable Instant at, Texts texts, ZoneId zone) {
        return at == null ? texts.get("as-of.last-run") : texts.get("as-of", Numbers.clock(at, zone));
    }

    private static String span(@Nullable Duration span) {
        return span == null ? "" : Numbers.span(span);
    }
}
