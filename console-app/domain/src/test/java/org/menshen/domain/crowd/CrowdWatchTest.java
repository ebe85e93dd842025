package org.menshen.domain.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.menshen.domain.Samples;
import org.menshen.domain.zone.Thresholds;
import org.menshen.domain.zone.Zone;
import org.menshen.map.core.geo.LatLon;

/// The figures of domain.md §3.14 and scenario SC-03.
class CrowdWatchTest {

    private static final List<LatLon> RING = List.of(new LatLon(31.2, 121.5), new LatLon(31.2, 121.51), new LatLon(31.21, 121.51));
    private static final Zone SQUARE = new Zone("Z-RIV-03", "南码头广场", "SQUARE", RING, 4000, 8000, null);
    private static final Zone WALKWAY = new Zone("Z-RIV-02", "滨江步道", "WALKWAY", RING, 2400, 3600, null);
    private static final CrowdWatch.Hold HOLD = CrowdWatch.Hold.of(Samples.CODES);

    private CrowdWatch watch = CrowdWatch.QUIET;
    private Instant now = Samples.NOW;

    @Test
    void takesTheWorseOfDensityAndCapacityAndSaysWhich() {
        assertThat(judge(SQUARE, 3600, 1).level()).isEqualTo(CrowdLevel.NONE);
        assertThat(judge(SQUARE, 4900, 1)).extracting(Crowding::level, Crowding::rule).containsExactly(CrowdLevel.BLUE, CrowdRule.DENSITY);
        assertThat(judge(SQUARE, 8100, 1)).extracting(Crowding::level, Crowding::rule).containsExactly(CrowdLevel.RED, CrowdRule.CAPACITY);
        Crowding walkway = judge(WALKWAY, 5000, 0.25);
        assertThat(walkway.level()).isEqualTo(CrowdLevel.RED);
        assertThat(walkway.rule()).isEqualTo(CrowdRule.CAPACITY);
        assertThat(walkway.slow()).isTrue();
        assertThat(walkway.density()).isCloseTo(2.083, org.assertj.core.data.Offset.offset(0.001));
    }

    @Test
    void yellowByDensityAloneWhenCapacityIsFar() {
        Zone wide = new Zone("Z", "广场", "SQUARE", RING, 4000, 100_000, null);
        assertThat(judge(wide, 8200, 1)).extracting(Crowding::level, Crowding::rule).containsExactly(CrowdLevel.YELLOW, CrowdRule.DENSITY);
        assertThat(judge(wide, 6100, 0.2)).extracting(Crowding::level, Crowding::rule).containsExactly(CrowdLevel.YELLOW, CrowdRule.SPEED);
        assertThat(judge(wide, 6100, Double.NaN).level()).isEqualTo(CrowdLevel.BLUE);
        assertThat(lines(wide).judge(100, 1, 11_000).rule()).isEqualTo(CrowdRule.INFLOW);
        assertThat(judge(wide, 1000, 1).uncertain()).isTrue();
    }

    @Test
    void raisesAfterSixtySecondsAndNotBefore() {
        see(5000, 0);
        see(5000, 59);
        assertThat(watch.level()).isEqualTo(CrowdLevel.NONE);
        see(5000, 1);
        assertThat(watch.level()).isEqualTo(CrowdLevel.BLUE);
        assertThat(watch.rule()).isEqualTo(CrowdRule.DENSITY);
    }

    @Test
    void redNeedsFifteenSecondsOnly() {
        see(8100, 0);
        see(8100, 14);
        assertThat(watch.level()).isEqualTo(CrowdLevel.NONE);
        see(8100, 1);
        assertThat(watch.level()).isEqualTo(CrowdLevel.RED);
        assertThat(watch.level().severity()).isEqualTo(1);
    }

    @Test
    void aDipStartsTheWaitAgain() {
        see(5000, 0);
        see(3000, 40);
        see(5000, 10);
        see(5000, 50);
        assertThat(watch.level()).isEqualTo(CrowdLevel.NONE);
        see(5000, 10);
        assertThat(watch.level()).isEqualTo(CrowdLevel.BLUE);
    }

    @Test
    void stepsDownOneLevelAtATimeAndOnlyWellBelowTheLine() {
        see(8100, 0);
        see(8100, 15);
        see(7900, 30);
        see(7900, 600);
        assertThat(watch.level()).as("above 90 % of the red line").isEqualTo(CrowdLevel.RED);
        see(1000, 1);
        see(1000, 179);
        assertThat(watch.level()).isEqualTo(CrowdLevel.RED);
        see(1000, 1);
        assertThat(watch.level()).isEqualTo(CrowdLevel.ORANGE);
        for (CrowdLevel next : List.of(CrowdLevel.YELLOW, CrowdLevel.BLUE, CrowdLevel.NONE)) {
            see(1000, 180);
            assertThat(watch.level()).isEqualTo(next);
        }
        assertThat(watch.rule()).isEqualTo(CrowdRule.NONE);
    }

    @Test
    void linesSetByHandHoldForTheirTime() {
        Zone strict = new Zone("Z", "广场", "SQUARE", RING, 4000, 100_000,
            new Thresholds(0.1, 0.2, 0.3, 0.4, Samples.NOW.plusSeconds(60), "灯光秀"));
        assertThat(CrowdLines.of(strict, Samples.CODES, Samples.NOW).judge(2000, 1, 0).level()).isEqualTo(CrowdLevel.RED);
        assertThat(CrowdLines.of(strict, Samples.CODES, Samples.NOW.plusSeconds(60)).judge(2000, 1, 0).level()).isEqualTo(CrowdLevel.NONE);
    }

    @Test
    void levelsAreSeverities() {
        for (CrowdLevel level : CrowdLevel.values()) {
            assertThat(CrowdLevel.ofSeverity(level.severity())).isEqualTo(level);
            assertThat(Samples.CODES.list("crowd-levels").get(level.name()).number("severity")).hasValue(level.severity());
        }
    }

    private void see(double count, long afterS) {
        now = now.plus(Duration.ofSeconds(afterS));
        watch = watch.next(lines(SQUARE), HOLD, now, count, 1, 0);
    }

    private static Crowding judge(Zone zone, double count, double speed) {
        return lines(zone).judge(count, speed, 0);
    }

    private static CrowdLines lines(Zone zone) {
        return CrowdLines.of(zone, Samples.CODES, Samples.NOW);
    }
}
