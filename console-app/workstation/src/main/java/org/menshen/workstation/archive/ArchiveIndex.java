package org.menshen.workstation.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.menshen.domain.archive.PastAlert;
import org.menshen.domain.archive.PastQuery;
import org.menshen.domain.port.Archive;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The files of past alerts. What is written is there after the next [#commit], with how much of the log it covers, both or neither: a killed
/// console asks the centre for the rest again. Written by one thread, searched by any.
public final class ArchiveIndex implements AutoCloseable {

    /// how files of an index are called (IndexFileNames of Lucene)
    private static final Pattern OWN = Pattern.compile("_[0-9a-z]+([_.].*)?|(pending_)?segments_[0-9a-z]+|write\\.lock");
    private static final String PURPOSE = "menshen past alerts";
    private static final double BUFFER_MB = 24;
    /// Larger segments are not put together any more, so that no writing waits long for it.
    private static final double SEGMENT_MB = 96;
    private static final String DATA_SET = "dataSet";
    private static final String COVERED = "covered";
    private static final String FORM = "form";
    /// Rises with every change of what is written.
    private static final String VERSION = "1";
    /// Tells at every start that a module which only makes vectors faster is not there.
    private static final Logger CHATTER = Logger.getLogger("org.apache.lucene");
    private static final int OLDEST_AT_ONCE = 10_000;

    static {
        CHATTER.setLevel(Level.SEVERE);
    }

    private final SealedDirectory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final JsonMapper json;
    private final String form;
    private String dataSet = "";
    private FilledSpans coverage = FilledSpans.NONE;
    private boolean dirty;

    private ArchiveIndex(SealedDirectory directory, IndexWriter writer, JsonMapper json, String form) throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.json = json;
        this.form = VERSION + "/" + form;
        this.searchers = new SearcherManager(writer, null);
    }

    /// Opens the files, or begins new ones, and reads every byte of them against its checksum.
    ///
    /// @param folder where they lie
    /// @param key the console's key
    /// @param json the written form of the domain
    /// @param form what else decides what is kept; files of another form are begun anew
    /// @throws CorruptIndexException when they are damaged, or were written with another key
    /// @throws IOException when the disk fails, or another console has them open
    public static ArchiveIndex open(Path folder, byte[] key, JsonMapper json, String form) throws IOException {
        Files.createDirectories(folder);
        SealedDirectory directory = new SealedDirectory(folder, new Seal(key, PURPOSE));
        IndexWriter writer = null;
        try {
            writer = new IndexWriter(directory, config());
            ArchiveIndex index = new ArchiveIndex(directory, writer, json, form);
            index.begin();
            return index;
        } catch (IOException | RuntimeException e) {
            if (writer != null) {
                writer.rollback();
            }
            directory.close();
            if (e instanceof IllegalArgumentException || e instanceof IllegalStateException || e instanceof java.io.EOFException
                    || e instanceof java.nio.file.NoSuchFileException) {
                throw new CorruptIndexException("it cannot be read: " + e.getMessage(), folder.toString(), e);
            }
            throw e;
        }
    }

    private static IndexWriterConfig config() {
        TieredMergePolicy merging = new TieredMergePolicy();
        merging.setMaxMergedSegmentMB(SEGMENT_MB);
        return new IndexWriterConfig().setIndexSort(IndexFields.NEWEST).setRAMBufferSizeMB(BUFFER_MB).setMergePolicy(merging)
                .setMergeScheduler(new SerialMergeScheduler()).setCommitOnClose(false);
    }

    private void begin() throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                if (leaf.reader() instanceof CodecReader files) {
                    files.checkIntegrity();
                }
            }
        } finally {
            searchers.release(searcher);
        }
        Map<String, String> told = new java.util.HashMap<>();
        writer.getLiveCommitData().forEach(each -> told.put(each.getKey(), each.getValue()));
        if (form.equals(told.get(FORM))) {
            dataSet = told.getOrDefault(DATA_SET, "");
            coverage = FilledSpans.parse(told.getOrDefault(COVERED, ""));
        } else if (writer.getDocStats().numDocs > 0) {
            clear("");
        }
    }

    /// Removes the files of a folder that cannot be read any more. Anything that is not of an index stays.
    ///
    /// @return whether nothing is left of the folder but itself
    /// @throws IOException when a file cannot be removed
    public static boolean remove(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return !Files.exists(folder, LinkOption.NOFOLLOW_LINKS);
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(ArchiveIndex::isOwn).toList()) {
                Files.delete(file);
            }
        }
        try (Stream<Path> left = Files.list(folder)) {
            return left.findAny().isEmpty();
        }
    }

    private static boolean isOwn(Path file) {
        return OWN.matcher(file.getFileName().toString()).matches() && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    /// Whether nothing lies in the way: a folder with files, or nothing at all.
    public static boolean fits(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return !Files.exists(folder, LinkOption.NOFOLLOW_LINKS);
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.allMatch(Files::isRegularFile);
        }
    }

    /// Whose alerts they are; empty before the first.
    String dataSet() {
        return dataSet;
    }

    /// Of which stretches of the log all are here.
    FilledSpans coverage() {
        return coverage;
    }

    /// Forgets all and begins with other data.
    void clear(String nextDataSet) throws IOException {
        writer.deleteAll();
        dataSet = nextDataSet;
        coverage = FilledSpans.NONE;
        dirty = true;
    }

    /// Writes an alert in the place of what was known of it.
    public void put(PastAlert alert) throws IOException {
        writer.updateDocument(new Term(IndexFields.ID, alert.id()), IndexFields.document(alert, json.writeValueAsBytes(alert)));
        dirty = true;
    }

    /// Removes an alert.
    void remove(String id) throws IOException {
        writer.deleteDocuments(new Term(IndexFields.ID, id));
        dirty = true;
    }

    /// All alerts of a stretch of the log are here.
    void cover(long after, long until) {
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
        searchers.maybeRefresh();
    }

    /// How many alerts searches can find.
    public long count() throws IOException {
        return search(searcher -> (long) searcher.getIndexReader().numDocs());
    }

    /// Bytes on the disk.
    public long size() throws IOException {
        return directory.size();
    }

    /// Removes what was raised before an instant, and the oldest beyond a number.
    void prune(Instant from, int most) throws IOException {
        Query old = LongPoint.newRangeQuery(IndexFields.AT, Long.MIN_VALUE, from.toEpochMilli() - 1);
        if (search(searcher -> searcher.count(old)) > 0) {
            writer.deleteDocuments(old);
            dirty = true;
            refresh();
        }
        int over = (int) Math.min(OLDEST_AT_ONCE, count() - most);
        if (over > 0) {
            long last = search(searcher -> {
                TopDocs oldest = searcher.search(new MatchAllDocsQuery(), over, new Sort(new SortField(IndexFields.AT, SortField.Type.LONG)));
                return (Long) ((FieldDoc) oldest.scoreDocs[oldest.scoreDocs.length - 1]).fields[0];
            });
            writer.deleteDocuments(LongPoint.newRangeQuery(IndexFields.AT, Long.MIN_VALUE, last));
            dirty = true;
            refresh();
        }
    }

    /// Looks for alerts.
    ///
    /// @param from how many of the first to leave out
    /// @param count how many at most
    public Archive.Found find(PastQuery asked, int from, int count) throws IOException {
        return search(searcher -> {
            Query query = searcher.rewrite(new Questions(searcher.getIndexReader()).of(asked));
            FirstHits.Result found = searcher.search(query, new FirstHits(from + count, asked.order() == PastQuery.Order.WORST));
            List<PastAlert> alerts = new ArrayList<>();
            var stored = searcher.storedFields();
            for (FirstHits.Hit hit : found.first().subList(Math.min(from, found.first().size()), found.first().size())) {
                var row = stored.document(hit.document()).getBinaryValue(IndexFields.ROW);
                alerts.add(read(row.bytes, row.offset, row.length));
            }
            return new Archive.Found(found.count(), alerts);
        });
    }

    private PastAlert read(byte[] row, int offset, int length) throws IOException {
        try {
            return json.readValue(row, offset, length, PastAlert.class);
        } catch (JacksonException e) {
            throw new CorruptIndexException("an alert cannot be read", "row", e);
        }
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
