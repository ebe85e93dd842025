package org.menshen.domain.deploy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.menshen.domain.Samples;
import org.menshen.domain.deploy.DeployProblem.Bar;
import org.menshen.domain.event.DayHours.Span;
import org.menshen.domain.event.EventPlan;
import org.menshen.domain.unit.Unit;
import org.menshen.domain.unit.UnitStatus;

/// Made-up problems, small enough to be worked out by hand.
final class Problems {

    static final DeployRules RULES = new DeployRules(Duration.ofMinutes(3), Duration.ofMinutes(30), Duration.ofHours(5), Duration.ofHours(4),
        Duration.ofMinutes(20), 0.05, Duration.ofHours(1), Duration.ofSeconds(1), Duration.ofSeconds(1), 90, 30, 1_000);
    private static final int SLICES = 4;
    private static final int LONGEST_S = 1_800;

    private Problems() {
    }

    /// Four slices of two hours; each post is staffed in some of them that follow each other.
    static DeployProblem any(Random random, int posts, int units, int places) {
        List<Span> slices = new ArrayList<>();
        for (int s = 0; s < SLICES; s++) {
            slices.add(new Span(at(s), at(s + 1)));
        }
        List<DeployProblem.Seat> seats = new ArrayList<>();
        for (int p = 0; p < posts; p++) {
            int from = random.nextInt(SLICES);
            int to = from + 1 + random.nextInt(SLICES - from);
            boolean[] on = new boolean[SLICES];
            for (int s = from; s < to; s++) {
                on[s] = true;
            }
            seats.add(new DeployProblem.Seat(new EventPlan.Post("P" + p, "岗" + p, "1", null, ""), List.of(new Span(at(from), at(to))), on));
        }
        List<DeployProblem.Force> forces = new ArrayList<>();
        for (int u = 0; u < units; u++) {
            boolean[] on = new boolean[SLICES];
            for (int s = 0; s < SLICES; s++) {
                on[s] = random.nextInt(5) > 0;
            }
            List<EnumSet<Bar>> bars = new ArrayList<>();
            seats.forEach(seat -> bars.add(random.nextInt(4) == 0 ? EnumSet.of(Bar.values()[random.nextInt(4)]) : EnumSet.noneOf(Bar.class)));
            forces.add(new DeployProblem.Force(new Unit("U" + u, "呼号" + u, "GUARD", null, Samples.PLACE, UnitStatus.STANDBY, Samples.NOW, null, null,
                null), on, null, Set.of(), random.nextInt(2), bars, List.of()));
        }
        List<DemandHistory.Place> demand = new ArrayList<>();
        for (int d = 0; d < places; d++) {
            demand.add(new DemandHistory.Place("S" + d, "小区" + d, Samples.PLACE, java.util.Collections.nCopies(24, 1)));
        }
        DeployProblem.Ways ways = new DeployProblem.Ways(numbers(random, SLICES, places, 1_000), numbers(random, units, places, LONGEST_S * 1_200),
            new int[][][] {numbers(random, posts, places, LONGEST_S * 1_200), numbers(random, posts, places, LONGEST_S * 1_200)},
            numbers(random, units, posts, LONGEST_S * 1_000), 0, 1);
        return new DeployProblem(seats, forces, demand, slices, RULES, ways);
    }

    private static Instant at(int slice) {
        return Samples.NOW.plus(Duration.ofHours(2L * slice));
    }

    private static int[][] numbers(Random random, int rows, int columns, int most) {
        int[][] all = new int[rows][columns];
        for (int[] row : all) {
            for (int i = 0; i < columns; i++) {
                row[i] = Math.min(LONGEST_S * 1_000, random.nextInt(most));
            }
        }
        return all;
    }
}
