package org.menshen.domain.deploy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

import org.menshen.domain.event.DayHours.Span;

/// What a deployment is worth, kept up to date post by post. Who stands at a post answers from there, everybody else who is on shift from home; a
/// demand is answered by whoever is there first. Used from one thread.
public final class DeployTally {

    /// Nobody.
    public static final int NOBODY = -1;

    private final DeployProblem problem;
    private final RestRule rest;
    private final int[] holder;
    /// by place: forces by the way from home, the nearest first
    private final int[][] homes;
    /// by place: posts by the shortest way that anybody has from there, the nearest first
    private final int[][] near;
    /// by place and post: that way
    private final int[][] quickest;
    private final List<BitSet> held = new ArrayList<>();
    /// by force and slice: at how many posts it stands then
    private final int[][] posts;
    private final int[][] best;
    private final BitSet[] stale;
    private final int[] broken;
    private long response;
    private long ways;
    private int breaches;
    private int filled;

    /// With nobody at any post.
    public DeployTally(DeployProblem problem) {
        this.problem = problem;
        this.rest = RestRule.of(problem.rules);
        this.holder = new int[problem.seats.size()];
        Arrays.fill(holder, NOBODY);
        this.posts = new int[problem.forces.size()][problem.slices.size()];
        this.best = new int[problem.slices.size()][problem.places.size()];
        this.stale = new BitSet[problem.slices.size()];
        this.broken = new int[problem.forces.size()];
        this.homes = problem.homesByWay();
        this.near = problem.seatsByWay();
        this.quickest = problem.quickest();
        problem.forces.forEach(force -> held.add(new BitSet()));
        for (int s = 0; s < best.length; s++) {
            stale[s] = new BitSet();
            for (int d = 0; d < problem.places.size(); d++) {
                best[s][d] = first(s, d);
                response += (long) problem.weight[s][d] * best[s][d];
            }
        }
    }

    /// Who stands at a post, an index of the problem, or [#NOBODY].
    public int holder(int seat) {
        return holder[seat];
    }

    /// Says who stands at a post.
    ///
    /// @param force an index of the problem, or [#NOBODY]
    public void put(int seat, int force) {
        int before = holder[seat];
        if (before == force) {
            return;
        }
        holder[seat] = force;
        boolean[] on = problem.seats.get(seat).on();
        if (before != NOBODY) {
            filled--;
            ways -= problem.way[before][seat];
            held.get(before).clear(seat);
            for (int s = 0; s < on.length; s++) {
                if (on[s]) {
                    lose(s, problem.fromSeat[problem.forces.get(before).moves()][seat]);
                    if (--posts[before][s] == 0 && problem.forces.get(before).on()[s]) {
                        gain(s, problem.fromHome[before]);
                    }
                }
            }
            recount(before);
        }
        if (force != NOBODY) {
            filled++;
            ways += problem.way[force][seat];
            held.get(force).set(seat);
            for (int s = 0; s < on.length; s++) {
                if (on[s]) {
                    if (posts[force][s]++ == 0 && problem.forces.get(force).on()[s]) {
                        lose(s, problem.fromHome[force]);
                    }
                    gain(s, problem.fromSeat[problem.forces.get(force).moves()][seat]);
                }
            }
            recount(force);
        }
        mend();
    }

    private void gain(int slice, int[] times) {
        int[] now = best[slice];
        int[] weight = problem.weight[slice];
        for (int d = 0; d < now.length; d++) {
            if (times[d] < now[d]) {
                response += (long) weight[d] * (times[d] - now[d]);
                now[d] = times[d];
            }
        }
    }

    private void lose(int slice, int[] times) {
        int[] now = best[slice];
        for (int d = 0; d < now.length; d++) {
            if (times[d] == now[d]) {
                stale[slice].set(d);
            }
        }
    }

    private void mend() {
        for (int s = 0; s < stale.length; s++) {
            for (int d = stale[s].nextSetBit(0); d >= 0; d = stale[s].nextSetBit(d + 1)) {
                int next = first(s, d);
                response += (long) problem.weight[s][d] * (next - best[s][d]);
                best[s][d] = next;
            }
            stale[s].clear();
        }
    }

    private int first(int slice, int place) {
        int least = problem.longest();
        for (int u : homes[place]) {
            if (posts[u][slice] == 0 && problem.forces.get(u).on()[slice]) {
                least = Math.min(least, problem.fromHome[u][place]);
                break;
            }
        }
        return posted(slice, place, least);
    }

    private void recount(int force) {
        BitSet all = held.get(force);
        int next = 0;
        if (all.cardinality() > 1) {
            List<Span> spans = new ArrayList<>(problem.forces.get(force).busy());
            for (int seat = all.nextSetBit(0); seat >= 0; seat = all.nextSetBit(seat + 1)) {
                spans.addAll(problem.seats.get(seat).spans());
            }
            next = rest.broken(spans);
        }
        int barred = 0;
        for (int seat = all.nextSetBit(0); seat >= 0; seat = all.nextSetBit(seat + 1)) {
            barred += problem.allowed(force, seat) ? 0 : 1;
        }
        breaches += next + barred - broken[force];
        broken[force] = next + barred;
    }

    /// How often a rule is broken: a unit that may not stand there, at two posts at once, or for too long.
    public int breaches() {
        return breaches;
    }

    /// How often a rule is broken by one unit.
    public int breaches(int force) {
        return broken[force];
    }

    /// How many posts have somebody.
    public int filled() {
        return filled;
    }

    /// Expected response, milliseconds; 0 without demand.
    public double mean() {
        return problem.whole == 0 ? 0 : (double) response / problem.whole;
    }

    /// What a proposal makes as small as it can: expected response, and in a small share the ways to the posts.
    public long cost() {
        return response + Math.round(problem.rules.wayShare() * DeployProblem.WHOLE * ways / Math.max(1, holder.length));
    }

    /// How long it takes until somebody is at a place, milliseconds.
    int response(int slice, int place) {
        return best[slice][place];
    }

    /// How long it takes until somebody from a post is at a place, milliseconds; the longest there is when nobody stands at any.
    int posted(int slice, int place) {
        return posted(slice, place, problem.longest());
    }

    private int posted(int slice, int place, int sooner) {
        int least = sooner;
        for (int p : near[place]) {
            if (quickest[place][p] >= least) {
                break;
            }
            if (holder[p] != NOBODY && problem.seats.get(p).on()[slice]) {
                least = Math.min(least, problem.fromSeat[problem.forces.get(holder[p]).moves()][p][place]);
            }
        }
        return least;
    }

    /// The posts of a unit.
    BitSet held(int force) {
        return held.get(force);
    }
}
