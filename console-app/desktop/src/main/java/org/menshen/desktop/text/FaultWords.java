package org.menshen.desktop.text;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.port.Denied;
import org.menshen.domain.text.Cause;

/// Says in words why something could not be had from the centre: the text `denied.<reason>.<field>` or `denied.<reason>` when it said no, what is
/// wrong with the line when it did not answer, and otherwise what the failure says of itself. Any thread.
public final class FaultWords {

    private static final int DEEPEST = 20;

    private final Texts texts;

    /// The failures in one language.
    public FaultWords(Lang lang) {
        this.texts = Texts.load(lang, FaultWords.class);
    }

    /// A failure in words.
    public String words(@Nullable Throwable failure) {
        Throwable cause = failure;
        for (int i = 0; cause != null && i < DEEPEST; i++) {
            if (cause instanceof Denied denied) {
                return denied(denied);
            }
            if (cause instanceof IOException line && !line(line).isEmpty()) {
                return texts.get(line(line));
            }
            cause = cause.getCause();
        }
        return failure == null ? "" : Cause.of(failure);
    }

    private String denied(Denied denied) {
        String key = "denied." + denied.reason();
        String nearer = key + "." + denied.details().getOrDefault("field", "");
        Map<String, String> values = new TreeMap<>(denied.details());
        values.put("status", String.valueOf(denied.status()));
        return texts.named(texts.has(nearer) ? nearer : texts.has(key) ? key : "denied", values);
    }

    private static String line(IOException failure) {
        return switch (failure) {
            case ConnectException none -> "line.unreached";
            case NoRouteToHostException none -> "line.unreached";
            case UnknownHostException none -> "line.unreached";
            case SocketTimeoutException slow -> "line.silent";
            default -> "";
        };
    }
}
