package org.menshen.map.core.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.menshen.map.core.geo.LatLon;

class HistoryTest {

    private static final Instant MORNING = Instant.parse("2026-11-01T00:00:00Z");

    private static Instant at(long seconds) {
        return MORNING.plusSeconds(seconds);
    }

    @Test
    void anyInstantShowsWhatHeldThen() {
        History<String, Integer> counts = new History<>();
        counts.put("square", at(60), 100);
        counts.put("square", at(120), 300);
        counts.put("quay", at(90), 5);
        counts.end("quay", at(200));
        assertThat(counts.at(at(59))).isEmpty();
        assertThat(counts.at(at(60))).isEqualTo(Map.of("square", 100));
        assertThat(counts.at(at(119))).isEqualTo(Map.of("square", 100, "quay", 5));
        assertThat(counts.at(at(500))).isEqualTo(Map.of("square", 300));
        counts.put("square", at(100), 200);
        assertThat(counts.at("square", at(119))).as("a late entry finds its place").contains(200);
        counts.forgetBefore(at(250));
        assertThat(counts.size()).isEqualTo(1);
        assertThat(counts.at(at(250))).isEqualTo(Map.of("square", 300));
    }

    @Property
    void theOrderOfArrivalDoesNotMatter(@ForAll @Size(max = 30) List<@IntRange(max = 50) Integer> times, @ForAll @IntRange(max = 60) int asked) {
        History<String, Integer> history = new History<>();
        TreeMap<Integer, Integer> model = new TreeMap<>();
        for (int i = 0; i < times.size(); i++) {
            if (i % 4 == 3) {
                history.end("k", at(times.get(i)));
                model.put(times.get(i), -1);
            } else {
                history.put("k", at(times.get(i)), i);
                model.put(times.get(i), i);
            }
        }
        Map.Entry<Integer, Integer> expected = model.floorEntry(asked);
        assertThat(history.at("k", at(asked)).orElse(-1)).isEqualTo(expected == null ? -1 : expected.getValue());
        assertThat(history.size()).isEqualTo(model.size());
        history.forgetBefore(at(asked));
        assertThat(history.at("k", at(asked)).orElse(-1)).isEqualTo(expected == null ? -1 : expected.getValue());
    }

    @Test
    void tailsFadeByAgeAndAreDashedOverGaps() {
        Tracks<String> tracks = new Tracks<>(100, Duration.ofSeconds(60));
        for (int second : new int[] {0, 20, 40, 240, 260}) {
            assertThat(tracks.add("U-1", at(second), new LatLon(31.19 + second * 1e-5, 121.5))).isTrue();
        }
        assertThat(tracks.add("U-1", at(100), new LatLon(31.19, 121.5))).as("late").isFalse();
        List<TailLeg> tail = tracks.tail("U-1", at(260), Duration.ofSeconds(300));
        assertThat(tail).extracting(TailLeg::gap).containsExactly(false, false, true, false);
        assertThat(tail).extracting(TailLeg::strength).isSorted();
        assertThat(tail.getLast().strength()).isEqualTo(1);
        assertThat(tail.getFirst().strength()).isCloseTo(1 - 240 / 300.0, within(1e-9));
        assertThat(tracks.tail("U-1", at(260), Duration.ofSeconds(30))).hasSize(1);
        List<TailLeg> then = tracks.tail("U-1", at(30), Duration.ofSeconds(300));
        assertThat(then).hasSize(2);
        assertThat(then.getLast().to().lat()).as("the tail of a replay ends where the thing was").isCloseTo(31.1903, within(1e-9));
        assertThat(tracks.tail("U-2", at(30), Duration.ofSeconds(300))).isEmpty();
        assertThat(tracks.at("U-1", at(30))).isPresent();
        assertThat(tracks.at("U-1", at(-1))).isEmpty();
        assertThat(tracks.at("U-2", at(30))).isEmpty();
        assertThat(tracks.size()).isEqualTo(5);
    }
}
