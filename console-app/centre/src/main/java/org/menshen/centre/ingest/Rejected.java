package org.menshen.centre.ingest;

import org.menshen.domain.text.PlainText;

/// A row that was not taken.
///
/// @param index its place among all rows of the message, from 0
/// @param at where it stands, such as `alerts[3]` or `line 7`
/// @param reason why, for the people who look after the feed
/// @param code the kind of reason, such as `too-long` or `alert.is-final`
public record Rejected(int index, String at, String reason, String code) {

    /// The kind of a reason that has none of its own.
    public static final String OTHER = "other";
    private static final int MOST = 500;

    /// Makes the words harmless: parts of them come from the feed.
    public Rejected {
        at = PlainText.line(at, MOST);
        reason = PlainText.line(reason, MOST);
    }

    /// A row that was not taken for a reason that has no kind.
    public Rejected(int index, String at, String reason) {
        this(index, at, reason, OTHER);
    }
}
