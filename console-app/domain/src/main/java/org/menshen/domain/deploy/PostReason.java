package org.menshen.domain.deploy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.deploy.DeployProblem.Bar;

/// Why a unit stands at a post: what speaks for it, what it breaks, and who else could stand there. Whatever is said of a proposal is worked out from
/// what it is measured by, and the same is said of what a person chose. Pure.
///
/// @param seat the post, an index of the problem
/// @param force the unit, or [DeployTally#NOBODY]
/// @param way its way to the post; zero for nobody
/// @param skilled whether the post asks for a skill and the unit has it
/// @param until when its shift changes; `null` when it does not, or is not known
/// @param hours how many hours it stands at posts in all
/// @param breaks which rules it breaks at this post
/// @param doubled whether it breaks the rule of rest by its other posts
/// @param alternatives who else could stand there, the best first
/// @param barred how many units may not, by why; one is counted under each
/// @param elsewhere how many could but for standing at another post then
public record PostReason(int seat, int force, Duration way, boolean skilled, @Nullable Instant until, double hours, Set<Bar> breaks,
                         boolean doubled, List<Alternative> alternatives, Map<Bar, Integer> barred, int elsewhere) {

    /// Copies the collections.
    public PostReason {
        breaks = breaks.isEmpty() ? Set.of() : EnumSet.copyOf(breaks);
        alternatives = List.copyOf(alternatives);
        barred = Map.copyOf(barred);
    }

    /// Somebody else who could stand there.
    ///
    /// @param force the unit, an index of the problem
    /// @param way its way to the post
    /// @param later how much longer the expected response would be, milliseconds; below 0 when it would be shorter
    public record Alternative(int force, Duration way, double later) {
    }

    /// The reasons at all posts, in the order of the problem. The tally is as it was when it returns.
    ///
    /// @param most how many alternatives are named
    public static List<PostReason> of(DeployProblem problem, DeployTally tally, int most) {
        List<PostReason> all = new ArrayList<>();
        for (int seat = 0; seat < problem.seats(); seat++) {
            all.add(at(problem, tally, seat, most));
        }
        return all;
    }

    private static PostReason at(DeployProblem problem, DeployTally tally, int seat, int most) {
        int holder = tally.holder(seat);
        double mean = tally.mean();
        int before = tally.breaches() - (holder == DeployTally.NOBODY ? 0 : tally.breaches(holder));
        List<Alternative> others = new ArrayList<>();
        Map<Bar, Integer> barred = new EnumMap<>(Bar.class);
        int elsewhere = 0;
        for (int force = 0; force < problem.forces(); force++) {
            Set<Bar> bars = problem.forces.get(force).bars().get(seat);
            bars.forEach(bar -> barred.merge(bar, 1, Integer::sum));
            if (force == holder || !bars.isEmpty()) {
                continue;
            }
            BitSet posts = tally.held(force);
            tally.put(seat, force);
            boolean fits = posts.cardinality() == 1 || tally.breaches(force) == 0 && tally.breaches() <= before;
            if (fits) {
                others.add(new Alternative(force, problem.way(force, seat), tally.mean() - mean));
            } else {
                elsewhere++;
            }
        }
        tally.put(seat, holder);
        others.sort(Comparator.comparingDouble(Alternative::later).thenComparing(Alternative::way).thenComparing(Alternative::force));
        List<Alternative> named = others.subList(0, Math.min(most, others.size()));
        if (holder == DeployTally.NOBODY) {
            return new PostReason(seat, holder, Duration.ZERO, false, null, 0, Set.of(), false, named, barred, elsewhere);
        }
        Set<Bar> breaks = problem.bars(holder, seat);
        long barredPosts = tally.held(holder).stream().filter(held -> !problem.allowed(holder, held)).count();
        return new PostReason(seat, holder, problem.way(holder, seat), problem.post(seat).skill() != null && !breaks.contains(Bar.SKILL),
            problem.shiftUntil(holder), DeployFigures.hours(problem, tally, holder), breaks, tally.breaches(holder) > barredPosts, named, barred,
            elsewhere);
    }
}
