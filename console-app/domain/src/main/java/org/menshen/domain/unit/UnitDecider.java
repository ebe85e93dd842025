package org.menshen.domain.unit;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Context;
import org.menshen.domain.fact.Decider;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.Subject;

/// The rules of units. Units of bodies that this centre does not command are a mirror: only the system moves them, and they never get an order.
public final class UnitDecider implements Decider<Unit, UnitCommand, UnitFact> {

    @Override
    public Decision<UnitFact> decide(@Nullable Unit unit, Subject subject, UnitCommand command, Context context) {
        if (command instanceof UnitCommand.Register c) {
            return register(unit, subject, c, context);
        }
        if (unit == null) {
            return Decision.refuse("unit.unknown", "id", subject.id());
        }
        boolean mirror = !orderable(unit, context);
        if (mirror && (command instanceof UnitCommand.Assign || !context.actor().role().equals(Actor.SYSTEM.role()))) {
            return Decision.refuse("unit.mirror-only", "unit", unit.callSign(), "type", unit.typeCode(),
                "body", context.attribute("unit-types", unit.typeCode(), "body").orElse(""));
        }
        return switch (command) {
            case UnitCommand.Register c -> register(unit, subject, c, context);
            case UnitCommand.Assign c -> assign(unit, c);
            case UnitCommand.Depart c -> unit.status() == UnitStatus.ASSIGNED || mirror && unit.status().available()
                ? Decision.accept(new UnitFact.Departed(unit.orderId())) : wrong(unit);
            case UnitCommand.Arrive c -> arrive(unit);
            case UnitCommand.StartDisposing c -> only(unit, UnitStatus.ON_SCENE, new UnitFact.DisposingStarted(unit.orderId()));
            case UnitCommand.Return c -> unit.status() == UnitStatus.ON_SCENE || unit.status() == UnitStatus.DISPOSING
                ? Decision.accept(new UnitFact.ReturnStarted(unit.orderId())) : wrong(unit);
            case UnitCommand.StandBy c -> unit.status() == UnitStatus.RETURNING || unit.status() == UnitStatus.RESTING
                ? Decision.accept(new UnitFact.StoodBy()) : wrong(unit);
            case UnitCommand.Release c -> release(unit, c);
            case UnitCommand.Rest c -> unit.status().available() ? reasoned(c.reason(), new UnitFact.Rested(c.reason())) : wrong(unit);
            case UnitCommand.GoOffline c -> unit.status().available() || unit.status() == UnitStatus.RESTING
                ? reasoned(c.reason(), new UnitFact.WentOffline(c.reason())) : wrong(unit);
            case UnitCommand.ComeOnline c -> only(unit, UnitStatus.OFFLINE, new UnitFact.CameOnline());
            case UnitCommand.MarkLost c -> unit.status() == UnitStatus.LOST || unit.status() == UnitStatus.OFFLINE
                ? wrong(unit) : Decision.accept(new UnitFact.Lost(c.lastSeen(), c.refused()));
            case UnitCommand.Recover c -> unit.before() == null ? wrong(unit) : Decision.accept(new UnitFact.Recovered(unit.before()));
        };
    }

    /// Whether this centre may give orders to units of this type.
    public static boolean orderable(Unit unit, Context context) {
        return context.attribute("unit-types", unit.typeCode(), "orderable").filter("true"::equals).isPresent();
    }

    private static Decision<UnitFact> register(@Nullable Unit unit, Subject subject, UnitCommand.Register c, Context context) {
        if (unit != null) {
            return Decision.refuse("unit.exists", "id", subject.id());
        }
        if (!context.codes("unit-types").contains(c.typeCode())) {
            return Decision.refuse("unit.unknown-type", "type", c.typeCode());
        }
        if (c.callSign().isBlank()) {
            return Decision.refuse("unit.needs-call-sign");
        }
        return Decision.accept(new UnitFact.Registered(c.callSign(), c.typeCode(), c.siteId(), c.home()));
    }

