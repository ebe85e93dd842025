package org.menshen.domain.deploy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.menshen.domain.event.Assignment;
import org.menshen.domain.event.DayHours.Span;

/// What a deployment is worth, in the figures that people compare. Pure.
///
/// @param posts how many posts there are
/// @param filled how many have somebody
/// @param posted share of demand that is reached in time by those who stand at posts, 0…1
/// @param covered share that is reached in time by anybody, those at home included, 0…1
/// @param mean expected response
/// @param worst the longest response to any demand
/// @param mostHours the hours that the unit with the most stands at posts
/// @param meanHours the hours that a unit with a post stands there on average
/// @param units how many units stand at posts
/// @param meanWay the way to a post on average
/// @param breaches how often a rule of shift, skill, rest or service is broken
/// @param gaps demand that is not reached in time, the heaviest first
public record DeployFigures(int posts, int filled, double posted, double covered, Duration mean, Duration worst, double mostHours,
                            double meanHours, int units, Duration meanWay, int breaches, List<Gap> gaps) {

    private static final double MINUTES = 60;

    /// Copies the list.
    public DeployFigures {
        gaps = List.copyOf(gaps);
    }

    /// Demand that is not reached in time.
    ///
    /// @param place where
    /// @param share of all demand, 0…1
    /// @param longest until somebody is there, at the worst time
    public record Gap(DemandHistory.Place place, double share, Duration longest) {
    }

    /// The figures of who stands where; who is not known to the problem counts as nobody.
    public static DeployFigures of(DeployProblem problem, List<Assignment> assignments) {
        return of(problem, tally(problem, assignments));
    }

    /// The tally of who stands where.
    public static DeployTally tally(DeployProblem problem, List<Assignment> assignments) {
        DeployTally tally = new DeployTally(problem);
        for (Assignment each : assignments) {
            int seat = problem.seat(each.postId());
            if (seat >= 0) {
                tally.put(seat, problem.force(each.unitId()));
            }
        }
        return tally;
    }

    /// The figures of a tally.
    public static DeployFigures of(DeployProblem problem, DeployTally tally) {
        long whole = 0;
        long reached = 0;
        long posted = 0;
        int worst = 0;
        int limit = (int) problem.rules().cover().toMillis();
        List<Gap> gaps = new ArrayList<>();
        for (int d = 0; d < problem.places.size(); d++) {
            long missed = 0;
            int longest = 0;
            for (int s = 0; s < problem.slices.size(); s++) {
                int weight = problem.weight[s][d];
                int time = tally.response(s, d);
                whole += weight;
                if (weight > 0 && time <= limit) {
                    reached += weight;
                } else if (weight > 0) {
                    missed += weight;
                    longest = Math.max(longest, time);
                }
                posted += tally.posted(s, d) <= limit ? weight : 0;
                worst = weight > 0 ? Math.max(worst, time) : worst;
            }
            if (missed > 0) {
                gaps.add(new Gap(problem.places.get(d), missed, Duration.ofMillis(longest)));
            }
        }
        double all = Math.max(1, whole);
        List<Gap> shares = gaps.stream().map(gap -> new Gap(gap.place(), gap.share() / all, gap.longest()))
            .sorted(Comparator.comparingDouble(Gap::share).reversed().thenComparing(gap -> gap.place().id())).toList();
        return loaded(problem, tally, posted / all, reached / all, worst, shares);
    }

    private static DeployFigures loaded(DeployProblem problem, DeployTally tally, double posted, double covered, int worst, List<Gap> gaps) {
        double most = 0;
        double sum = 0;
        int units = 0;
        for (int u = 0; u < problem.forces(); u++) {
            double hours = hours(problem, tally, u);
            most = Math.max(most, hours);
            sum += hours;
            units += tally.held(u).isEmpty() ? 0 : 1;
        }
        long ways = 0;
        for (int p = 0; p < problem.seats(); p++) {
            ways += tally.holder(p) == DeployTally.NOBODY ? 0 : problem.way[tally.holder(p)][p];
        }
        return new DeployFigures(problem.seats(), tally.filled(), posted, covered, Duration.ofMillis(Math.round(tally.mean())),
            Duration.ofMillis(worst),
            most, units == 0 ? 0 : sum / units, units, Duration.ofMillis(ways / Math.max(1, tally.filled())), tally.breaches(), gaps);
    }

    /// How many hours a unit stands at posts.
    static double hours(DeployProblem problem, DeployTally tally, int force) {
        long minutes = tally.held(force).stream().mapToObj(problem::spans).flatMap(List::stream).map(Span::length)
            .mapToLong(Duration::toMinutes).sum();
        return minutes / MINUTES;
    }
}
