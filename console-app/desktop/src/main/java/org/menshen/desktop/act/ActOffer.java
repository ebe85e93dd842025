package org.menshen.desktop.act;

import java.util.List;

import org.menshen.domain.fact.Fact;

/// An act on a case, and what the rules say of it now.
///
/// @param act the act
/// @param about what it is about
/// @param why why it would be refused now, in words; empty when it would not
/// @param facts what would happen, in order; empty when it only opens a window
public record ActOffer(Act act, Case about, String why, List<Fact> facts) {

    /// Whether it would be taken now.
    public boolean able() {
        return why.isEmpty();
    }
}
