package org.menshen.domain.deploy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.deploy.DeployProblem.Bar;
import org.menshen.domain.deploy.DeployProblem.Force;
import org.menshen.domain.deploy.DeployProblem.Seat;
import org.menshen.domain.event.DayHours.Span;
import org.menshen.domain.event.Event;
import org.menshen.domain.event.EventPlan;
import org.menshen.domain.roster.Duty;
import org.menshen.domain.roster.UnitShifts;
import org.menshen.domain.unit.Unit;
import org.menshen.domain.unit.UnitStatus;
import org.menshen.map.core.geo.LatLon;

/// Looks together what a deployment is measured by: the posts of its event, the units that this centre may order, their shifts and skills, what other
/// deployments ask of them, and demand. Pure; made for one look.
public final class DeployScene {

    private final CodeBook codes;
    private final DeployRules rules;
    private final ZoneId zone;
    private final Deployment deployment;
    private final List<EventPlan.Post> posts;
    private final List<Unit> units;
    private final UnitShifts shifts;
    private final DemandHistory demand;
    private final Map<String, List<Span>> busy = new HashMap<>();

    /// What is known of the forces and of other deployments.
    ///
    /// @param units all units
    /// @param duties the roster
    /// @param deployments all deployments
    /// @param event finds an event by its id; `null` when there is none
    public record Known(Collection<Unit> units, Collection<Duty> duties, Collection<Deployment> deployments,
                        Function<String, @Nullable Event> event) {
    }

    /// @param demand where somebody is needed by the past
    public DeployScene(CodeBook codes, ZoneId zone, Deployment deployment, Known known, DemandHistory demand, Instant now) {
        this.codes = codes;
        this.rules = DeployRules.of(codes);
        this.zone = zone;
        this.deployment = deployment;
        Event event = known.event().apply(deployment.eventId());
        this.posts = event == null ? List.of() : event.plan().posts().stream().filter(post -> !spans(post, deployment.span()).isEmpty()).toList();
        this.units = known.units().stream().filter(unit -> codes.unitType(unit.typeCode()).filter(type -> type.orderable()).isPresent())
            .sorted(Comparator.comparing(Unit::id)).toList();
        this.shifts = new UnitShifts(codes, known.duties(), zone);
        this.demand = demand;
        for (Deployment other : known.deployments()) {
            Event theirs = known.event().apply(other.eventId());
            if (!other.id().equals(deployment.id()) && other.binds(now) && theirs != null) {
                other.assignments().forEach(each -> theirs.plan().post(each.postId()).ifPresent(post ->
                    busy.computeIfAbsent(each.unitId(), unit -> new ArrayList<>()).addAll(spans(post, other.span()))));
            }
        }
    }

    private List<Span> spans(EventPlan.Post post, Span whole) {
        return post.hours() == null ? List.of(whole) : post.hours().within(whole, zone);
    }

    /// Between which places times of travel are needed.
    public TravelTimes.Places places() {
        return new TravelTimes.Places(units.stream().map(Unit::home).toList(),
            posts.stream().map(EventPlan.Post::position).filter(Objects::nonNull).toList(),
            demand.places().stream().map(DemandHistory.Place::at).toList());
    }

    /// The types of unit that move.
    public List<String> types() {
        return units.stream().map(Unit::typeCode).distinct().sorted().toList();
    }

    /// What it is measured by.
    ///
    /// @param times those between [#places()]
    public DeployProblem problem(TravelTimes times) {
        List<Span> slices = slices();
        List<Seat> seats = posts.stream().map(post -> seat(post, slices)).toList();
        List<String> types = types();
        List<Force> forces = units.stream().map(unit -> force(unit, slices, seats, types.indexOf(unit.typeCode()))).toList();
        Travel travel = new Travel(times, units, posts, demand.places().size(), (int) rules.longest().toMillis());
        int[][] fromHome = new int[units.size()][];
        int[][] way = new int[units.size()][];
        for (int u = 0; u < units.size(); u++) {
            fromHome[u] = travel.fromHome(u);
            way[u] = travel.ways(u);
        }
        int[][][] fromSeat = new int[types.size()][][];
        for (int k = 0; k < fromSeat.length; k++) {
            fromSeat[k] = travel.fromSeats(types.get(k));
        }
        return new DeployProblem(seats, forces, demand.places(), slices, rules,
            new DeployProblem.Ways(weights(slices), fromHome, fromSeat, way, travel.guessed, travel.all));
    }

    /// The time of the deployment, cut where somebody begins or ends.
    private List<Span> slices() {
        Span whole = deployment.span();
        SortedSet<Instant> cuts = new TreeSet<>(List.of(whole.from(), whole.to()));
        posts.forEach(post -> spans(post, whole).forEach(span -> cuts.addAll(List.of(span.from(), span.to()))));
        for (Unit unit : units) {
            Instant at = whole.from();
            while (at != null && at.isBefore(whole.to())) {
                cuts.add(at);
                Instant next = shifts.at(unit, at).until();
                at = next == null || !next.isAfter(at) ? null : next;
            }
        }
        List<Span> slices = new ArrayList<>();
        Instant before = null;
        for (Instant cut : cuts) {
            if (before != null) {
                slices.add(new Span(before, cut));
            }
            before = cut;
        }
        return slices;
    }

