package org.menshen.domain.patrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.menshen.domain.Samples;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/// Whatever a terminal tells: nobody has visited a point who did not stay there, and who stayed has.
class PatrolProperties {

    private static final PatrolRule RULE = PatrolRule.of(Samples.CODES);
    private static final List<LatLon> ROUTE = List.of(Samples.PLACE, at(400, 0), at(400, 400), at(0, 400));

    private record Fix(Instant at, LatLon where) {
    }

    private static LatLon at(double east, double north) {
        return Geodesy.destination(Geodesy.destination(Samples.PLACE, 90, east), 0, north);
    }

    private static List<Tour.Visit> walk(List<Fix> fixes) {
        PatrolWatch watch = new PatrolWatch(ROUTE, RULE, List.of());
        List<Tour.Visit> visits = new ArrayList<>();
        fixes.forEach(fix -> visits.addAll(watch.update(fix.at(), fix.where())));
        return visits;
    }

    /// Somebody who wanders, jumps, is silent, and stands about at random, with jitter.
    private static List<Fix> anything(long seed, int steps) {
        Random random = new Random(seed);
        List<Fix> fixes = new ArrayList<>();
        Instant at = Samples.NOW;
        LatLon where = ROUTE.getFirst();
        LatLon goal = where;
        for (int i = 0; i < steps; i++) {
            at = at.plusSeconds(random.nextInt(20) == 0 ? 30 + random.nextInt(300) : 3 + random.nextInt(12));
            int whim = random.nextInt(12);
            if (whim == 0) {
                goal = ROUTE.get(random.nextInt(ROUTE.size()));
            } else if (whim == 1) {
                where = ROUTE.get(random.nextInt(ROUTE.size()));
            }
            double left = Geodesy.distance(where, goal);
            where = left < 10 ? where : Geodesy.destination(where, Geodesy.bearing(where, goal), Math.min(left, 25));
            fixes.add(new Fix(at, Geodesy.destination(where, random.nextInt(360), random.nextDouble() * 14)));
        }
        return fixes;
    }

    /// The rule of the figures, said again without any state: inside from first to last, never silent for too long, no jump between.
    private static boolean stayed(List<Fix> fixes, Tour.Visit visit) {
        LatLon point = ROUTE.get(visit.point());
        List<Fix> during = fixes.stream().filter(fix -> !fix.at().isBefore(visit.since()) && !fix.at().isAfter(visit.at())).toList();
        Fix before = during.getFirst();
        Instant inside = before.at();
        for (Fix fix : during) {
            double seconds = Duration.between(before.at(), fix.at()).toMillis() / 1_000.0;
            double metres = Geodesy.distance(point, fix.where());
            inside = metres <= RULE.radiusM() ? fix.at() : inside;
            if (metres > RULE.radiusM() + RULE.marginM() || Duration.between(inside, fix.at()).compareTo(RULE.gap()) > 0
                || seconds * 1_000 > RULE.gap().toMillis()
                || Geodesy.distance(before.where(), fix.where()) > RULE.fastestMps() * seconds + RULE.marginM()) {
                return false;
            }
            before = fix;
        }
        return Geodesy.distance(point, during.getFirst().where()) <= RULE.radiusM() && Geodesy.distance(point, before.where()) <= RULE.radiusM()
            && Duration.between(visit.since(), visit.at()).compareTo(RULE.dwell()) >= 0;
    }

    @Property(tries = 300)
    void aVisitIsAStayAndEachPointIsVisitedOnce(@ForAll long seed, @ForAll @IntRange(min = 20, max = 400) int steps) {
        List<Fix> fixes = anything(seed, steps);
        List<Tour.Visit> visits = walk(fixes);
        assertThat(visits).extracting(Tour.Visit::point).doesNotHaveDuplicates().allMatch(point -> point >= 0 && point < ROUTE.size());
        assertThat(visits).allMatch(visit -> stayed(fixes, visit));
    }

    @Property(tries = 100)
    void whoStaysLongEnoughHasVisitedWhateverTheJitter(@ForAll long seed, @ForAll @IntRange(min = 2, max = 15) int every,
                                                       @ForAll @DoubleRange(min = 0, max = 14) double off) {
        Random random = new Random(seed);
        LatLon stand = Geodesy.destination(ROUTE.get(1), random.nextInt(360), off);
        List<Fix> fixes = new ArrayList<>();
        for (int s = 0; s <= RULE.dwell().toSeconds() + 3 * every; s += every) {
            fixes.add(new Fix(Samples.NOW.plusSeconds(s), Geodesy.destination(stand, random.nextInt(360), random.nextDouble() * 8)));
        }
        assertThat(walk(fixes)).extracting(Tour.Visit::point).containsExactly(1);
    }

