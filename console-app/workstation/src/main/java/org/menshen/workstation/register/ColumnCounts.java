package org.menshen.workstation.register;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.menshen.domain.work.TallySplit;
import org.apache.lucene.search.Collector;

/// Counts what was found by the value of a column.
final class ColumnCounts implements CollectorManager<ColumnCounts.Counting, Map<String, Long>> {

    private final String column;

    /// @param column a column of sorted values
    ColumnCounts(String column) {
        this.column = column;
    }

    @Override
    public Counting newCollector() {
        return new Counting(column);
    }

    @Override
    public Map<String, Long> reduce(Collection<Counting> all) throws IOException {
        Map<String, Long> counts = new TreeMap<>();
        for (Counting counting : all) {
            for (Segment segment : counting.segments) {
                for (int value = 0; value < segment.counts.length - 1; value++) {
                    if (segment.counts[value] > 0) {
                        counts.merge(segment.values.lookupOrd(value).utf8ToString(), segment.counts[value], Long::sum);
                    }
                }
                if (segment.counts[segment.counts.length - 1] > 0) {
                    counts.merge(TallySplit.REST, segment.counts[segment.counts.length - 1], Long::sum);
                }
            }
        }
        return counts;
    }

    /// @param counts by ordinal; the last one of those without a value
    private record Segment(SortedDocValues values, long[] counts) {
    }

    /// Counts of one thread.
    static final class Counting implements Collector {

        private final List<Segment> segments = new ArrayList<>();
        private final String column;

        Counting(String column) {
            this.column = column;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
            SortedDocValues values = DocValues.getSorted(context.reader(), column);
            Segment segment = new Segment(values, new long[values.getValueCount() + 1]);
            segments.add(segment);
            return new LeafCollector() {
                @Override
                public void setScorer(Scorable scorer) {
                    // nothing is ranked
                }

                @Override
                public void collect(int document) throws IOException {
                    segment.counts[values.advanceExact(document) ? values.ordValue() : segment.counts.length - 1]++;
                }
            };
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
