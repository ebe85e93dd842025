package org.menshen.workstation.register;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.menshen.domain.work.TallySplit;

/// Counts what was found by the slot in which a time of it lies: one way through, however many slots there are.
final class SlotCounts implements CollectorManager<SlotCounts.Slots, Map<String, Long>> {

    private final String column;
    private final TallySplit.BySlot split;

    /// @param column a column of milliseconds
    SlotCounts(String column, TallySplit.BySlot split) {
        this.column = column;
        this.split = split;
    }

    @Override
    public Slots newCollector() {
        return new Slots();
    }

    @Override
    public Map<String, Long> reduce(Collection<Slots> all) {
        Map<String, Long> counts = new TreeMap<>();
        List<Slots> parts = new ArrayList<>(all);
        for (int slot = 0; slot < split.bounds().size(); slot++) {
            long count = 0;
            for (Slots part : parts) {
                count += part.counts[slot];
            }
            if (count > 0) {
                counts.put(String.valueOf(slot), count);
            }
        }
        return counts;
    }

    /// Counts of one thread.
    final class Slots implements Collector {

        private final long[] counts = new long[split.bounds().size()];

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
            NumericDocValues times = DocValues.getNumeric(context.reader(), column);
            return new LeafCollector() {
                @Override
                public void setScorer(Scorable scorer) {
                    // nothing is ranked
                }

                @Override
                public void collect(int document) throws IOException {
                    int slot = times.advanceExact(document) ? split.slot(times.longValue()) : -1;
                    if (slot >= 0) {
                        counts[slot]++;
                    }
                }
            };
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
