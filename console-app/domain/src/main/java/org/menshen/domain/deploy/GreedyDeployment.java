package org.menshen.domain.deploy;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The plain way to a deployment: post after post, those that the fewest may hold first, whoever costs least there and breaks no rule. A proposal
/// begins with it and is never worse. Pure.
public final class GreedyDeployment {

    private GreedyDeployment() {
    }

    /// Who stands where, post by post in the order of the problem; [DeployTally#NOBODY] where nobody may.
    public static int[] of(DeployProblem problem) {
        DeployTally tally = new DeployTally(problem);
        List<Integer> order = IntStream.range(0, problem.seats()).boxed()
            .sorted(Comparator.comparingLong((Integer seat) -> allowed(problem, seat)).thenComparing(seat -> seat)).toList();
        for (int seat : order) {
            int best = DeployTally.NOBODY;
            long least = Long.MAX_VALUE;
            for (int force = 0; force < problem.forces(); force++) {
                if (problem.allowed(force, seat)) {
                    tally.put(seat, force);
                    if (tally.breaches() == 0 && tally.cost() < least) {
                        least = tally.cost();
                        best = force;
                    }
                }
            }
            tally.put(seat, best);
        }
        return IntStream.range(0, problem.seats()).map(tally::holder).toArray();
    }

    private static long allowed(DeployProblem problem, int seat) {
        return IntStream.range(0, problem.forces()).filter(force -> problem.allowed(force, seat)).count();
    }
}
