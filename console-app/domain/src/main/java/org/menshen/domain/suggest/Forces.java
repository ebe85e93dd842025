package org.menshen.domain.suggest;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.code.Code;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.order.Order;
import org.menshen.domain.order.OrderStatus;
import org.menshen.domain.roster.Duty;
import org.menshen.domain.roster.UnitShifts;
import org.menshen.domain.unit.Unit;
import org.menshen.map.core.geo.Geodesy;

/// Judges units for an incident by skill, load, shift, and what they leave uncovered (`suggest.*` of the figures, `skills.yaml`). Made for one
/// look at the forces; pure.
public final class Forces {

    private final CodeBook codes;
    private final Instant now;
    private final UnitShifts shifts;
    private final Set<String> without;
    private final Map<String, Integer> load = new HashMap<>();
    private final List<Code> skills;
    private final double coverM;

    /// @param incidentType what they are wanted for, a key of `incident-types`; `null` when that is not known
    /// @param orders all orders, for how much each unit did lately
    /// @param duties the roster
    /// @param without units that were asked already and are not offered again
    public Forces(CodeBook codes, @Nullable String incidentType, Instant now, ZoneId zone, Collection<Order> orders, Collection<Duty> duties,
                  Set<String> without) {
        this.codes = codes;
        this.now = now;
        this.shifts = new UnitShifts(codes, duties, zone);
        this.without = Set.copyOf(without);
        this.coverM = codes.figure("suggest.cover-m");
        Instant since = now.minus(Duration.ofMinutes((long) (codes.figure("suggest.load-window-h") * 60)));
        for (Order order : orders) {
            if (order.at(OrderStatus.ACCEPTED).filter(at -> at.isAfter(since)).isPresent()) {
                load.merge(order.unitId(), 1, Integer::sum);
            }
        }
        this.skills = codes.list("skills").all().stream().filter(skill -> incidentType != null && skill.items("incidents").contains(incidentType))
            .toList();
    }

    /// Whether a unit is offered at all.
    boolean wants(Unit unit) {
        return !without.contains(unit.id());
    }

    /// What speaks for and against a unit.
    ///
    /// @param peers the free units of its type, itself among them or not
    Merit of(Unit unit, Collection<Unit> peers) {
        UnitShifts.Standing shift = shifts.at(unit, now);
        Optional<Code> skill = skills.stream().filter(each -> each.items("units").contains(unit.typeCode())
            || shift.skills().stream().anyMatch(word -> word.equals(each.code()) || word.equals(each.zh()) || word.equals(each.en()))).findFirst();
        int done = load.getOrDefault(unit.id(), 0);
        boolean gap = peers.stream().noneMatch(other -> !other.id().equals(unit.id()) && Geodesy.distance(other.home(), unit.home()) <= coverM);
        double handicap = done * codes.figure("suggest.load-s") + (shift.on() ? 0 : codes.figure("suggest.off-shift-s"))
            + (gap ? codes.figure("suggest.gap-s") : 0) + (skills.isEmpty() || skill.isPresent() ? 0 : codes.figure("suggest.no-skill-s"));
        return new Merit(shift.on(), shift.until(), done, skill.map(Code::code).orElse(null), !skills.isEmpty(), gap, unit.siteId(),
            Duration.ofSeconds(Math.round(handicap)));
    }
}
