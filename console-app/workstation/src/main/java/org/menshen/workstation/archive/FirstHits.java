package org.menshen.workstation.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/// Counts all hits and keeps the first of them, in one pass. The index lies in the order of time, so that the first hits of a segment are its newest
/// and all others need only be counted; where the gravest are wanted, that holds for each severity.
///
/// @param most how many are kept
/// @param worst whether the gravest come first
record FirstHits(int most, boolean worst) implements CollectorManager<FirstHits.Segments, FirstHits.Result> {

    private static final int SEVERITIES = 5;
    private static final Comparator<Hit> NEWEST = Comparator.comparingLong(Hit::at).reversed().thenComparingInt(Hit::document);

    /// A hit.
    record Hit(int document, int severity, long at) {
    }

    /// What was found.
    ///
    /// @param count how many there are
    /// @param first the first of them, in order
    record Result(long count, List<Hit> first) {
    }

    @Override
    public Segments newCollector() {
        return new Segments();
    }

    @Override
    public Result reduce(Collection<Segments> all) {
        long count = 0;
        List<Hit> hits = new ArrayList<>();
        for (Segments one : all) {
            count += one.count;
            hits.addAll(one.hits);
        }
        hits.sort(worst ? Comparator.comparingInt(Hit::severity).thenComparing(NEWEST) : NEWEST);
        return new Result(count, List.copyOf(hits.subList(0, Math.min(most, hits.size()))));
    }

    /// What was found in some segments.
    final class Segments implements Collector {

        private final List<Hit> hits = new ArrayList<>();
        private long count;
        private @Nullable Weight weight;

        @Override
        public void setWeight(Weight next) {
            weight = next;
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
            NumericDocValues at = DocValues.getNumeric(leaf.reader(), IndexFields.AT);
            NumericDocValues severity = DocValues.getNumeric(leaf.reader(), IndexFields.SEVERITY);
            int known = weight == null || worst ? -1 : weight.count(leaf);
            count += Math.max(0, known);
            int[] kept = new int[SEVERITIES + 1];
            return new LeafCollector() {
                @Override
                public void setScorer(Scorable scorer) {
                    // no hit is better than another
                }

                @Override
                public void collect(int document) throws IOException {
                    if (known < 0) {
                        count++;
                    }
                    int grade = worst ? value(severity, document) : 0;
                    if (kept[grade] < most) {
                        kept[grade]++;
                        at.advanceExact(document);
                        hits.add(new Hit(leaf.docBase + document, grade, at.longValue()));
                    } else if (known >= 0) {
                        throw new CollectionTerminatedException();
                    }
                }
            };
        }

        private int value(NumericDocValues values, int document) throws IOException {
            return values.advanceExact(document) ? (int) Math.clamp(values.longValue(), 0, SEVERITIES) : 0;
        }
    }
}
