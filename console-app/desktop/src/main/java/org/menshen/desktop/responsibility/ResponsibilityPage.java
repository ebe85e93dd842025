package org.menshen.desktop.responsibility;

import java.util.List;
import java.util.Map;

/// What the window shows. Immutable; computed off the FX thread.
///
/// @param editions editions of the matrix, the newest first
/// @param edition id of the one that is shown; empty when there is none
/// @param title what it is called, and how it stands
/// @param table what it says
/// @param rounds rounds of gate checks, the newest month first
/// @param checks the checks of each round, by its id
/// @param details what there is to say of each round, label and words in turn, by its id
/// @param ranking the sites, the best first
/// @param quality the quality of the data; empty while nobody looks at it
record ResponsibilityPage(List<Entry> editions, String edition, String title, MatrixTable table, List<Entry> rounds,
                          Map<String, List<Check>> checks, Map<String, List<String>> details, List<Place> ranking, QualityBoard quality) {

    static final ResponsibilityPage EMPTY = new ResponsibilityPage(List.of(), "", "", MatrixTable.EMPTY, List.of(), Map.of(), Map.of(), List.of(),
            QualityBoard.EMPTY);

    /// An edition or round in the list.
    ///
    /// @param id its id
    /// @param name its version or month
    /// @param state how it stands
    /// @param note since when, or how many
    record Entry(String id, String name, String state, String note) {
    }

    /// A check of a round.
    ///
    /// @param id id of the work item; empty while it is not open yet
    record Check(String id, String order, String site, String number, String state, String score, String amount) {
    }

    /// A site in the ranking.
    record Place(String id, String place, String site, String checks, String mean, String amount, String last) {
    }
}
