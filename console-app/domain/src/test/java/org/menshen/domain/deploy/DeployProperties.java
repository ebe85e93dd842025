package org.menshen.domain.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.menshen.domain.Samples;
import org.menshen.domain.archive.Outcome;
import org.menshen.domain.archive.PastAlert;
import org.menshen.domain.event.Assignment;
import org.menshen.domain.event.DayHours;
import org.menshen.domain.event.DayHours.Span;
import org.menshen.domain.site.Site;
import org.menshen.map.core.geo.LatLon;

/// What a deployment is worth comes out the same whichever way it is reached, and a proposal keeps what it has to.
class DeployProperties {

    private static final int DAY = 24 * 60;

    private static int[] any(Random random, DeployProblem problem) {
        return random.ints(problem.seats(), DeployTally.NOBODY, problem.forces()).toArray();
    }

    private static DeployTally tally(DeployProblem problem, int[] holders) {
        DeployTally tally = new DeployTally(problem);
        for (int p = 0; p < holders.length; p++) {
            tally.put(p, holders[p]);
        }
        return tally;
    }

    /// By hand: for each demand and slice everybody who stands somewhere is asked.
    private static double mean(DeployProblem problem, int[] holders) {
        long sum = 0;
        long weights = 0;
        for (int s = 0; s < problem.slices.size(); s++) {
            for (int d = 0; d < problem.places.size(); d++) {
                int least = problem.longest();
                for (int u = 0; u < problem.forces(); u++) {
                    boolean posted = false;
                    for (int p = 0; p < holders.length; p++) {
                        if (holders[p] == u && problem.seats.get(p).on()[s]) {
                            posted = true;
                            least = Math.min(least, problem.fromSeat[problem.forces.get(u).moves()][p][d]);
                        }
                    }
                    if (!posted && problem.forces.get(u).on()[s]) {
                        least = Math.min(least, problem.fromHome[u][d]);
                    }
                }
                sum += (long) problem.weight[s][d] * least;
                weights += problem.weight[s][d];
            }
        }
        return weights == 0 ? 0 : (double) sum / weights;
    }

    /// Post by post, with people put there and taken away again: the same as by hand, and never below the bound when no rule is broken.
    @Property(tries = 150)
    void theTallyIsWhatComesOutByHand(@ForAll Random random) {
        DeployProblem problem = Problems.any(random, 1 + random.nextInt(6), 1 + random.nextInt(7), random.nextInt(9));
        DeployTally tally = new DeployTally(problem);
        for (int i = 0; i < 25; i++) {
            tally.put(random.nextInt(problem.seats()), random.nextInt(problem.forces() + 1) - 1);
            int[] holders = IntStream.range(0, problem.seats()).map(tally::holder).toArray();
            assertThat(tally.mean()).isEqualTo(mean(problem, holders));
            assertThat(tally.cost()).isEqualTo(tally(problem, holders).cost());
            assertThat(tally.breaches()).isEqualTo(tally(problem, holders).breaches());
            assertThat(tally.filled()).isEqualTo((int) Arrays.stream(holders).filter(holder -> holder >= 0).count());
            if (tally.breaches() == 0) {
                assertThat(tally.mean()).isGreaterThanOrEqualTo(problem.bound());
            }
        }
    }

    /// The plain way breaks nothing, and leaves no post empty that somebody who breaks nothing could take.
    @Property(tries = 60)
    void thePlainWayBreaksNothing(@ForAll Random random) {
        DeployProblem problem = Problems.any(random, 1 + random.nextInt(8), 1 + random.nextInt(8), 1 + random.nextInt(6));
        int[] holders = GreedyDeployment.of(problem);
        DeployTally tally = tally(problem, holders);
        assertThat(tally.breaches()).isZero();
        for (int p = 0; p < holders.length; p++) {
            for (int u = 0; u < problem.forces() && holders[p] == DeployTally.NOBODY; u++) {
                tally.put(p, u);
                assertThat(tally.breaches()).isPositive();
                tally.put(p, DeployTally.NOBODY);
            }
        }
    }

    /// Of small problems every way is tried: the bound holds for the best of them, and the figures of who stands where tell what the tally tells.
    @Property(tries = 15)
    void noWayOfAllFallsBelowTheBound(@ForAll Random random) {
        DeployProblem problem = Problems.any(random, 3, 3, 4);
        double least = Double.MAX_VALUE;
        int ways = problem.forces() + 1;
        for (int code = 0; code < ways * ways * ways; code++) {
            int[] holders = {code % ways - 1, code / ways % ways - 1, code / ways / ways - 1};
            DeployTally tally = tally(problem, holders);
            if (tally.breaches() == 0) {
                least = Math.min(least, tally.mean());
            }
            List<Assignment> said = new ArrayList<>();
            for (int p = 0; p < holders.length; p++) {
                if (holders[p] >= 0) {
                    said.add(new Assignment("P" + p, "U" + holders[p]));
                }
            }
            DeployFigures figures = DeployFigures.of(problem, said);
            assertThat(figures.filled()).isEqualTo(said.size());
            assertThat(figures.covered() + figures.gaps().stream().mapToDouble(DeployFigures.Gap::share).sum()).isCloseTo(1, within(1e-9));
            assertThat(figures.posted()).isLessThanOrEqualTo(figures.covered());
            assertThat(said.isEmpty() ? figures.posted() : 0).as("nobody at any post covers nothing from there").isZero();
            assertThat(figures.worst()).isGreaterThanOrEqualTo(figures.mean());
        }
        assertThat(least).isGreaterThanOrEqualTo(problem.bound());
    }

