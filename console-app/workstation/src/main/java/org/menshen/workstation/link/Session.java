package org.menshen.workstation.link;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Actor;

/// A seat that is signed in.
///
/// @param token bearer token
/// @param actor who it is
/// @param drill whether the centre serves a drill
/// @param site the centre's site; `null` when it does not tell
/// @param log id of the centre's change log; `null` when it does not tell
public record Session(String token, Actor actor, boolean drill, @Nullable String site, @Nullable String log) {

    @Override
    public String toString() {
        return "Session[" + actor + (drill ? ", drill" : "") + ", site " + site + "]";
    }
}
