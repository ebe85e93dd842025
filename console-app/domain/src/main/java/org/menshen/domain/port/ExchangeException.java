package org.menshen.domain.port;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.menshen.map.core.text.Phrase;

/// A table of items cannot be read or written, or the centre not be reached.
public final class ExchangeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Phrase words;

    /// @param words what is wrong and what to do
    public ExchangeException(Phrase words, @Nullable Throwable cause) {
        super(words.in(Locale.ROOT), cause);
        this.words = words;
    }

    /// What is wrong and what to do.
    public Phrase words() {
        return words;
    }
}
