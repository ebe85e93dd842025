package org.menshen.wire.imports;

import java.util.Locale;

import org.menshen.map.core.text.Phrase;

/// Why a row cannot be read.
public final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Phrase words;

    /// A reason by its key in the words of imports.
    public Unreadable(String code, Object... details) {
        this(ImportFault.phrase(code, details));
    }

    private Unreadable(Phrase words) {
        super(words.in(Locale.ROOT));
        this.words = words;
    }

    /// The reason at a line.
    public RowNote at(long line) {
        return new RowNote(line, words);
    }
}
