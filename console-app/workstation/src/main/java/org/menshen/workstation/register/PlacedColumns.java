package org.menshen.workstation.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;

import org.apache.lucene.geo.GeoEncodingUtils;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;
import org.menshen.map.core.geo.LatLon;

/// Looks through the columns of what was found, item by item, without reading one of them whole: a hundred thousand take some tens of milliseconds.
final class PlacedColumns implements CollectorManager<Collector, Boolean> {

    private final Looking looking;

    /// @param looking hears of each item; by one thread
    PlacedColumns(Looking looking) {
        this.looking = looking;
    }

    /// What is told of an item.
    interface Looking {
        void at(Item item) throws IOException;
    }

    @Override
    public Collector newCollector() {
        return new Collector() {
            @Override
            public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
                Item item = new Item(context);
                return new LeafCollector() {
                    @Override
                    public void setScorer(Scorable scorer) {
                        // nothing is ranked
                    }

                    @Override
                    public void collect(int document) throws IOException {
                        item.document = document;
                        looking.at(item);
                    }
                };
            }

            @Override
            public ScoreMode scoreMode() {
                return ScoreMode.COMPLETE_NO_SCORES;
            }
        };
    }

    @Override
    public Boolean reduce(Collection<Collector> all) {
        return true;
    }

    /// The item that is looked at; the same object for all of a segment.
    static final class Item {

        private final SortedDocValues ids;
        private final Words registers;
        private final Words states;
        private final Words places;
        private final SortedNumericDocValues spots;
        private final NumericDocValues late;
        private final NumericDocValues near;
        private final NumericDocValues since;
        private final NumericDocValues unfinished;
        private int document;

        private Item(LeafReaderContext context) throws IOException {
            ids = DocValues.getSorted(context.reader(), ItemFields.ID);
            registers = new Words(DocValues.getSorted(context.reader(), ItemFields.FLOW));
            states = new Words(DocValues.getSorted(context.reader(), ItemFields.AT));
            places = new Words(DocValues.getSorted(context.reader(), ItemFields.WHERE));
            spots = DocValues.getSortedNumeric(context.reader(), ItemFields.SPOT);
            late = DocValues.getNumeric(context.reader(), ItemFields.FIRST_LATE);
            near = DocValues.getNumeric(context.reader(), ItemFields.FIRST_NEAR);
            since = DocValues.getNumeric(context.reader(), ItemFields.SINCE);
            unfinished = DocValues.getNumeric(context.reader(), ItemFields.UNFINISHED);
        }

        /// Its id; dearer than the rest.
        String id() {
            try {
                return ids.advanceExact(document) ? ids.lookupOrd(ids.ordValue()).utf8ToString() : "";
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String register() throws IOException {
            return registers.of(document);
        }

        String state() throws IOException {
            return states.of(document);
        }

        /// The site or committee that it names; empty for none.
        String place() throws IOException {
            return places.of(document);
        }

        /// Where it is itself; `null` when that is not known.
        @Nullable LatLon spot() throws IOException {
            if (!spots.advanceExact(document)) {
                return null;
            }
            long coded = spots.nextValue();
            return new LatLon(GeoEncodingUtils.decodeLatitude((int) (coded >> Integer.SIZE)), GeoEncodingUtils.decodeLongitude((int) coded));
        }

        boolean unfinished() throws IOException {
            return unfinished.advanceExact(document);
        }

        /// Whether a deadline of it has passed.
        boolean late(long now) throws IOException {
            return late.advanceExact(document) && late.longValue() < now;
        }

        /// Whether a deadline of it has little time left.
        boolean near(long now) throws IOException {
            return near.advanceExact(document) && near.longValue() < now;
        }

        /// Since when it stands in its state, milliseconds since 1970.
        long since() throws IOException {
            return since.advanceExact(document) ? since.longValue() : 0;
        }
    }

    /// A column of words of which there are few different ones.
    private static final class Words {

        private final SortedDocValues values;
        private final @Nullable String[] known;

        private Words(SortedDocValues values) {
            this.values = values;
            this.known = new String[values.getValueCount()];
        }

        private String of(int document) throws IOException {
            if (!values.advanceExact(document)) {
                return "";
            }
            int number = values.ordValue();
            String word = known[number];
            if (word == null) {
                word = values.lookupOrd(number).utf8ToString();
                known[number] = word;
            }
            return word;
        }
    }
}
