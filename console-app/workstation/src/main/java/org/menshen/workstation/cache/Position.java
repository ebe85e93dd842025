package org.menshen.workstation.cache;

/// How far a picture of the centre goes.
///
/// @param seq the last change in it, 0 for none
/// @param hash its hash, 64 hex digits; zeros for none
/// @param drill whether the centre serves a drill
/// @param dataSet tells one centre's data from another's: its log id, site and mode
public record Position(long seq, String hash, boolean drill, String dataSet) {
}
