package org.menshen.centre.ingest;

/// A row that was not taken.
///
/// @param index its place among all rows of the message, from 0
/// @param at where it stands, such as `alerts[3]` or `line 7`
/// @param reason why
public record Rejected(int index, String at, String reason) {
}
