package org.menshen.centre.drill.play;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

import org.menshen.domain.alert.RawAlert;

/// What instructors changed in a drill that is played, by the sources' own ids of alerts.
///
/// @param skipped alerts that are left out
/// @param sent alerts that are sent before their time, and when that was said
/// @param added alerts that were added on the spot
public record Cues(Set<String> skipped, Map<String, Instant> sent, Map<String, RawAlert> added) {

    /// Nothing is changed.
    public static final Cues NONE = new Cues(Set.of(), Map.of(), Map.of());

    /// Copies the collections.
    public Cues {
        skipped = Set.copyOf(skipped);
        sent = Map.copyOf(sent);
        added = Map.copyOf(added);
    }
}
