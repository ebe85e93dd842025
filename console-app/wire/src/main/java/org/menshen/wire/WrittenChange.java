package org.menshen.wire;

import org.menshen.domain.fact.Change;

/// A change with its text: the same characters were hashed, and go into the log, the journal and the stream.
///
/// @param change the change
/// @param fact the text of its fact
/// @param text the text of the whole change, in one line
public record WrittenChange(Change change, String fact, String text) {

    /// A change that was read from its text. The text stays as it is, also where this version of the domain would write another one.
    ///
    /// @throws WireException when it is not the text of a change
    public static WrittenChange read(DomainJson json, String text) {
        return new WrittenChange(json.read(text, Change.class), HashChain.fact(text), text);
    }
}
