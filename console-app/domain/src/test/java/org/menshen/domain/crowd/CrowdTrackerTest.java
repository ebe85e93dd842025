package org.menshen.domain.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.menshen.domain.Samples;
import org.menshen.domain.reading.Reading;
import org.menshen.domain.zone.Thresholds;
import org.menshen.domain.zone.Zone;
import org.menshen.map.core.geo.LatLon;

class CrowdTrackerTest {

    private static final List<LatLon> RING = List.of(new LatLon(31.2, 121.5), new LatLon(31.2, 121.51), new LatLon(31.21, 121.51));
    private static final Zone ZONE = new Zone("Z", "滨江步道", "WALKWAY", RING, 2400, 3600, null);

    private final CrowdTracker tracker = new CrowdTracker(Samples.CODES);

    private CrowdWatch see(int second, double count, double coverage) {
        return tracker.take(ZONE, new Reading.CrowdSample("Z", Samples.NOW.plusSeconds(second), count, 1, coverage), Samples.NOW.plusSeconds(second));
    }

    @Test
    void aLostCameraDoesNotReleaseALevel() {
        assertThat(see(0, 3_700, 1).level()).isEqualTo(CrowdLevel.RED);
        for (int second = 5; second <= 600; second += 5) {
            assertThat(see(second, 2_000, 0.5).level()).as("half is not seen at %d s", second).isEqualTo(CrowdLevel.RED);
        }
        CrowdWatch after = CrowdWatch.QUIET;
        for (int second = 605; second <= 800; second += 5) {
            after = see(second, 2_000, 1);
        }
        assertThat(after.level()).isEqualTo(CrowdLevel.ORANGE);
    }

    @Test
    void theTrendIsTheSlopeAndUnknownAtFirst() {
        see(0, 1_000, 1);
        see(30, 1_010, 1);
        assertThat(tracker.perMinute()).isNaN();
        see(60, 1_020, 1);
        see(90, 1_030, 1);
        assertThat(tracker.perMinute()).isCloseTo(20, Offset.offset(0.01));
    }

    @Test
    void linesSetForATimeHoldUntilThenAndNoLonger() {
        Zone tight = new Zone("Z", "滨江步道", "WALKWAY", RING, 2400, 36_000, new Thresholds(0.1, 0.2, 0.3, 0.4, Samples.NOW.plusSeconds(60), "演练"));
        assertThat(CrowdLines.of(tight, Samples.CODES, Samples.NOW.plusSeconds(59)).judge(960, 1, 0).level()).isEqualTo(CrowdLevel.RED);
        assertThat(CrowdLines.of(tight, Samples.CODES, Samples.NOW.plusSeconds(60)).judge(960, 1, 0).level()).isEqualTo(CrowdLevel.NONE);
    }

    @Test
    void theNextLineIsReachedOnTheWayToWhatIsExpected() {
        CrowdLines lines = CrowdLines.of(ZONE, Samples.CODES, Samples.NOW);
        List<Reading.Ahead> ahead = List.of(new Reading.Ahead(15, 1_700, 1_500, 1_900), new Reading.Ahead(30, 2_000, 1_700, 2_400),
            new Reading.Ahead(60, 2_200, 1_600, 3_300));
        LineCrossing blue = LineCrossing.next(lines, 1_600, CrowdLevel.NONE, ahead);
        assertThat(blue.level()).isEqualTo(CrowdLevel.BLUE);
        assertThat(blue.persons()).isEqualTo(1_680);
        assertThat(blue.rule()).isEqualTo(CrowdRule.DENSITY);
        assertThat(blue.expected()).isCloseTo(12, Offset.offset(0.01));
        assertThat(blue.earliest()).isCloseTo(4, Offset.offset(0.01));
        LineCrossing orange = LineCrossing.all(lines, 1_600, ahead).get(2);
        assertThat(orange.rule()).isEqualTo(CrowdRule.CAPACITY);
        assertThat(orange.expected()).isNull();
        assertThat(orange.earliest()).isBetween(30.0, 60.0);
        assertThat(LineCrossing.next(lines, 5_000, CrowdLevel.RED, ahead)).isNull();
        assertThat(LineCrossing.next(lines, 1_600, CrowdLevel.NONE, List.of()).expected()).isNull();
        assertThat(LineCrossing.next(lines, 1_600, CrowdLevel.BLUE, ahead).level()).as("blue still stands").isEqualTo(CrowdLevel.YELLOW);
    }
}
