package org.menshen.wire.imports;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.menshen.map.core.text.Phrase;

/// Nothing can be imported. The words name the file, the fault and the remedy; the message has them in English.
public final class ImportFault extends IOException {

    private static final long serialVersionUID = 1L;
    private static final String BUNDLE = "org.menshen.wire.imports.imports";

    private final transient Phrase words;
    private final transient List<RowNote> lines;

    /// A fault with the lines that led to it.
    public ImportFault(Phrase words, List<RowNote> lines, @Nullable Throwable cause) {
        super(words.in(Locale.ROOT), cause);
        this.words = words;
        this.lines = List.copyOf(lines);
    }

    /// A fault by its key in the words of imports.
    public static ImportFault of(@Nullable Throwable cause, String code, Object... details) {
        return new ImportFault(phrase(code, details), List.of(), cause);
    }

    /// A sentence by its key in the words of imports.
    public static Phrase phrase(String code, Object... details) {
        return Phrase.of(BUNDLE, code, details);
    }

    /// What is wrong and what to do.
    public Phrase words() {
        return words;
    }

    /// The lines that led to it; empty when it concerns the whole file.
    public List<RowNote> lines() {
        return lines;
    }
}
