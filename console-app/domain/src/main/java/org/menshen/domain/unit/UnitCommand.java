package org.menshen.domain.unit;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Command;
import org.menshen.map.core.geo.LatLon;

/// What can be asked about a unit.
public sealed interface UnitCommand extends Command {

    /// Enters a new unit; the parts are those of [Unit]. It starts on standby.
    record Register(String callSign, String typeCode, @Nullable String siteId, LatLon home) implements UnitCommand {
    }

    /// Gives it an order to work on.
    record Assign(String orderId) implements UnitCommand {
    }

    /// It has left for the scene.
    record Depart() implements UnitCommand {
    }

    /// It has arrived.
    record Arrive() implements UnitCommand {
    }

    /// It has begun to work on the scene.
    record StartDisposing() implements UnitCommand {
    }

    /// It is on its way back; its order is over.
    record Return() implements UnitCommand {
    }

    /// It is ready again.
    record StandBy() implements UnitCommand {
    }

    /// Frees it from an order that was declined, recalled or timed out.
    record Release(String orderId) implements UnitCommand {
    }

    /// It takes a rest.
    record Rest(String reason) implements UnitCommand {
    }

    /// It goes off duty.
    record GoOffline(String reason) implements UnitCommand {
    }

    /// It comes on duty.
    record ComeOnline() implements UnitCommand {
    }

    /// No position came for too long; given by the centre's timer.
    ///
    /// @param lastSeen its last position's time; `null` when none ever came
    /// @param refused why its positions since were refused, see [RefusedPosition]; `null` when none came
    record MarkLost(@Nullable Instant lastSeen, @Nullable String refused) implements UnitCommand {
    }

    /// A position came again; given by the centre.
    record Recover() implements UnitCommand {
    }
}
