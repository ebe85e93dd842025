package org.menshen.workstation.index;


import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// Stretches of the log put together are what a mark at every change would be.
class CoverageProperties {

    private static final int LOG = 60;

    @Property(tries = 300)
    void stretchesAreTheSameAsMarks(@ForAll Random random) {
        BitSet marks = new BitSet();
        FilledSpans coverage = FilledSpans.NONE;
        for (int i = random.nextInt(12); i > 0; i--) {
            int after = random.nextInt(LOG);
            int until = after + random.nextInt(LOG - after + 1);
            coverage = coverage.with(after, until);
            marks.set(after + 1, until + 1);
        }
        int head = random.nextInt(LOG) + 1;
        BitSet missing = new BitSet();
        coverage.gaps(head).forEach(gap -> missing.set((int) gap.after() + 1, (int) gap.until() + 1));
        for (int change = 1; change <= LOG; change++) {
            assertThat(missing.get(change)).as("change %s of %s up to %s", change, coverage, head).isEqualTo(change <= head && !marks.get(change));
        }
        assertThat(coverage.share(head)).isEqualTo((head - missing.cardinality()) / (double) head);
        assertThat(FilledSpans.parse(coverage.text())).isEqualTo(coverage);
        for (int i = 1; i < coverage.spans().size(); i++) {
            assertThat(coverage.spans().get(i).after()).as("apart").isGreaterThan(coverage.spans().get(i - 1).until());
        }
    }
}
