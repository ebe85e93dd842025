package org.menshen.domain.fact;

import java.time.Instant;

/// Who did a thing, and when: the trace that an act leaves in a state.
///
/// @param userId who
/// @param name shown name
/// @param role role the person acted in
/// @param seat the seat
/// @param at when, by the person's own clock
public record Mark(String userId, String name, String role, String seat, Instant at) {

    /// The trace of a recorded fact.
    public static Mark of(Stamp stamp) {
        Actor actor = stamp.actor();
        return new Mark(actor.userId(), actor.name(), actor.role(), actor.seat(), stamp.operatorTime());
    }
}
