package org.menshen.workstation.register;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.work.TallySplit;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.work.WorkflowContent;
import org.menshen.wire.StatePages;
import org.menshen.workstation.archive.FilledSpans;
import org.menshen.workstation.archive.Seal;
import org.menshen.workstation.archive.SealedDirectory;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The files of work items. What is written is there after the next [#commit], with how much of the log it covers, both or neither: a killed console
/// asks the centre for the rest again. Written by one thread, read by any.
public final class ItemIndex implements AutoCloseable {

    private static final String PURPOSE = "menshen work items";
    private static final double BUFFER_MB = 24;
    /// Larger segments are not put together any more, so that no writing waits long for it.
    private static final double SEGMENT_MB = 96;
    private static final String DATA_SET = "dataSet";
    private static final String COVERED = "covered";
    private static final String FORM = "form";
    /// Rises with every change of what is written.
    private static final String VERSION = "2";

    private final SealedDirectory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final JsonMapper json;
    private final String form;
    private final double nearShare;
    private volatile String dataSet = "";
    private volatile FilledSpans coverage = FilledSpans.NONE;
    private boolean dirty;

    private ItemIndex(SealedDirectory directory, IndexWriter writer, JsonMapper json, double nearShare) throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.json = json;
        this.form = VERSION + "/" + StatePages.shape() + "/" + nearShare;
        this.nearShare = nearShare;
        this.searchers = new SearcherManager(writer, null);
    }

    /// Opens the files, or begins new ones.
    ///
    /// @param folder where they lie
    /// @param key the console's key
    /// @param json the written form of the domain
    /// @param nearShare see [org.menshen.domain.work.WorkDue]; files of another one, or of another form of items, are begun anew
    /// @throws CorruptIndexException when they are damaged, or were written with another key
    /// @throws IOException when the disk fails, or another console has them open
    public static ItemIndex open(Path folder, byte[] key, JsonMapper json, double nearShare) throws IOException {
        Files.createDirectories(folder);
        SealedDirectory directory = new SealedDirectory(folder, new Seal(key, PURPOSE));
        IndexWriter writer = null;
        try {
            TieredMergePolicy merging = new TieredMergePolicy();
            merging.setMaxMergedSegmentMB(SEGMENT_MB);
            writer = new IndexWriter(directory, new IndexWriterConfig().setRAMBufferSizeMB(BUFFER_MB).setMergePolicy(merging)
                    .setMergeScheduler(new SerialMergeScheduler()).setCommitOnClose(false));
            ItemIndex index = new ItemIndex(directory, writer, json, nearShare);
            index.begin();
            return index;
        } catch (IOException | RuntimeException e) {
            if (writer != null) {
                writer.rollback();
            }
            directory.close();
            if (e instanceof IllegalArgumentException || e instanceof IllegalStateException || e instanceof EOFException
                    || e instanceof NoSuchFileException) {
                throw new CorruptIndexException("it cannot be read: " + e.getMessage(), folder.toString(), e);
            }
            throw e;
        }
    }

    private void begin() throws IOException {
        Map<String, String> told = new HashMap<>();
        writer.getLiveCommitData().forEach(each -> told.put(each.getKey(), each.getValue()));
        if (form.equals(told.get(FORM))) {
            dataSet = told.getOrDefault(DATA_SET, "");
            coverage = FilledSpans.parse(told.getOrDefault(COVERED, ""));
        } else if (writer.getDocStats().numDocs > 0) {
            clear("");
            refresh();
        }
    }

    /// Reads every byte against its checksum.
    ///
    /// @throws CorruptIndexException when one is another
    public void check() throws IOException {
        search(searcher -> {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                if (leaf.reader() instanceof CodecReader files) {
                    files.checkIntegrity();
                }
            }
            return true;
        });
    }

    /// Whose items they are; empty before the first.
    String dataSet() {
        return dataSet;
    }

    /// Of which stretches of the log the items that changed last in them are here.
    FilledSpans coverage() {
        return coverage;
    }

    /// Forgets all and begins with other data.
    public void clear(String nextDataSet) throws IOException {
        writer.deleteAll();
        dataSet = nextDataSet;
        coverage = FilledSpans.NONE;
        dirty = true;
    }

    /// Writes an item in the place of what was known of it.
    ///
    /// @param flow the edition on which it runs; `null` when it is not known here
    public void put(Versioned<State> item, @Nullable WorkflowContent flow) throws IOException {
        WorkItem state = (WorkItem) item.state();
        byte[] row = json.writeValueAsBytes(KeptItem.of(item));
        writer.updateDocument(new Term(ItemFields.ID, state.id()), ItemFields.document(state, flow, nearShare, row));
        dirty = true;
    }

    /// All items of a stretch of the log are here.
    public void cover(long after, long until) {
        coverage = coverage.with(after, until);
        dirty = true;
    }

    /// Puts everything onto the disk that is not there yet.
    public void commit() throws IOException {
        if (dirty) {
            writer.setLiveCommitData(Map.of(FORM, form, DATA_SET, dataSet, COVERED, coverage.text()).entrySet());
            writer.commit();
            dirty = false;
        }
    }

    /// Lets searches find what was written since.
    public void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    /// How many items searches can find.
    public long count() throws IOException {
        return search(searcher -> (long) searcher.getIndexReader().numDocs());
    }

    /// Bytes on the disk.
    public long size() throws IOException {
        return directory.size();
    }

    /// An item; empty when there is none of that id.
    public Optional<Versioned<State>> find(String id) throws IOException {
        return search(searcher -> {
            TopDocs found = searcher.search(new TermQuery(new Term(ItemFields.ID, id)), 1);
            return found.scoreDocs.length == 0 ? Optional.empty() : Optional.of(read(searcher, found.scoreDocs[0].doc));
        });
    }

    /// Ids behind one in their order; some of them may be gone.
    List<String> after(String id, int most) throws IOException {
        return search(searcher -> {
            List<String> ids = new ArrayList<>();
            Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), ItemFields.ID);
            if (terms != null) {
                TermsEnum each = terms.iterator();
                BytesRef from = new BytesRef(id);
                BytesRef term = each.seekCeil(from) == TermsEnum.SeekStatus.END ? null : each.term();
                while (term != null && ids.size() < most) {
                    if (!term.equals(from)) {
                        ids.add(term.utf8ToString());
                    }
                    term = each.next();
                }
            }
            return ids;
        });
    }

    private Versioned<State> read(IndexSearcher searcher, int document) throws IOException {
        BytesRef row = searcher.storedFields().document(document).getBinaryValue(ItemFields.ROW);
        try {
            return json.readValue(row.bytes, row.offset, row.length, KeptItem.class).versioned();
        } catch (JacksonException e) {
            throw new CorruptIndexException("an item cannot be read", "row", e);
        }
    }

    /// Makes a question once it is known what there is.
    interface Asking {
        Query of(IndexReader reader) throws IOException;
    }

    /// How many answer a question.
    long count(Asking asking) throws IOException {
        return search(searcher -> (long) searcher.count(asking.of(searcher.getIndexReader())));
    }

    /// Looks through the columns of all that answer a question.
    void look(Asking asking, PlacedColumns columns) throws IOException {
        search(searcher -> searcher.search(asking.of(searcher.getIndexReader()), columns));
    }

    /// How many answer a question, by the state in which they stand.
    Map<String, Long> states(Asking asking) throws IOException {
        return search(searcher -> searcher.search(asking.of(searcher.getIndexReader()), new ColumnCounts(ItemFields.AT)));
    }

    /// How many answer a question, by the value of a column; [TallySplit#REST] for those without one.
    Map<String, Long> columns(Asking asking, String column) throws IOException {
        return search(searcher -> searcher.search(asking.of(searcher.getIndexReader()), new ColumnCounts(column)));
    }

    /// How many answer a question, by the slot in which a time of theirs lies.
    Map<String, Long> slots(Asking asking, String time, TallySplit.BySlot slots) throws IOException {
        return search(searcher -> searcher.search(asking.of(searcher.getIndexReader()), new SlotCounts(time, slots)));
    }

    /// Some of those that answer a question, in an order.
    ///
    /// @param from how many of the first to leave out
    /// @param count how many at most
    List<Versioned<State>> page(Asking asking, Sort order, int from, int count) throws IOException {
        if (count <= 0) {
            return List.of();
        }
        return search(searcher -> {
            int last = Math.min(from + count, Math.max(1, searcher.getIndexReader().maxDoc()));
            ScoreDoc[] top = searcher.search(asking.of(searcher.getIndexReader()), new TopFieldCollectorManager(order, last, 1)).scoreDocs;
            List<Versioned<State>> found = new ArrayList<>();
            for (int i = from; i < top.length; i++) {
                found.add(read(searcher, top[i].doc));
            }
            return found;
        });
    }

    /// The next deadlines of those that answer a question and have one.
    List<Long> due(Asking asking) throws IOException {
        return search(searcher -> {
            Query query = asking.of(searcher.getIndexReader());
            Sort due = new Sort(new SortField(ItemFields.DUE, SortField.Type.LONG));
            List<Long> all = new ArrayList<>();
            int most = Math.max(1, searcher.count(query));
            for (ScoreDoc each : searcher.search(query, new TopFieldCollectorManager(due, most, 1)).scoreDocs) {
                all.add((Long) ((FieldDoc) each).fields[0]);
            }
            return all;
        });
    }

    private interface Searching<T> {
        T with(IndexSearcher searcher) throws IOException;
    }

    private <T> T search(Searching<T> work) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return work.with(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    /// Lets go of the files; what was not committed is lost.
    @Override
    public void close() throws IOException {
        try (directory; IndexWriter open = writer; searchers) {
            open.rollback();
        }
    }
}
