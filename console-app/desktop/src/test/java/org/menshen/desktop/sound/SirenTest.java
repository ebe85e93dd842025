package org.menshen.desktop.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class SirenTest {

    private static final Instant T = Instant.parse("2026-11-05T12:00:00Z");
    private final Siren siren = new Siren(Map.of(1, Duration.ZERO, 2, Duration.ofSeconds(10)));

    @Test
    void severityOneSoundsUntilSomebodyAnswers() {
        siren.unanswered(Map.of("a", 1));
        assertThat(siren.next(T)).contains(1);
        assertThat(siren.next(T.plusSeconds(1))).contains(1);
        siren.unanswered(Map.of());
        assertThat(siren.next(T.plusSeconds(2))).isEmpty();
    }

    @Test
    void oneThatBecameWorseIsHeardLikeANewOne() {
        siren.unanswered(Map.of("a", 4));
        assertThat(siren.next(T)).contains(4);
        assertThat(siren.next(T.plusSeconds(1))).isEmpty();
        siren.unanswered(Map.of("a", 3));
        assertThat(siren.next(T.plusSeconds(2))).contains(3);
        siren.unanswered(Map.of("a", 4));
        assertThat(siren.next(T.plusSeconds(3))).isEmpty();
    }

    @Test
    void severityTwoSoundsAgainAfterItsPause() {
        siren.unanswered(Map.of("a", 2));
        assertThat(siren.next(T)).contains(2);
        assertThat(siren.next(T.plusSeconds(9))).isEmpty();
        assertThat(siren.next(T.plusSeconds(10))).contains(2);
        siren.unanswered(Map.of("a", 2, "b", 2));
        assertThat(siren.next(T.plusSeconds(11))).contains(2);
    }

    @Test
    void threeAndFourSoundOnceAndFiveNever() {
        siren.unanswered(Map.of("a", 4, "b", 5));
        assertThat(siren.next(T)).contains(4);
        assertThat(siren.next(T.plusSeconds(20))).isEmpty();
        siren.unanswered(Map.of("a", 4, "b", 5, "c", 3));
        assertThat(siren.next(T.plusSeconds(21))).contains(3);
        assertThat(siren.next(T.plusSeconds(22))).isEmpty();
    }

    @Test
    void whatWasThereAtTheStartDoesNotBurst() {
        siren.unanswered(Map.of("a", 3, "b", 4));
        siren.settle();
        assertThat(siren.next(T)).isEmpty();
    }

    @Test
    void aToneIsAsLongAsItsScore() {
        SoundScore score = new SoundScore(List.of(880.0, 740.0, 587.0, 440.0), List.of(4, 3, 2, 1), Duration.ofMillis(180), Duration.ofMillis(90),
                Map.of(2, Duration.ofSeconds(10)), 0.6, new SoundScore.Line(330, 2, Duration.ofSeconds(6)),
                        new SoundScore.Spoken(2, 3), Map.of(), Duration.ofSeconds(60), Duration.ofSeconds(10));
        assertThat(score.tone(3).orElseThrow().millis()).isBetween(535L, 545L);
        assertThat(score.tone(5)).isEmpty();
        byte[] samples = score.tone(4).orElseThrow().samples();
        int loudest = 0;
        for (int i = 0; i < samples.length; i += 2) {
            loudest = Math.max(loudest, Math.abs((short) (samples[i] & 0xff | samples[i + 1] << 8)));
        }
        assertThat(loudest).isBetween((int) (Short.MAX_VALUE * 0.55), (int) (Short.MAX_VALUE * 0.61));
    }
}
