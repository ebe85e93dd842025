package org.menshen.desktop.log;

/// A change of the log as it is shown.
///
/// @param seq its number
/// @param time when
/// @param who who, at which seat
/// @param what what happened, with what was said about it
/// @param about what it is about
/// @param hash the beginning of its hash
/// @param search everything a search looks at, in lower case
record LogRow(long seq, String time, String who, String what, String about, String hash, String search) {

    String id() {
        return String.valueOf(seq);
    }
}
