package org.menshen.domain.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.menshen.domain.code.LevelRules;
import org.menshen.domain.roster.UnitShifts;
import org.menshen.domain.shift.Shift;
import org.menshen.domain.unit.Unit;
import org.menshen.domain.unit.UnitStatus;

/// How many of each force a duty level asks for, and how many are there. Pure.
public final class Staffing {

    private Staffing() {
    }

    /// One demand.
    ///
    /// @param typeCode a key of `unit-types`; empty for leaders
    /// @param needed how many have to be there
    /// @param there how many are
    /// @param all how many there are at all; of leaders as many as are needed
    public record Demand(String typeCode, int needed, int there, int all) {

        /// How many are missing.
        public int gap() {
            return Math.max(0, needed - there);
        }
    }

    /// What a level asks for, in the order of its file, leaders last. Units that are off shift or offline are not there.
    ///
    /// @param shifts who is on shift by the roster
    /// @param seats the shifts of seats
    public static List<Demand> of(LevelRules rules, Collection<Unit> units, UnitShifts shifts, Collection<Shift> seats, Instant now) {
        List<Demand> demands = new ArrayList<>();
        rules.staff().forEach((type, percent) -> {
            List<Unit> all = units.stream().filter(unit -> unit.typeCode().equals(type)).toList();
            int there = (int) all.stream().filter(unit -> unit.status() != UnitStatus.OFFLINE && unit.status() != UnitStatus.LOST
                && shifts.at(unit, now).on()).count();
            demands.add(new Demand(type, (int) Math.ceil(all.size() * percent / 100.0), there, all.size()));
        });
        if (rules.leaders() > 0) {
            int signed = (int) seats.stream().filter(shift -> shift.onDuty() && shift.signedOn().role().equals("LEADER")).count();
            demands.add(new Demand("", rules.leaders(), signed, rules.leaders()));
        }
        return List.copyOf(demands);
    }
}
