package org.menshen.wire.imports;

import java.util.Locale;

import org.menshen.map.core.text.Phrase;

/// A description that can be read and makes no sense.
public final class Unfit extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient Phrase words;

    /// A fault by its key in the words of imports.
    public Unfit(String code, Object... details) {
        super(ImportFault.phrase(code, details).in(Locale.ROOT));
        this.words = ImportFault.phrase(code, details);
    }

    /// What is wrong and what to do.
    public Phrase words() {
        return words;
    }
}
