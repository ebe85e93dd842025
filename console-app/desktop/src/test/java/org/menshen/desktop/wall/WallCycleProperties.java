package org.menshen.desktop.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.menshen.desktop.fixture.FakePorts;

/// Whatever comes and goes, a page stands for its time, and every page that stays wanted is seen in one round.
class WallCycleProperties {

    private static final Duration STANDS = Duration.ofSeconds(20);
    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");

    @Property
    void aPageStandsForItsTimeWhateverComesAndGoes(@ForAll long seed, @ForAll @IntRange(min = 1, max = 200) int looks) {
        Random random = new Random(seed);
        WallCycle<Integer> cycle = new WallCycle<>(STANDS);
        Instant now = NOW;
        Instant turned = null;
        Integer shown = null;
        for (int i = 0; i < looks; i++) {
            now = now.plusMillis(random.nextInt(15_000));
            if (random.nextInt(5) == 0) {
                cycle.worse();
            }
            Integer next = cycle.next(IntStream.rangeClosed(0, random.nextInt(4)).boxed().toList(), now);
            if (!next.equals(shown)) {
                assertThat(turned == null || !now.isBefore(turned.plus(STANDS))).as("turned at %s after %s", now, turned).isTrue();
                turned = now;
                shown = next;
            }
        }
    }

    @Property
    void everyPageIsSeenInOneRoundTheWorstFirst(@ForAll @IntRange(min = 1, max = 9) int pages) {
        WallCycle<Integer> cycle = new WallCycle<>(STANDS);
        List<Integer> wanted = IntStream.range(0, pages).boxed().toList();
        List<Integer> seen = new ArrayList<>();
        for (int i = 0; i < pages; i++) {
            seen.add(cycle.next(wanted, NOW.plus(STANDS.multipliedBy(i))));
        }
        assertThat(seen).isEqualTo(wanted);
    }

    @Example
    void whatIsWorseComesWithTheNextTurnAndNotBefore() {
        WallCycle<Integer> cycle = new WallCycle<>(STANDS);
        List<Integer> wanted = List.of(0, 1, 2);
        cycle.next(wanted, NOW);
        assertThat(cycle.next(wanted, NOW.plusSeconds(20))).isEqualTo(1);
        cycle.worse();
        assertThat(cycle.next(wanted, NOW.plusSeconds(39))).isEqualTo(1);
        assertThat(cycle.next(wanted, NOW.plusSeconds(40))).isZero();
    }

    /// Every duty level names parts that the wall has.
    @Example
    void theShippedLevelsNamePartsThatThereAre() {
        try (FakePorts ports = new FakePorts(java.time.Clock.systemUTC())) {
            Set<String> names = new HashSet<>();
            ports.codes.list("duty-levels").all().forEach(level -> names.addAll(level.items("wall")));
            assertThat(names).isNotEmpty().allMatch(name -> IntStream.range(0, WallPart.values().length)
                    .anyMatch(i -> WallPart.values()[i].name().equals(name)));
            assertThat(WallPart.of("NORMAL", ports.codes)).containsExactly(WallPart.CROWD);
            assertThat(WallPart.of("LEVEL_1", ports.codes)).containsExactly(WallPart.POSTS, WallPart.CROWD);
        }
    }
}
