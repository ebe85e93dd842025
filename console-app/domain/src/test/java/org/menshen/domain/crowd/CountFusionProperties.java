package org.menshen.domain.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.menshen.domain.Samples;
import org.menshen.domain.reading.Reading;
import org.menshen.domain.zone.Zone;
import org.menshen.map.core.geo.LatLon;

class CountFusionProperties {

    private static final FusionRules RULES = FusionRules.of(Samples.CODES);
    private static final List<LatLon> RING = List.of(new LatLon(31.2, 121.5), new LatLon(31.2, 121.51), new LatLon(31.21, 121.51));
    private static final Zone ZONE = new Zone("Z", "滨江步道", "WALKWAY", RING, 2400, 3600, null);
    private static final Instant NOW = Samples.NOW;

    @Provide
    Arbitrary<Reading.CrowdCount> cameras() {
        return Combinators.combine(Arbitraries.integers().between(1, 9), Arbitraries.doubles().between(0, 20_000),
            Arbitraries.doubles().between(1, 4_000), Arbitraries.integers().between(0, 30)).as((device, count, area, age) ->
            new Reading.CrowdCount("Z", "C-" + device, NOW.minusSeconds(age), count, area, 1.0, null, null));
    }

    @Provide
    Arbitrary<List<Reading.CrowdCount>> heard() {
        Arbitrary<Reading.CrowdCount> tally = Arbitraries.doubles().between(0, 10_000).map(count ->
            new Reading.CrowdCount("Z", "N-1", NOW, count, null, null, 12.0, 4.0));
        Arbitrary<Reading.CrowdCount> line = Arbitraries.doubles().between(0, 300).map(in ->
            new Reading.CrowdCount("Z", "N-2", NOW, null, null, null, in, 1.0));
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(6, cameras()), net.jqwik.api.Tuple.of(1, tally), net.jqwik.api.Tuple.of(1, line))
            .list().ofMinSize(1).ofMaxSize(6).map(all -> all.stream().filter(distinct()).toList());
    }

    private static java.util.function.Predicate<Reading.CrowdCount> distinct() {
        java.util.Set<String> seen = new java.util.HashSet<>();
        return count -> seen.add(count.deviceId());
    }

    @Property(tries = 300)
    void theCountLiesBetweenWhatIsSeenAndTheLargestClaim(@ForAll("heard") List<Reading.CrowdCount> heard) {
        Optional<Reading.CrowdSample> fused = CountFusion.fuse(ZONE, heard, NOW, RULES);
        double claimed = heard.stream().filter(c -> c.count() != null && c.areaM2() != null).mapToDouble(Reading.CrowdCount::count).sum();
        double tally = heard.stream().filter(c -> c.count() != null && c.areaM2() == null).mapToDouble(Reading.CrowdCount::count).max().orElse(0);
        assertThat(fused.isPresent()).isEqualTo(heard.stream().anyMatch(c -> c.count() != null));
        fused.ifPresent(sample -> {
            assertThat(sample.count()).isBetween(0.0, Math.max(claimed, tally) + 1e-6);
            assertThat(sample.coverage()).isBetween(0.0, 1.0);
            assertThat(sample.fusion().error()).isNotNegative();
            assertThat(CountFusion.most(ZONE, sample, RULES)).isGreaterThanOrEqualTo(sample.count());
        });
    }

    @Property(tries = 300)
    void noOrderOfTheCountsChangesAnything(@ForAll("heard") List<Reading.CrowdCount> heard, @ForAll Random random) {
        List<Reading.CrowdCount> other = new ArrayList<>(heard);
        Collections.shuffle(other, random);
        Optional<Reading.CrowdSample> one = CountFusion.fuse(ZONE, heard, NOW, RULES);
        Optional<Reading.CrowdSample> two = CountFusion.fuse(ZONE, other, NOW, RULES);
        assertThat(one.map(Reading.CrowdSample::count).orElse(-1.0)).isCloseTo(two.map(Reading.CrowdSample::count).orElse(-1.0),
            org.assertj.core.data.Offset.offset(1e-6));
    }

    @Property(tries = 300)
    void whoSeesMoreNeverMakesItFewer(@ForAll("heard") List<Reading.CrowdCount> heard, @ForAll int which) {
        List<Reading.CrowdCount> more = new ArrayList<>(heard);
        int place = Math.floorMod(which, heard.size());
        Reading.CrowdCount one = heard.get(place);
        if (one.count() == null) {
            return;
        }
        more.set(place, new Reading.CrowdCount("Z", one.deviceId(), one.at(), one.count() * 1.2 + 1, one.areaM2(), one.speedMps(), one.inPerMin(),
            one.outPerMin()));
        double before = CountFusion.fuse(ZONE, heard, NOW, RULES).orElseThrow().count();
        assertThat(CountFusion.fuse(ZONE, more, NOW, RULES).orElseThrow().count()).isGreaterThanOrEqualTo(before - 1e-6);
    }

    @Property(tries = 300)
    void oneCameraNeverCountsMoreThanCanStandInItsField(@ForAll("cameras") Reading.CrowdCount camera) {
        Reading.CrowdSample sample = CountFusion.fuse(ZONE, List.of(camera), NOW, RULES).orElseThrow();
        double most = Math.min(camera.areaM2(), ZONE.areaM2()) * RULES.mostDensity();
        assertThat(sample.count()).isLessThanOrEqualTo(most + 1e-6).isLessThanOrEqualTo(camera.count());
        assertThat(sample.fusion().capped()).isEqualTo(camera.count() > most ? 1 : 0);
    }

    @Property(tries = 200)
    void oldCountsAreLeftOut(@ForAll("heard") List<Reading.CrowdCount> heard, @ForAll("cameras") Reading.CrowdCount camera) {
        Reading.CrowdCount old = new Reading.CrowdCount("Z", "C-old", NOW.minus(RULES.stale()).minusSeconds(1 + camera.at().getEpochSecond() % 60),
            camera.count(), camera.areaM2(), camera.speedMps(), 99.0, 99.0);
        List<Reading.CrowdCount> with = new ArrayList<>(heard);
        with.add(old);
        assertThat(CountFusion.fuse(ZONE, with, NOW, RULES)).isEqualTo(CountFusion.fuse(ZONE, heard, NOW, RULES));
        assertThat(CountFusion.fuse(ZONE, List.of(old), NOW, RULES)).isEmpty();
    }

    @Example
    void whatNobodySeesWidensTheErrorAndIsNotGuessed() {
        Reading.CrowdSample half = CountFusion.fuse(ZONE, List.of(new Reading.CrowdCount("Z", "C-1", NOW, 1_000.0, 1_200.0, 0.8, null, null),
            new Reading.CrowdCount("Z", "N-1", NOW, null, null, null, 30.0, 10.0)), NOW, RULES).orElseThrow();
        assertThat(half.count()).isEqualTo(1_000);
        assertThat(half.coverage()).isEqualTo(0.5);
        assertThat(half.fusion().error()).isGreaterThan(1_000);
        assertThat(half.fusion().inPerMin()).isEqualTo(30);
        assertThat(half.fusion().cameras()).isEqualTo(1);
        assertThat(half.fusion().counters()).isEqualTo(1);
        assertThat(half.speedMps()).isEqualTo(0.8);
    }
}
