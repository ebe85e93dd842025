package org.menshen.wire.imports;

import org.menshen.map.core.text.Phrase;

/// A place in a file and what is the matter with it.
///
/// @param line line of the file, from 1; of a row that spans several the last
/// @param words the reason
public record RowNote(long line, Phrase words) {

    /// A line and a reason by its key in the words of imports.
    public static RowNote of(long line, String code, Object... details) {
        return new RowNote(line, ImportFault.phrase(code, details));
    }

    /// Key of the reason.
    public String code() {
        return words.code();
    }

    /// Line and reason as one sentence.
    public Phrase sentence() {
        return ImportFault.phrase("line", line, words);
    }
}
