package org.menshen.domain.drill;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

import org.menshen.domain.fact.Change;

/// An act of somebody who is trained.
///
/// @param change the change of the log that it led to
/// @param traits what the fact itself tells
record TrainedAct(Change change, Map<ActTrait, Set<String>> traits) {

    static TrainedAct of(Change change) {
        return new TrainedAct(change, ActTraits.of(change.fact()));
    }

    /// When the person acted; no later than the centre heard of it.
    Instant at() {
        return at(change);
    }

    /// When the person acted who made a change.
    static Instant at(Change change) {
        Instant said = change.stamp().operatorTime();
        return said.isAfter(change.stamp().centreTime()) ? change.stamp().centreTime() : said;
    }
}
