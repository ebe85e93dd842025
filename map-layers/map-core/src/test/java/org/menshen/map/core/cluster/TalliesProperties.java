package org.menshen.map.core.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class TalliesProperties {

    /// What is counted is what was added, and a new frame knows nothing of the last.
    @Property(tries = 200)
    void everySeverityIsCountedForItsStack(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int stacks,
                                           @ForAll @IntRange(max = 300) int things) {
        Tallies tallies = new Tallies();
        Random random = new Random(seed);
        for (int frame = 0; frame < 3; frame++) {
            int[][] wanted = new int[stacks][Tallies.SEVERITIES];
            tallies.begin(stacks);
            IntStream.range(0, stacks).forEach(tallies::open);
            for (int i = 0; i < things; i++) {
                int stack = random.nextInt(stacks);
                int severity = 1 + random.nextInt(Tallies.SEVERITIES);
                int count = 1 + random.nextInt(4);
                tallies.add(stack, severity, count);
                wanted[stack][severity - 1] += count;
            }
            for (int stack = 0; stack < stacks; stack++) {
                int kinds = 0;
                int total = 0;
                for (int severity = 1; severity <= Tallies.SEVERITIES; severity++) {
                    assertThat(tallies.count(stack, severity)).isEqualTo(wanted[stack][severity - 1]);
                    kinds += wanted[stack][severity - 1] > 0 ? 1 : 0;
                    total += wanted[stack][severity - 1];
                }
                assertThat(tallies.kinds(stack)).isEqualTo(kinds);
                assertThat(tallies.total(stack)).isEqualTo(total);
            }
        }
    }
}