    private static Decision<UnitFact> assign(Unit unit, UnitCommand.Assign c) {
        if (unit.orderId() != null) {
            return Decision.refuse("unit.has-order", "unit", unit.callSign(), "order", unit.orderId());
        }
        if (!unit.status().available()) {
            return wrong(unit);
        }
        return Decision.accept(new UnitFact.Assigned(c.orderId()));
    }

    private static Decision<UnitFact> arrive(Unit unit) {
        return switch (unit.status()) {
            case EN_ROUTE -> Decision.accept(new UnitFact.Arrived(unit.orderId()));
            case ASSIGNED -> Decision.accept(new UnitFact.Departed(unit.orderId()), new UnitFact.Arrived(unit.orderId()));
            default -> wrong(unit);
        };
    }

    private static Decision<UnitFact> release(Unit unit, UnitCommand.Release c) {
        return c.orderId().equals(unit.orderId()) ? Decision.accept(new UnitFact.Released(c.orderId()))
            : Decision.refuse("unit.no-such-order", "unit", unit.callSign(), "order", c.orderId());
    }

    private static Decision<UnitFact> only(Unit unit, UnitStatus needed, UnitFact fact) {
        return unit.status() == needed ? Decision.accept(fact) : wrong(unit);
    }

    private static Decision<UnitFact> reasoned(String reason, UnitFact fact) {
        return reason.isBlank() ? Decision.refuse("unit.needs-reason") : Decision.accept(fact);
    }

    private static Decision<UnitFact> wrong(Unit unit) {
        return Decision.refuse("unit.wrong-status", "unit", unit.callSign(), "status", unit.status().name());
    }

    @Override
    public Unit evolve(@Nullable Unit u, Subject subject, UnitFact fact, Stamp stamp) {
        var at = stamp.operatorTime();
        return switch (fact) {
            case UnitFact.Registered f -> new Unit(subject.id(), f.callSign(), f.typeCode(), f.siteId(), f.home(), UnitStatus.STANDBY, at,
                null, null, null);
            case UnitFact.Assigned f -> u.with(UnitStatus.ASSIGNED, at, f.orderId(), null);
            case UnitFact.Departed f -> u.with(UnitStatus.EN_ROUTE, at, f.orderId(), null);
            case UnitFact.Arrived f -> u.with(UnitStatus.ON_SCENE, at, f.orderId(), null);
            case UnitFact.DisposingStarted f -> u.with(UnitStatus.DISPOSING, at, f.orderId(), null);
            case UnitFact.ReturnStarted f -> u.with(UnitStatus.RETURNING, at, null, null);
            case UnitFact.StoodBy f -> u.with(UnitStatus.STANDBY, at, null, null);
            case UnitFact.Released f -> released(u, at);
            case UnitFact.Rested f -> u.with(UnitStatus.RESTING, at, null, f.reason());
            case UnitFact.WentOffline f -> u.with(UnitStatus.OFFLINE, at, null, f.reason());
            case UnitFact.CameOnline f -> u.with(UnitStatus.STANDBY, at, null, null);
            case UnitFact.Lost f -> new Unit(u.id(), u.callSign(), u.typeCode(), u.siteId(), u.home(), UnitStatus.LOST, at, u.orderId(),
                u.reason() == null ? f.refused() : u.reason(), u.status());
            case UnitFact.Recovered f -> u.with(f.status(), at, u.orderId(), RefusedPosition.of(u).isPresent() ? null : u.reason());
        };
    }

    /// A unit that had already left comes back; one that is lost stays lost, and will be found free.
    private static Unit released(Unit u, java.time.Instant at) {
        Set<UnitStatus> near = Set.of(UnitStatus.ASSIGNED, UnitStatus.STANDBY);
        if (u.status() == UnitStatus.LOST) {
            UnitStatus free = u.before() != null && near.contains(u.before()) ? UnitStatus.STANDBY : UnitStatus.RETURNING;
            return new Unit(u.id(), u.callSign(), u.typeCode(), u.siteId(), u.home(), UnitStatus.LOST, u.since(), null, u.reason(), free);
        }
        return u.with(near.contains(u.status()) ? UnitStatus.STANDBY : UnitStatus.RETURNING, at, null, null);
    }
}
