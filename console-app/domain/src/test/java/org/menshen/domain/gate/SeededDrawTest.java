package org.menshen.domain.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SeededDrawTest {

    private static final List<String> OLD = IntStream.rangeClosed(1, 61).mapToObj(i -> String.format("NMT-O-%03d", i)).toList();

    /// The very list of SC-12; worked out apart by the description of the algorithm in another language.
    @Test
    void eightOfTheOldCompoundsBySeed20201105() {
        assertThat(SeededDraw.of(20201105, OLD, 8)).containsExactly("NMT-O-012", "NMT-O-032", "NMT-O-042", "NMT-O-048", "NMT-O-010", "NMT-O-040",
            "NMT-O-011", "NMT-O-006");
        assertThat(SeededDraw.of(-1, OLD, 3)).containsExactly("NMT-O-052", "NMT-O-006", "NMT-O-014");
        assertThat(SeededDraw.of(0, List.of("0", "1", "2", "3", "4"), 5)).containsExactly("2", "3", "0", "1", "4");
    }

    @Property(tries = 200)
    void theOrderInWhichSitesAreKnownChangesNothing(@ForAll long seed, @ForAll @IntRange(max = 70) int count, @ForAll long order) {
        List<String> mixed = new ArrayList<>(OLD);
        Collections.shuffle(mixed, new Random(order));
        List<String> drawn = SeededDraw.of(seed, mixed, count);
        assertThat(drawn).isEqualTo(SeededDraw.of(seed, OLD, count)).doesNotHaveDuplicates().hasSize(Math.min(count, 61)).isSubsetOf(OLD);
    }

    /// Of 5000 seeds each site is drawn about as often: 8/61 of them, within five standard deviations.
    @Test
    void everySiteIsAsLikely() {
        int[] times = new int[61];
        for (int seed = 0; seed < 5000; seed++) {
            SeededDraw.of(seed, OLD, 8).forEach(site -> times[OLD.indexOf(site)]++);
        }
        assertThat(new TreeSet<>(IntStream.of(times).boxed().toList())).allMatch(count -> count > 536 && count < 776);
    }
}
