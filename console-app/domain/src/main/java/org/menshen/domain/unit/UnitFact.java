package org.menshen.domain.unit;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Fact;
import org.menshen.map.core.geo.LatLon;

/// What happened to a unit.
public sealed interface UnitFact extends Fact {

    /// It was entered; the parts are those of [Unit].
    record Registered(String callSign, String typeCode, @Nullable String siteId, LatLon home) implements UnitFact {
    }

    /// It was given an order.
    record Assigned(String orderId) implements UnitFact {
    }

    /// It left for the scene. Here and below the order is `null` for units that are only mirrored.
    record Departed(@Nullable String orderId) implements UnitFact {
    }

    /// It arrived.
    record Arrived(@Nullable String orderId) implements UnitFact {
    }

    /// It began to work on the scene.
    record DisposingStarted(@Nullable String orderId) implements UnitFact {
    }

    /// It is on its way back.
    ///
    /// @param orderId the order that is over
    record ReturnStarted(@Nullable String orderId) implements UnitFact {
    }

    /// It is ready again.
    record StoodBy() implements UnitFact {
    }

    /// It was freed from an order before it was done.
    record Released(String orderId) implements UnitFact {
    }

    /// It rests.
    record Rested(String reason) implements UnitFact {
    }

    /// It went off duty.
    record WentOffline(String reason) implements UnitFact {
    }

    /// It came on duty.
    record CameOnline() implements UnitFact {
    }

    /// It was lost: no position that could be believed for too long.
    ///
    /// @param refused why its positions were refused, see [RefusedPosition]; `null` when none came
    record Lost(@Nullable Instant lastSeen, @Nullable String refused) implements UnitFact {
    }

    /// It was found again.
    ///
    /// @param status how it stood before it was lost, and stands again
    record Recovered(UnitStatus status) implements UnitFact {
    }
}