    /// What is said of others is true: put there, the expected response changes by what was said, and no rule is broken.
    @Property(tries = 40)
    void whatIsSaidOfOthersIsTrue(@ForAll Random random) {
        DeployProblem problem = Problems.any(random, 4, 6, 5);
        DeployTally tally = tally(problem, GreedyDeployment.of(problem));
        double before = tally.mean();
        for (PostReason reason : PostReason.of(problem, tally, 3)) {
            assertThat(tally.mean()).isEqualTo(before);
            assertThat(reason.breaks()).isEmpty();
            int held = tally.holder(reason.seat());
            for (PostReason.Alternative other : reason.alternatives()) {
                tally.put(reason.seat(), other.force());
                assertThat(tally.breaches()).isZero();
                assertThat(tally.mean() - before).isEqualTo(other.later());
            }
            tally.put(reason.seat(), held);
        }
    }

    /// Two at once, too soon after each other, or too long without a rest: told by looking at every minute.
    @Property(tries = 400)
    void restIsWhatEveryMinuteSays(@ForAll Random random) {
        RestRule rule = new RestRule(Duration.ofMinutes(60), Duration.ofMinutes(30), Duration.ofMinutes(5));
        List<Span> spans = new ArrayList<>();
        BitSet held = new BitSet();
        boolean kept = true;
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            int from = random.nextInt(200);
            int to = from + 1 + random.nextInt(40);
            kept &= held.get(Math.max(0, from - 5), to + 5).isEmpty();
            held.set(from, to);
            spans.add(new Span(minute(from), minute(to)));
        }
        int begun = -1;
        int last = -1;
        for (int m = held.nextSetBit(0); m >= 0; m = held.nextSetBit(m + 1)) {
            begun = last < 0 || m - last > 30 ? m : begun;
            last = m;
            kept &= m + 1 - begun <= 60;
        }
        assertThat(rule.broken(spans) == 0).isEqualTo(kept);
    }

    private static Instant minute(int minute) {
        return Samples.NOW.plus(Duration.ofMinutes(minute));
    }

    /// Hours that go over midnight, too.
    @Property(tries = 300)
    void hoursOverlapWhenTheyShareAMinute(@ForAll @IntRange(max = DAY - 1) int a, @ForAll @IntRange(max = DAY - 1) int b,
                                          @ForAll @IntRange(max = DAY - 1) int c, @ForAll @IntRange(max = DAY - 1) int d) {
        DayHours one = new DayHours(a, b);
        DayHours other = new DayHours(c, d);
        assertThat(one.overlaps(other)).isEqualTo(minutes(a, b).intersects(minutes(c, d))).isEqualTo(other.overlaps(one));
        assertThat(DayHours.of(one.toString())).contains(one);
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        Span days = new Span(Instant.parse("2026-11-04T16:00:00Z"), Instant.parse("2026-11-07T16:00:00Z"));
        long inside = one.within(days, zone).stream().mapToLong(span -> span.length().toMinutes()).sum();
        assertThat(inside).isEqualTo(3L * minutes(a, b).cardinality());
    }

    private static BitSet minutes(int from, int to) {
        BitSet day = new BitSet();
        int length = Math.floorMod(to - from, DAY) == 0 ? DAY : Math.floorMod(to - from, DAY);
        IntStream.range(from, from + length).forEach(minute -> day.set(minute % DAY));
        return day;
    }

    /// What was found true counts at its hour; what has no place is told; with too little known every place counts the same.
    @Example
    void demandIsWhatThePastTells() {
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        Instant from = Instant.parse("2026-10-01T00:00:00Z");
        List<Site> sites = List.of(site("S1"), site("S2"));
        List<PastAlert> past = List.of(alert("A1", "S1", Outcome.CONFIRMED, "2026-10-02T01:30:00Z"),
            alert("A2", "S1", Outcome.FALSE, "2026-10-02T01:30:00Z"), alert("A3", null, Outcome.CONFIRMED, "2026-10-02T01:30:00Z"),
            alert("A4", "S1", Outcome.CONFIRMED, "2026-10-03T01:59:59Z"));
        DemandHistory told = DemandHistory.of(past, sites, from, from.plus(Duration.ofDays(10)), zone, 2);
        assertThat(told.even()).isFalse();
        assertThat(told.counted()).isEqualTo(2);
        assertThat(told.placeless()).isEqualTo(1);
        assertThat(told.places()).extracting(DemandHistory.Place::id).containsExactly("S1");
        assertThat(told.at(9)).isEqualTo(2);
        Span morning = new Span(Instant.parse("2026-11-05T01:30:00Z"), Instant.parse("2026-11-05T03:00:00Z"));
        assertThat(told.expected(told.places().getFirst(), morning, zone)).as("half an hour of two in ten days").isCloseTo(0.1, within(1e-9));
        DemandHistory little = DemandHistory.of(past, sites, from, from.plus(Duration.ofDays(10)), zone, 3);
        assertThat(little.even()).isTrue();
        assertThat(little.places()).hasSize(2).allMatch(place -> little.expected(place, morning, zone) == 1.5);
    }

    private static Site site(String id) {
        List<LatLon> ring = List.of(new LatLon(31.19, 121.50), new LatLon(31.19, 121.51), new LatLon(31.20, 121.51));
        return new Site(id, "小区" + id, "PARK", "1", ring, List.of(), List.of(), true);
    }

    private static PastAlert alert(String id, String site, Outcome outcome, String raised) {
        return new PastAlert(id, "PERIMETER", 3, outcome, null, "iot", "", site, null, null, null, "", "", Instant.parse(raised),
            Instant.parse(raised), 0, List.of());
    }
}
