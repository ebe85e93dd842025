package org.menshen.domain.fact;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import org.menshen.domain.time.Deadlines;

/// What a decision may look at beside the state: who asks, when, what they may do, and the codes.
public interface Context {

    /// Who asks.
    Actor actor();

    /// The time of the act.
    Instant now();

    /// From when the act counts: earlier than [#now()] only when the console at which it was given could not reach the centre then.
    default Instant acted() {
        return now();
    }

    /// Whether this is a drill: new subjects then carry the `DR-` prefix.
    boolean drill();

    /// Whether the actor's role holds a permission, such as `incident.close-major`.
    boolean may(String permission);

    /// The duty level in force, a key of `duty-levels`, such as `NORMAL`.
    String dutyLevel();

    /// A number from the codes and settings, such as `alert.shelve.max-hours`.
    ///
    /// @throws java.util.NoSuchElementException when the setting does not exist
    double figure(String key);

    /// Counts deadlines by the working calendar.
    Deadlines deadlines();

    /// The codes of a list, such as `alert-types`; empty when there is no such list.
    Set<String> codes(String list);

    /// An attribute of a code, such as `commandedBy` of `unit-types` / `POLICE`; empty when the code or the attribute is missing.
    Optional<String> attribute(String list, String code, String key);
}
