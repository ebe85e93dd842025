package org.menshen.desktop.act;

/// One answer to choose from.
///
/// @param value what the act gets
/// @param severity 1…5, shown by its symbol; 0 for what has none
/// @param words what the person reads
/// @param note what tells it from the others; may be empty
public record AskOption(String value, int severity, String words, String note) {

    /// An answer that needs no note.
    static AskOption of(String value, String words) {
        return new AskOption(value, 0, words, "");
    }
}
