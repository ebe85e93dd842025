package org.menshen.domain.port;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.menshen.map.core.text.Phrase;

/// A table of items cannot be read or written, or the centre not be reached.
public final class ExchangeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Phrase words;
    private final boolean away;

    /// @param words what is wrong and what to do
    public ExchangeException(Phrase words, @Nullable Throwable cause) {
        this(words, cause, false);
    }

    /// @param words what is wrong and what to do
    /// @param away whether the centre cannot be reached, or is too busy, and may take the same later
    public ExchangeException(Phrase words, @Nullable Throwable cause, boolean away) {
        super(words.in(Locale.ROOT), cause);
        this.words = words;
        this.away = away;
    }

    /// Whether the centre may take the same later.
    public boolean away() {
        return away;
    }

    /// What is wrong and what to do.
    public Phrase words() {
        return words;
    }
}
