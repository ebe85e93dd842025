package org.menshen.domain.roster;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.code.Code;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.unit.Unit;

/// Which units are on shift. A duty whose seat is the unit decides where the roster names the unit within a day before or after; else the hours
/// of its type do (`hours` of `unit-types.yaml`); a type without hours is on duty round the clock. Pure.
public final class UnitShifts {

    private static final Duration REACH = Duration.ofDays(1);

    private final CodeBook codes;
    private final ZoneId zone;
    private final Map<String, List<Duty>> duties = new HashMap<>();

    /// @param all the roster
    /// @param zone the zone of times of day
    public UnitShifts(CodeBook codes, Collection<Duty> all, ZoneId zone) {
        this.codes = codes;
        this.zone = zone;
        all.stream().filter(duty -> duty.cancelled() == null)
            .forEach(duty -> duties.computeIfAbsent(duty.seat(), seat -> new ArrayList<>()).add(duty));
    }

    /// How a unit stands in the roster.
    ///
    /// @param on whether it is on shift
    /// @param until when that changes; `null` when it does not, or is not known
    /// @param skills what those on duty there can do, in words of the house
    /// @param people who is on with it, by name; empty when the roster does not say
    public record Standing(boolean on, @Nullable Instant until, List<String> skills, List<String> people) {

        /// Copies the lists.
        public Standing {
            skills = List.copyOf(skills);
            people = List.copyOf(people);
        }
    }

    /// How a unit stands at an instant.
    public Standing at(Unit unit, Instant now) {
        List<Duty> near = duties.getOrDefault(unit.id(), List.of()).stream()
            .filter(duty -> duty.from().isBefore(now.plus(REACH)) && duty.to().isAfter(now.minus(REACH))).toList();
        if (near.isEmpty()) {
            return byType(unit, now);
        }
        List<Duty> held = near.stream().filter(duty -> duty.holds(now)).toList();
        Optional<Instant> change = held.isEmpty()
            ? near.stream().map(Duty::from).filter(from -> from.isAfter(now)).min(Comparator.naturalOrder())
            : held.stream().map(Duty::to).max(Comparator.naturalOrder());
        return new Standing(!held.isEmpty(), change.orElse(null), held.stream().flatMap(duty -> duty.skills().stream()).distinct().toList(),
            held.stream().map(Duty::name).distinct().toList());
    }

    private Standing byType(Unit unit, Instant now) {
        Optional<String> hours = codes.find("unit-types", unit.typeCode()).flatMap((Code type) -> type.attribute("hours"));
        if (hours.isEmpty()) {
            return new Standing(true, null, List.of(), List.of());
        }
        String[] parts = hours.get().split("-");
        LocalTime from = LocalTime.parse(parts[0].strip());
        LocalTime to = LocalTime.parse(parts[1].strip());
        ZonedDateTime here = now.atZone(zone);
        boolean over = !to.isAfter(from);
        boolean after = !here.toLocalTime().isBefore(from);
        boolean before = here.toLocalTime().isBefore(to);
        boolean on = over ? after || before : after && before;
        return new Standing(on, next(here, on ? to : from), List.of(), List.of());
    }

    private static Instant next(ZonedDateTime here, LocalTime time) {
        ZonedDateTime today = here.with(time);
        return (today.isAfter(here) ? today : here.toLocalDate().plusDays(1).atTime(time).atZone(here.getZone())).toInstant();
    }
}
