package org.menshen.map.core.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;

class TrackTest {

    private static final Instant T0 = Instant.parse("2026-09-30T11:30:00Z");
    private static final LatLon A = new LatLon(31.20, 121.50);
    private static final LatLon B = Geodesy.destination(A, 90, 100);

    private static Track walk() {
        Track track = new Track(4, Duration.ofSeconds(30));
        track.add(T0, A);
        track.add(T0.plusSeconds(20), B);
        return track;
    }

    @Test
    void positionIsInterpolatedBetweenFixes() {
        TrackPosition half = walk().at(T0.plusSeconds(10)).orElseThrow();
        assertThat(Geodesy.distance(half.position(), A)).isCloseTo(50, within(0.01));
        assertThat(half.speed()).isCloseTo(5, within(0.001));
        assertThat(half.bearing()).isCloseTo(90, within(0.01));
        assertThat(half.gap()).isFalse();
        assertThat(half.age()).isEqualTo(Duration.ofSeconds(10));
        assertThat(walk().at(T0.minusMillis(1))).isEmpty();
    }

    @Test
    void theLastFixAgesIntoAGap() {
        assertThat(walk().at(T0.plusSeconds(50)).orElseThrow().gap()).isFalse();
        TrackPosition old = walk().at(T0.plusSeconds(51)).orElseThrow();
        assertThat(old.gap()).isTrue();
        assertThat(old.position()).isEqualTo(B);
        assertThat(old.age()).isEqualTo(Duration.ofSeconds(31));
    }

    @Test
    void fixesFarApartAreAGap() {
        Track track = walk();
        track.add(T0.plusSeconds(100), A);
        assertThat(track.at(T0.plusSeconds(60)).orElseThrow().gap()).isTrue();
        assertThat(track.at(T0.plusSeconds(60)).orElseThrow().position()).as("nothing is known in between").isEqualTo(B);
        assertThat(track.at(T0.plusSeconds(20)).orElseThrow().gap()).as("on the fix itself").isFalse();
        assertThat(track.runs(T0, T0.plusSeconds(200))).hasSize(2).extracting(List::size).containsExactly(2, 1);
        assertThat(track.runs(T0.plusSeconds(20), T0.plusSeconds(20))).containsExactly(List.of(new Fix(T0.plusSeconds(20), B)));
        assertThat(track.runs(T0.plusSeconds(101), T0.plusSeconds(200))).isEmpty();
    }

    @Test
    void ringKeepsTheNewestAndIgnoresLateFixes() {
        Track track = walk();
        assertThat(track.add(T0.plusSeconds(20), A)).isFalse();
        assertThat(track.add(T0.plusSeconds(5), A)).isFalse();
        for (int i = 0; i < 10; i++) {
            assertThat(track.add(T0.plusSeconds(30 + i), B)).isTrue();
        }
        assertThat(track.size()).isEqualTo(4);
        assertThat(track.last()).contains(new Fix(T0.plusSeconds(39), B));
        assertThat(track.at(T0.plusSeconds(35))).isEmpty();
        assertThat(track.runs(T0, T0.plusSeconds(99))).extracting(List::size).containsExactly(4);
        TrackPosition stands = track.at(T0.plusSeconds(38)).orElseThrow();
        assertThat(stands.speed()).isZero();
        assertThat(stands.bearing()).isNaN();
    }

    @Test
    void aLongRingTakesRoomAsItFills() {
        Track track = new Track(100, Duration.ofSeconds(30));
        for (int i = 0; i < 250; i++) {
            track.add(T0.plusSeconds(i), i % 2 == 0 ? A : B);
            assertThat(track.size()).isEqualTo(Math.min(100, i + 1));
        }
        assertThat(track.at(T0.plusSeconds(149))).isEmpty();
        assertThat(track.at(T0.plusSeconds(150)).orElseThrow().position()).isEqualTo(A);
        assertThat(track.at(T0.plusSeconds(249)).orElseThrow().position()).isEqualTo(B);
    }

    @Test
    void emptyAndWrongTracks() {
        Track track = new Track(1, Duration.ofSeconds(1));
        assertThat(track.last()).isEmpty();
        assertThat(track.at(T0)).isEmpty();
        track.add(T0, A);
        assertThat(track.at(T0).orElseThrow().speed()).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> new Track(0, Duration.ofSeconds(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Track(1, Duration.ZERO));
    }
}
