package org.menshen.desktop.queue;

/// Where a flood sums an alert up: by cause and place.
///
/// @param key the same for all that are summed together
/// @param cause what they have in common, in words
/// @param place where, in words
/// @param type the alert's own type, in words
record Pile(String key, String cause, String place, String type) {

    /// What the id of a pile's row begins with; no alert's does.
    static final String SIGN = "Σ ";
    /// For what is never summed up.
    static final Pile NONE = new Pile("", "", "", "");

    /// The id of the row that sums it up.
    String rowId() {
        return SIGN + key;
    }
}
