package org.menshen.desktop.crowd;

import java.util.List;

/// A row of the board, all of it in words, so that a row whose words are the same is not painted anew.
///
/// @param id the zone
/// @param severity 1…4 by its level; 0 for none
/// @param title the zone's name
/// @param state level and reason, or why there is none
/// @param persons the count
/// @param error how far it may be off, and how much of the zone is counted
/// @param density persons a square metre
/// @param share share of the approved capacity
/// @param trend how it changes
/// @param flow who comes and goes
/// @param ahead what is expected, nearest first; the first tells why when nothing is
/// @param spans the intervals below
/// @param next the next line and when it is reached
/// @param nextNote more about that
/// @param spark the small chart
/// @param stale whether the count is too old or there is none
record CrowdRow(String id, int severity, String title, String state, String persons, String error, String density, String share, String trend,
                String flow, List<String> ahead, List<String> spans, String next, String nextNote, Spark spark, boolean stale) {

    /// What the small chart shows.
    ///
    /// @param counts of the last hours, oldest first; -1 where nothing was counted
    /// @param everyS seconds from one to the next
    /// @param minutes of what is expected
    /// @param low lower ends of the intervals
    /// @param high upper ends of the intervals
    /// @param line persons at the next line; 0 for none
    record Spark(List<Integer> counts, int everyS, List<Integer> minutes, List<Integer> low, List<Integer> high, int line) {

        /// Nothing.
        static final Spark NONE = new Spark(List.of(), 1, List.of(), List.of(), List.of(), 0);
    }
}
