package org.menshen.desktop.director;

/// An inject as the instructor sees it.
///
/// @param id its number; of what was added on the spot `X` and its number
/// @param time when it comes, from the start
/// @param words what comes
/// @param state whether it came, in words
/// @param ahead whether it is still to come: it can be sent early or left out
/// @param left how long until it comes; empty when it does not any more
record InjectRow(String id, String time, String words, String state, boolean ahead, String left) {
}