    private Seat seat(EventPlan.Post post, List<Span> slices) {
        List<Span> spans = spans(post, deployment.span());
        boolean[] on = new boolean[slices.size()];
        for (int s = 0; s < on.length; s++) {
            Span slice = slices.get(s);
            on[s] = spans.stream().anyMatch(slice::overlaps);
        }
        return new Seat(post, spans, on);
    }

    private Force force(Unit unit, List<Span> slices, List<Seat> seats, int moves) {
        boolean out = unit.status() == UnitStatus.OFFLINE;
        List<Span> elsewhere = busy.getOrDefault(unit.id(), List.of());
        boolean[] shift = new boolean[slices.size()];
        boolean[] on = new boolean[slices.size()];
        for (int s = 0; s < on.length; s++) {
            Span slice = slices.get(s);
            shift[s] = shifts.at(unit, slice.from()).on();
            on[s] = !out && shift[s] && elsewhere.stream().noneMatch(slice::overlaps);
        }
        Set<String> skills = skills(unit);
        RestRule rest = RestRule.of(rules);
        List<EnumSet<Bar>> bars = new ArrayList<>();
        for (Seat seat : seats) {
            EnumSet<Bar> bar = out ? EnumSet.of(Bar.OUT) : EnumSet.noneOf(Bar.class);
            if (seat.post().skill() != null && !skills.contains(seat.post().skill())) {
                bar.add(Bar.SKILL);
            }
            for (int s = 0; s < shift.length; s++) {
                if (seat.on()[s] && !shift[s]) {
                    bar.add(Bar.SHIFT);
                }
            }
            List<Span> all = new ArrayList<>(elsewhere);
            all.addAll(seat.spans());
            if (rest.broken(all) > 0) {
                bar.add(Bar.REST);
            }
            bars.add(bar);
        }
        return new Force(unit, on, shifts.at(unit, deployment.from()).until(), skills, moves, bars, elsewhere);
    }

    /// By nature of its type, or by what the roster says of those on duty there in the time of the deployment.
    private Set<String> skills(Unit unit) {
        Set<String> told = new HashSet<>(shifts.at(unit, deployment.from()).skills());
        Set<String> all = new HashSet<>();
        codes.list("skills").all().stream().filter(skill -> skill.items("units").contains(unit.typeCode()) || told.contains(skill.code())
            || told.contains(skill.zh()) || told.contains(skill.en())).forEach(skill -> all.add(skill.code()));
        return Set.copyOf(all);
    }

    private int[][] weights(List<Span> slices) {
        double[][] expected = new double[slices.size()][demand.places().size()];
        double sum = 0;
        for (int s = 0; s < expected.length; s++) {
            for (int d = 0; d < expected[s].length; d++) {
                expected[s][d] = demand.expected(demand.places().get(d), slices.get(s), zone);
                sum += expected[s][d];
            }
        }
        int[][] weight = new int[slices.size()][demand.places().size()];
        for (int s = 0; s < weight.length && sum > 0; s++) {
            for (int d = 0; d < weight[s].length; d++) {
                weight[s][d] = (int) Math.round(expected[s][d] / sum * DeployProblem.WHOLE);
            }
        }
        return weight;
    }

    /// Reads the times of travel, and counts those that were guessed.
    private static final class Travel {
        private final TravelTimes times;
        private final List<Unit> units;
        private final int[] place;
        private final int placed;
        private final int demand;
        private final int longest;
        private int guessed;
        private int all;

        Travel(TravelTimes times, List<Unit> units, List<EventPlan.Post> posts, int demand, int longest) {
            this.times = times;
            this.units = units;
            this.demand = demand;
            this.longest = longest;
            this.place = new int[posts.size()];
            int count = 0;
            for (int p = 0; p < place.length; p++) {
                LatLon at = posts.get(p).position();
                place[p] = at == null ? -1 : count++;
            }
            this.placed = count;
        }

        private int millis(String type, int from, int to) {
            int millis = times.millis(type, from, to);
            all++;
            if (millis < 0) {
                guessed++;
            }
            return Math.min(longest, millis < 0 ? -1 - millis : millis);
        }

        int[] fromHome(int unit) {
            int[] row = new int[demand];
            for (int d = 0; d < demand; d++) {
                row[d] = millis(units.get(unit).typeCode(), unit, d);
            }
            return row;
        }

        int[] ways(int unit) {
            int[] row = new int[place.length];
            for (int p = 0; p < row.length; p++) {
                row[p] = place[p] < 0 ? 0 : millis(units.get(unit).typeCode(), unit, demand + place[p]);
            }
            return row;
        }

        /// A post of which no place is known answers nothing.
        int[][] fromSeats(String type) {
            int[][] rows = new int[place.length][demand];
            for (int p = 0; p < place.length; p++) {
                for (int d = 0; d < demand; d++) {
                    rows[p][d] = place[p] < 0 || placed == 0 ? longest : millis(type, units.size() + place[p], d);
                }
            }
            return rows;
        }
    }
}
