package org.menshen.workstation.index;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/// Encrypted Lucene files and how much of the log they cover. What is written is there after the next [#commit], with how much is covered, both or
/// neither: a killed console asks the centre for the rest again. Written by one thread, searched by any.
public final class FilledIndex implements Closeable {

    /// how files of an index are called (IndexFileNames of Lucene)
    private static final Pattern OWN = Pattern.compile("_[0-9a-z]+([_.].*)?|(pending_)?segments_[0-9a-z]+|write\\.lock");
    private static final double BUFFER_MB = 24;
    /// Larger segments are not put together any more, so that no writing waits long for it.
    private static final double SEGMENT_MB = 96;
    private static final String DATA_SET = "dataSet";
    private static final String COVERED = "covered";
    private static final String FORM = "form";
    /// Tells at every start that a module which only makes vectors faster is not there.
    private static final Logger CHATTER = Logger.getLogger("org.apache.lucene");

    static {
        CHATTER.setLevel(Level.SEVERE);
    }

    private final SealedDirectory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final String form;
    private volatile String dataSet = "";
    private volatile FilledSpans coverage = FilledSpans.NONE;
    private boolean dirty;

    /// What is kept.
    ///
    /// @param purpose for which the console's key is used
    /// @param form of what is written; files of another form are begun anew
    /// @param order in which the files lie; `null` as it comes
    public record Kind(String purpose, String form, @Nullable Sort order) {
    }

    private FilledIndex(SealedDirectory directory, IndexWriter writer, String form) throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.form = form;
        this.searchers = new SearcherManager(writer, null);
    }

    /// Opens the files, or begins new ones.
    ///
    /// @param folder where they lie
    /// @param key the console's key
    /// @param checked whether every byte is read against its checksum
    /// @throws CorruptIndexException when they are damaged, or were written with another key
    /// @throws IOException when the disk fails, or another console has them open
    public static FilledIndex open(Path folder, byte[] key, Kind kind, boolean checked) throws IOException {
        Files.createDirectories(folder);
        SealedDirectory directory = new SealedDirectory(folder, new Seal(key, kind.purpose));
        IndexWriter writer = null;
        try {
            writer = new IndexWriter(directory, config(kind.order));
            FilledIndex index = new FilledIndex(directory, writer, kind.form);
            if (checked) {
                index.check();
            }
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

    private static IndexWriterConfig config(@Nullable Sort order) {
        TieredMergePolicy merging = new TieredMergePolicy();
        merging.setMaxMergedSegmentMB(SEGMENT_MB);
        IndexWriterConfig config = new IndexWriterConfig().setRAMBufferSizeMB(BUFFER_MB).setMergePolicy(merging)
                .setMergeScheduler(new SerialMergeScheduler()).setCommitOnClose(false);
        return order == null ? config : config.setIndexSort(order);
    }

    private void begin() throws IOException {
        Map<String, String> told = new HashMap<>();
        writer.getLiveCommitData().forEach(each -> told.put(each.getKey(), each.getValue()));
        if (form.equals(told.get(FORM))) {
            dataSet = told.getOrDefault(DATA_SET, "");
            coverage = FilledSpans.parse(told.getOrDefault(COVERED, ""));
        } else if (writer.getDocStats().numDocs > 0) {
            clear("");
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

    /// Removes the files of a folder that cannot be read any more. Anything that is not of an index stays.
    ///
    /// @return whether nothing is left of the folder but itself
    /// @throws IOException when a file cannot be removed
    public static boolean remove(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return !Files.exists(folder, LinkOption.NOFOLLOW_LINKS);
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(FilledIndex::isOwn).toList()) {
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
    static boolean fits(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return !Files.exists(folder, LinkOption.NOFOLLOW_LINKS);
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.allMatch(Files::isRegularFile);
        }
    }

    /// Whose data they are; empty before the first.
    public String dataSet() {
        return dataSet;
    }

    /// Of which stretches of the log all are here.
    public FilledSpans coverage() {
        return coverage;
    }

    /// Forgets all and begins with other data.
    public void clear(String nextDataSet) throws IOException {
        writer.deleteAll();
        dataSet = nextDataSet;
        coverage = FilledSpans.NONE;
        dirty = true;
        refresh();
    }

    /// Writes a document in the place of the one that has this term.
    public void put(Term id, Document document) throws IOException {
        writer.updateDocument(id, document);
        dirty = true;
    }

    /// Removes the document of a term.
    public void remove(Term id) throws IOException {
        remove(new TermQuery(id));
    }

    /// Removes all that answer a question.
    public void remove(Query query) throws IOException {
        writer.deleteDocuments(query);
        dirty = true;
    }

    /// All of a stretch of the log are here.
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

    /// How many searches can find.
    public long count() throws IOException {
        return search(searcher -> (long) searcher.getIndexReader().numDocs());
    }

    /// Bytes on the disk.
    public long size() throws IOException {
        return directory.size();
    }

    /// What is looked for in the files as they were at the last [#refresh].
    ///
    /// @param <T> what is found
    public interface Searching<T> {

        /// Looks; the searcher is good for this call alone.
        T with(IndexSearcher searcher) throws IOException;
    }

    /// Looks for something.
    public <T> T search(Searching<T> work) throws IOException {
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
