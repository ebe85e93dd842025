package org.menshen.desktop.shell;

import java.util.List;
import java.util.stream.Stream;

import org.menshen.desktop.text.Texts;

/// A part of the sheet of keys.
///
/// @param title what it is about
/// @param rows its keys
public record KeyGroup(String title, List<Row> rows) {

    /// Copies the rows.
    public KeyGroup {
        rows = List.copyOf(rows);
    }

    /// Keys, and what they do.
    ///
    /// @param keys as shown
    /// @param words what they do
    public record Row(String keys, String words) {
    }

    /// A group of bound keys, their words being the texts `<prefix><name>`.
    public static KeyGroup of(String title, Texts texts, String prefix, Stream<? extends KeyBound> keys) {
        return new KeyGroup(title, rows(texts, prefix, keys));
    }

    /// The rows of bound keys.
    public static List<Row> rows(Texts texts, String prefix, Stream<? extends KeyBound> keys) {
        return keys.map(key -> new Row(key.shown(), texts.get(prefix + key.name()))).toList();
    }

    /// The same with more rows.
    public KeyGroup with(List<Row> more) {
        return new KeyGroup(title, Stream.concat(rows.stream(), more.stream()).toList());
    }
}
