package org.menshen.desktop.crowd;

import java.util.List;

import org.jspecify.annotations.Nullable;

/// What the window shows.
///
/// @param totals counted persons and zones, and what is left out of them
/// @param rows all zones, the worst first
/// @param detail the selected zone; `null` when none is
record CrowdPage(String totals, List<CrowdRow> rows, @Nullable Detail detail) {

    /// Before the first.
    static final CrowdPage EMPTY = new CrowdPage("", List.of(), null);

    /// The selected zone.
    ///
    /// @param id the zone
    /// @param severity 1…4 by its level; 0 for none
    /// @param title its name
    /// @param state level and reason
    /// @param came what came of what was expected, while the past is looked at; empty in the present
    /// @param facts what is counted, each with its name
    /// @param lines its lines, the lowest first
    /// @param linesNote whose lines they are
    /// @param then other times to compare with
    /// @param sources who counts
    /// @param chart the chart
    /// @param chartNote what the chart rests on
    /// @param stale whether the count is too old or there is none
    record Detail(String id, int severity, String title, String state, List<Named> came, List<Named> facts, List<Named> lines, String linesNote,
                  List<Named> then, List<Named> sources, Chart chart, String chartNote, boolean stale) {
    }

    /// A name with what stands beside it.
    ///
    /// @param name at the left
    /// @param value at the right
    /// @param note after it, weaker
    /// @param severity 1…4 for the mark before it; 0 for none
    /// @param weak whether all of it is weak
    record Named(String name, String value, String note, int severity, boolean weak) {

        static Named of(String name, String value, String note) {
            return new Named(name, value, note, 0, false);
        }
    }

    /// The chart of a zone.
    ///
    /// @param spark counts and what is expected
    /// @param expected the expected counts
    /// @param came what came after the instant that is looked at, when the past is
    /// @param lines persons at the lines above and around, each with its words
    /// @param first the time of the first count, in words
    /// @param now the time of now, in words
    /// @param last the time of the last that is expected, in words
    record Chart(CrowdRow.Spark spark, List<Integer> expected, List<Came> came, List<Line> lines, String first, String now, String last) {
    }

    /// A count that came.
    ///
    /// @param from seconds after the instant that is looked at
    /// @param to the same
    /// @param persons the mean of that time
    record Came(int from, int to, int persons) {
    }

    /// A line of the chart.
    ///
    /// @param persons where
    /// @param words its words
    /// @param severity 1…4
    record Line(int persons, String words, int severity) {
    }
}
