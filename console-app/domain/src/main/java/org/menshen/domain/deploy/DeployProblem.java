package org.menshen.domain.deploy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.event.DayHours.Span;
import org.menshen.domain.event.EventPlan;
import org.menshen.domain.unit.Unit;

/// Everything that a deployment is measured by, worked out once: who may stand where, when, and how long each way takes. Times are milliseconds.
/// Weights of demand are whole numbers of about [#WHOLE] in all, so that sums are exact and come out the same in whatever order they are made.
/// Nothing in it changes; the arrays are read only. Safe from any thread.
public final class DeployProblem {

    /// What the weights of demand add up to, about.
    public static final long WHOLE = 1_000_000;

    final List<Seat> seats;
    final List<Force> forces;
    final List<DemandHistory.Place> places;
    final List<Span> slices;
    final DeployRules rules;
    /// all weights
    final long whole;
    /// by slice and place
    final int[][] weight;
    /// by force and place
    final int[][] fromHome;
    /// by kind of moving, seat and place
    final int[][][] fromSeat;
    /// by force and seat
    final int[][] way;
    private final int[][] homesByWay;
    private final int[][] seatsByWay;
    private final int[][] quickest;
    private final int byLine;
    private final int ways;

    DeployProblem(List<Seat> seats, List<Force> forces, List<DemandHistory.Place> places, List<Span> slices, DeployRules rules, Ways found) {
        this.seats = List.copyOf(seats);
        this.forces = List.copyOf(forces);
        this.places = List.copyOf(places);
        this.slices = List.copyOf(slices);
        this.rules = rules;
        this.weight = found.weight();
        this.fromHome = found.fromHome();
        this.fromSeat = found.fromSeat();
        this.way = found.way();
        this.byLine = found.byLine();
        this.ways = found.ways();
        this.quickest = new int[places.size()][seats.size()];
        this.homesByWay = new int[places.size()][];
        this.seatsByWay = new int[places.size()][];
        for (int d = 0; d < places.size(); d++) {
            int place = d;
            for (int p = 0; p < seats.size(); p++) {
                quickest[d][p] = longest();
                for (int[][] kind : fromSeat) {
                    quickest[d][p] = Math.min(quickest[d][p], kind[p][d]);
                }
            }
            homesByWay[d] = ordered(forces.size(), force -> fromHome[force][place]);
            seatsByWay[d] = ordered(seats.size(), seat -> quickest[place][seat]);
        }
        this.whole = Arrays.stream(weight).flatMapToInt(Arrays::stream).asLongStream().sum();
    }

    private static int[] ordered(int count, IntUnaryOperator way) {
        return IntStream.range(0, count).boxed().sorted(Comparator.comparingInt(way::applyAsInt)).mapToInt(Integer::intValue).toArray();
    }

    /// The forces by place in the order of the way from home.
    int[][] homesByWay() {
        return homesByWay;
    }

    /// The posts by place in the order of [#quickest()].
    int[][] seatsByWay() {
        return seatsByWay;
    }

    /// The shortest way that anybody has, by place and post.
    int[][] quickest() {
        return quickest;
    }

    /// All times of travel and weights.
    ///
    /// @param byLine how many of the ways were guessed from the straight line
    /// @param ways how many ways there are
    record Ways(int[][] weight, int[][] fromHome, int[][][] fromSeat, int[][] way, int byLine, int ways) {
    }

    /// Why a unit cannot be proposed for a post.
    public enum Bar {
        /// It is offline.
        OUT,
        /// It is off shift for some of the time.
        SHIFT,
        /// It cannot do what the post asks for.
        SKILL,
        /// It would stand too long without a rest, or too soon after another deployment.
        REST
    }

    /// A post that is to be staffed.
    ///
    /// @param post the post
    /// @param spans when, in the time of the deployment
    /// @param on whether it is staffed, slice by slice
    record Seat(EventPlan.Post post, List<Span> spans, boolean[] on) {
    }

    /// A unit that can stand at posts.
    ///
    /// @param unit the unit
    /// @param on whether it is on shift, slice by slice; an offline unit never is
    /// @param until when its shift changes after the beginning; `null` when it does not, or is not known
    /// @param skills what it can do, keys of `skills`
    /// @param moves its kind of moving: an index of `fromSeat`
    /// @param bars why it is not proposed, seat by seat
    /// @param busy when other deployments that are in force bind it
    record Force(Unit unit, boolean[] on, @Nullable Instant until, Set<String> skills, int moves, List<EnumSet<Bar>> bars, List<Span> busy) {
    }

    /// How many posts are to be staffed.
    public int seats() {
        return seats.size();
    }

    /// How many units there are.
    public int forces() {
        return forces.size();
    }

    /// A post by its index.
    public EventPlan.Post post(int seat) {
        return seats.get(seat).post();
    }

    /// When a post is staffed, by its index.
    public List<Span> spans(int seat) {
        return seats.get(seat).spans();
    }

    /// A unit by its index.
    public Unit unit(int force) {
        return forces.get(force).unit();
    }

    /// When the shift of a unit changes after the beginning; `null` when it does not, or is not known.
    public @Nullable Instant shiftUntil(int force) {
        return forces.get(force).until();
    }

    /// The index of a post; -1 when it is not to be staffed here.
    public int seat(String postId) {
        for (int i = 0; i < seats.size(); i++) {
            if (seats.get(i).post().id().equals(postId)) {
                return i;
            }
        }
        return -1;
    }

    /// The index of a unit; -1 when it is none of those that can stand at posts.
    public int force(String unitId) {
        for (int i = 0; i < forces.size(); i++) {
            if (forces.get(i).unit().id().equals(unitId)) {
                return i;
            }
        }
        return -1;
    }

    /// Why a unit is not proposed for a post, whatever else it does; empty when it may be.
    public Set<Bar> bars(int force, int seat) {
        return forces.get(force).bars().get(seat).clone();
    }

    /// Whether a unit may be proposed for a post, whatever else it does.
    public boolean allowed(int force, int seat) {
        return forces.get(force).bars().get(seat).isEmpty();
    }

    /// The way of a unit to a post.
    public Duration way(int force, int seat) {
        return Duration.ofMillis(way[force][seat]);
    }

    /// The figures it is measured by.
    public DeployRules rules() {
        return rules;
    }

    /// Where demand is, in the order of the figures.
    public List<DemandHistory.Place> places() {
        return places;
    }

    /// The share of ways that were guessed from the straight line, 0…1.
    public double guessed() {
        return ways == 0 ? 0 : (double) byLine / ways;
    }

    /// What no deployment can fall below, milliseconds of expected response: every unit at home and at all posts that it may hold, all at once.
    public double bound() {
        long sum = 0;
        for (int s = 0; s < slices.size(); s++) {
            for (int d = 0; d < places.size(); d++) {
                sum += (long) weight[s][d] * least(s, d);
            }
        }
        return whole == 0 ? 0 : (double) sum / whole;
    }

    private int least(int slice, int place) {
        int least = longest();
        for (int u = 0; u < forces.size(); u++) {
            Force force = forces.get(u);
            if (force.on()[slice]) {
                least = Math.min(least, fromHome[u][place]);
            }
            for (int p = 0; p < seats.size(); p++) {
                if (seats.get(p).on()[slice] && force.bars().get(p).isEmpty()) {
                    least = Math.min(least, fromSeat[force.moves()][p][place]);
                }
            }
        }
        return least;
    }

    int longest() {
        return (int) rules.longest().toMillis();
    }
}
