package org.menshen.domain.patrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;

/// Tracks show no more than they may.
class CoarseTrackTest {

    private static final Instant NOW = Instant.parse("2026-11-05T04:00:00Z");
    private static final LatLon HERE = new LatLon(31.195, 121.51);

    @Test
    void aTrackIsShownEveryQuarterOnAGridAndNotBetween() {
        CoarseTrack track = CoarseTrack.of(NOW, NOW.plus(Duration.ofMinutes(65)), Duration.ofMinutes(15), 100,
            at -> at.equals(NOW.plus(Duration.ofMinutes(30))) ? Optional.empty()
                : Optional.of(Geodesy.destination(HERE, 90, Duration.between(NOW, at).toSeconds() / 60.0)));
        assertThat(track.spots()).extracting(CoarseTrack.Spot::time).containsExactly(NOW, NOW.plusSeconds(900), NOW.plusSeconds(2_700),
            NOW.plusSeconds(3_600));
        assertThat(track.spots()).allSatisfy(spot -> assertThat(Geodesy.distance(HERE, spot.at())).isLessThan(142));
        assertThat(track.spots().stream().map(CoarseTrack.Spot::at).distinct().count()).as("neither the way nor the house").isLessThan(3);
    }
}
