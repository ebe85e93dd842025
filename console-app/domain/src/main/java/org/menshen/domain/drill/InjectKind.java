package org.menshen.domain.drill;

import java.util.Locale;

/// What a scenario can send, in the order in which its injects are numbered.
public enum InjectKind {
    /// An alert or a call.
    ALERTS,
    /// A value of a sensor.
    TELEMETRY,
    /// A device that goes or comes back.
    HEARTBEATS,
    /// A unit of others that moves by itself.
    MOVES,
    /// A crowd that grows and shrinks.
    CROWD,
    /// A work item that somebody opens or takes further.
    WORK,
    /// A round of gate checks that somebody draws or takes further.
    ROUNDS;

    /// Name of the list in a scenario file.
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }
}
