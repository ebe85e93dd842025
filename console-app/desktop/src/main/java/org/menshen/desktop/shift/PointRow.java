package org.menshen.desktop.shift;

import java.util.List;

/// A point of the sheet as it is shown.
///
/// @param number its number
/// @param severity the worst of it, 1…5; 0 when that says nothing
/// @param title what it is about, with how many
/// @param note the first of what it names
/// @param ticked who read it back and when; empty while nobody has
/// @param items all that it names, a line each
record PointRow(int number, int severity, String title, String note, String ticked, List<String> items) {

    /// Copies the lines.
    PointRow {
        items = List.copyOf(items);
    }

    String id() {
        return String.valueOf(number);
    }
}
