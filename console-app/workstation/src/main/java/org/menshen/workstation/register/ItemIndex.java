package org.menshen.workstation.register;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
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
import org.menshen.workstation.index.FilledIndex;
import org.menshen.workstation.index.IndexFiles;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The work items in their files.
public final class ItemIndex implements IndexFiles.Kept {

    private static final String PURPOSE = "menshen work items";
    /// Rises with every change of what is written.
    private static final String VERSION = "2";

    private final FilledIndex files;
    private final JsonMapper json;
    private final double nearShare;

    private ItemIndex(FilledIndex files, JsonMapper json, double nearShare) {
        this.files = files;
        this.json = json;
        this.nearShare = nearShare;
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
        FilledIndex.Kind kind = new FilledIndex.Kind(PURPOSE, VERSION + "/" + StatePages.shape() + "/" + nearShare, null);
        return new ItemIndex(FilledIndex.open(folder, key, kind, false), json, nearShare);
    }

    @Override
    public FilledIndex files() {
        return files;
    }

    /// Writes an item in the place of what was known of it.
    ///
    /// @param flow the edition on which it runs; `null` when it is not known here
    public void put(Versioned<State> item, @Nullable WorkflowContent flow) throws IOException {
        WorkItem state = (WorkItem) item.state();
        byte[] row = json.writeValueAsBytes(KeptItem.of(item));
        files.put(new Term(ItemFields.ID, state.id()), ItemFields.document(state, flow, nearShare, row));
    }

    /// An item; empty when there is none of that id.
    public Optional<Versioned<State>> find(String id) throws IOException {
        return files.search(searcher -> {
            TopDocs found = searcher.search(new TermQuery(new Term(ItemFields.ID, id)), 1);
            return found.scoreDocs.length == 0 ? Optional.empty() : Optional.of(read(searcher, found.scoreDocs[0].doc));
        });
    }

    /// Ids behind one in their order; some of them may be gone.
    List<String> after(String id, int most) throws IOException {
        return files.search(searcher -> {
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
        return files.search(searcher -> (long) searcher.count(asking.of(searcher.getIndexReader())));
    }

    /// Looks through the columns of all that answer a question.
    void look(Asking asking, PlacedColumns columns) throws IOException {
        files.search(searcher -> searcher.search(asking.of(searcher.getIndexReader()), columns));
    }

    /// How many answer a question, by the state in which they stand.
    Map<String, Long> states(Asking asking) throws IOException {
        return files.search(searcher -> searcher.search(asking.of(searcher.getIndexReader()), new ColumnCounts(ItemFields.AT)));
    }

    /// How many answer a question, by the value of a column; [TallySplit#REST] for those without one.
    Map<String, Long> columns(Asking asking, String column) throws IOException {
        return files.search(searcher -> searcher.search(asking.of(searcher.getIndexReader()), new ColumnCounts(column)));
    }

    /// How many answer a question, by the slot in which a time of theirs lies.
    Map<String, Long> slots(Asking asking, String time, TallySplit.BySlot slots) throws IOException {
        return files.search(searcher -> searcher.search(asking.of(searcher.getIndexReader()), new SlotCounts(time, slots)));
    }

    /// Some of those that answer a question, in an order.
    ///
    /// @param from how many of the first to leave out
    /// @param count how many at most
    List<Versioned<State>> page(Asking asking, Sort order, int from, int count) throws IOException {
        if (count <= 0) {
            return List.of();
        }
        return files.search(searcher -> {
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
        return files.search(searcher -> {
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
}
