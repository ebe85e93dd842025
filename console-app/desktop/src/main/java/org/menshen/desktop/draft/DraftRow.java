package org.menshen.desktop.draft;

/// A line of the timeline as it is shown.
///
/// @param id the place of the entry in the draft
/// @param time when it comes
/// @param expected whether it is an act that is expected, not an inject
/// @param kind what it is, in a word
/// @param critical whether the run fails without it
/// @param words what comes, or what is to be done
/// @param place where
/// @param limit how long it may take; empty for injects
/// @param fault what is wrong with it; empty when nothing is
record DraftRow(String id, String time, boolean expected, String kind, boolean critical, String words, String place, String limit, String fault) {
}
