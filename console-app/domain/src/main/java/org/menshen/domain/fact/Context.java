package org.menshen.domain.fact;

import java.time.Instant;

/// What a decision may look at beside the state: who asks, when, and what they may do.
public interface Context {

    /// Who asks.
    Actor actor();

    /// The time of the act.
    Instant now();

    /// Whether this is a drill: new subjects then carry the `DR-` prefix.
    boolean drill();

    /// Whether the actor's role holds a permission, such as `incident.close-major`.
    boolean may(String permission);

    /// A number from the codes and settings, such as `alert.shelve.max-hours`.
    ///
    /// @throws java.util.NoSuchElementException when the setting does not exist
    double figure(String key);
}
