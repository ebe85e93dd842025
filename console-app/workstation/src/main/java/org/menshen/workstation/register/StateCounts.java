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
import org.apache.lucene.search.Collector;

/// Counts what was found by the state in which it stands.
final class StateCounts implements CollectorManager<StateCounts.Counting, Map<String, Long>> {

    @Override
    public Counting newCollector() {
        return new Counting();
    }

    @Override
    public Map<String, Long> reduce(Collection<Counting> all) throws IOException {
        Map<String, Long> counts = new TreeMap<>();
        for (Counting counting : all) {
            for (Segment segment : counting.segments) {
                for (int state = 0; state < segment.counts.length; state++) {
                    if (segment.counts[state] > 0) {
                        counts.merge(segment.states.lookupOrd(state).utf8ToString(), segment.counts[state], Long::sum);
                    }
                }
            }
        }
        return counts;
    }

    private record Segment(SortedDocValues states, long[] counts) {
    }

    /// Counts of one thread.
    static final class Counting implements Collector {

        private final List<Segment> segments = new ArrayList<>();

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
            SortedDocValues states = DocValues.getSorted(context.reader(), ItemFields.AT);
            Segment segment = new Segment(states, new long[states.getValueCount()]);
            segments.add(segment);
            return new LeafCollector() {
                @Override
                public void setScorer(Scorable scorer) {
                    // nothing is ranked
                }

                @Override
                public void collect(int document) throws IOException {
                    if (states.advanceExact(document)) {
                        segment.counts[states.ordValue()]++;
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
