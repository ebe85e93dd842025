package org.menshen.workstation.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.menshen.domain.archive.PastAlert;
import org.menshen.domain.archive.PastQuery;
import org.menshen.domain.port.Archive;
import org.menshen.workstation.index.FilledIndex;
import org.menshen.workstation.index.IndexFiles;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The past alerts in their files, the newest first.
public final class ArchiveIndex implements IndexFiles.Kept {

    private static final String PURPOSE = "menshen past alerts";
    /// Rises with every change of what is written.
    private static final String VERSION = "1";
    private static final int OLDEST_AT_ONCE = 10_000;

    private final FilledIndex files;
    private final JsonMapper json;

    private ArchiveIndex(FilledIndex files, JsonMapper json) {
        this.files = files;
        this.json = json;
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
        FilledIndex.Kind kind = new FilledIndex.Kind(PURPOSE, VERSION + "/" + form, IndexFields.NEWEST);
        return new ArchiveIndex(FilledIndex.open(folder, key, kind, true), json);
    }

    @Override
    public FilledIndex files() {
        return files;
    }

    /// Writes an alert in the place of what was known of it.
    public void put(PastAlert alert) throws IOException {
        files.put(new Term(IndexFields.ID, alert.id()), IndexFields.document(alert, json.writeValueAsBytes(alert)));
    }

    /// Removes an alert.
    void remove(String id) throws IOException {
        files.remove(new Term(IndexFields.ID, id));
    }

    /// Removes what was raised before an instant, and the oldest beyond a number.
    void prune(Instant from, int most) throws IOException {
        Query old = LongPoint.newRangeQuery(IndexFields.AT, Long.MIN_VALUE, from.toEpochMilli() - 1);
        if (files.search(searcher -> searcher.count(old)) > 0) {
            files.remove(old);
            files.refresh();
        }
        int over = (int) Math.min(OLDEST_AT_ONCE, files.count() - most);
        if (over > 0) {
            long last = files.search(searcher -> {
                TopDocs oldest = searcher.search(new MatchAllDocsQuery(), over, new Sort(new SortField(IndexFields.AT, SortField.Type.LONG)));
                return (Long) ((FieldDoc) oldest.scoreDocs[oldest.scoreDocs.length - 1]).fields[0];
            });
            files.remove(LongPoint.newRangeQuery(IndexFields.AT, Long.MIN_VALUE, last));
            files.refresh();
        }
    }

    /// Looks for alerts.
    ///
    /// @param from how many of the first to leave out
    /// @param count how many at most
    public Archive.Found find(PastQuery asked, int from, int count) throws IOException {
        return files.search(searcher -> {
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
}
