package org.menshen.map.core.geojson;

import java.util.Locale;
import org.menshen.map.core.text.Phrase;

/// One fault found in a file.
///
/// @param fault what kind
/// @param words what is wrong, in the language of the reader
/// @param line in the file, 1 = first
/// @param column in the line, 1 = first
public record Finding(Fault fault, Phrase words, int line, int column) {

    /// True when what it concerns was left out.
    public boolean isError() {
        return fault.isError();
    }

    /// What is wrong, in English, for logs.
    public String message() {
        return words.in(Locale.ROOT);
    }
}