    @Property(tries = 100)
    void whoOnlyPassesHasNot(@ForAll long seed, @ForAll @DoubleRange(min = 1.2, max = 10) double mps) {
        Random random = new Random(seed);
        List<Fix> fixes = new ArrayList<>();
        LatLon start = Geodesy.destination(ROUTE.get(1), 270, 300);
        for (int s = 0; s * mps < 600; s += 1 + random.nextInt(8)) {
            fixes.add(new Fix(Samples.NOW.plusSeconds(s), Geodesy.destination(start, 90, s * mps)));
        }
        assertThat(walk(fixes)).isEmpty();
    }

    @Property(tries = 100)
    void whoJumpsFromPointToPointHasVisitedNone(@ForAll long seed) {
        Random random = new Random(seed);
        List<Fix> fixes = new ArrayList<>();
        int last = 0;
        for (int i = 0; i < 200; i++) {
            // never twice running at the same point: 400 m in 6 s
            last = (last + 1 + random.nextInt(ROUTE.size() - 1)) % ROUTE.size();
            fixes.add(new Fix(Samples.NOW.plusSeconds(6L * i), ROUTE.get(last)));
        }
        assertThat(walk(fixes)).isEmpty();
    }

    @Property(tries = 100)
    void ofAGapNothingIsAssumed(@ForAll @IntRange(min = 46, max = 3_000) int silence) {
        List<Fix> fixes = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            fixes.add(new Fix(Samples.NOW.plusSeconds((long) silence * i), ROUTE.get(2)));
        }
        assertThat(walk(fixes)).isEmpty();
    }

    @Property(tries = 150)
    void whatComesLateOrTwiceChangesNothing(@ForAll long seed) {
        List<Fix> fixes = anything(seed, 200);
        Random random = new Random(seed);
        List<Fix> disturbed = new ArrayList<>();
        for (int i = 0; i < fixes.size(); i++) {
            disturbed.add(fixes.get(i));
            if (random.nextInt(3) == 0) {
                disturbed.add(fixes.get(random.nextInt(i + 1)));
            }
        }
        assertThat(walk(disturbed)).isEqualTo(walk(fixes));
    }

    @Property(tries = 100)
    void outOfOrderGivesNobodyMoreThanHeWalked(@ForAll long seed) {
        List<Fix> fixes = anything(seed, 150);
        List<Fix> shuffled = new ArrayList<>(fixes);
        for (int i = 0; i + 5 < shuffled.size(); i += 5) {
            Collections.shuffle(shuffled.subList(i, i + 5), new Random(seed + i));
        }
        Instant newest = Instant.MIN;
        List<Fix> believed = new ArrayList<>();
        for (Fix fix : shuffled) {
            if (fix.at().isAfter(newest)) {
                newest = fix.at();
                believed.add(fix);
            }
        }
        assertThat(walk(shuffled)).allMatch(visit -> stayed(believed, visit));
    }

    @Property(tries = 60)
    void whoLeavesTheRouteForLongHasStrayedAndIsBackAtOnce(@ForAll @IntRange(min = 5, max = 30) int every) {
        PatrolWatch watch = new PatrolWatch(ROUTE, RULE, List.of());
        watch.update(Samples.NOW, ROUTE.getFirst());
        LatLon far = at(-RULE.strayM() - 60, 0);
        Instant left = Samples.NOW.plusSeconds(60);
        Instant at = left;
        for (; Duration.between(left, at).compareTo(RULE.strayAfter()) < 0; at = at.plusSeconds(every)) {
            assertThat(watch.strayed()).isEmpty();
            watch.update(at, far);
        }
        watch.update(at, far);
        assertThat(watch.strayed()).contains(left);
        assertThat(watch.onRoute()).isFalse();
        watch.update(at.plusSeconds(60), ROUTE.getFirst());
        assertThat(watch.strayed()).isEmpty();
        assertThat(watch.onRoute()).isTrue();
    }
}
