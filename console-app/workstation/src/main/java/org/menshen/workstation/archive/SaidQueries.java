package org.menshen.workstation.archive;

import org.menshen.workstation.index.UnitStream;
import org.menshen.workstation.index.Units;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.StringHelper;

/// Questions for what was typed: words within texts, beginnings of ids.
public final class SaidQueries {

    /// More ids than that are not looked up one by one.
    private static final int IDS = 20_000;

    private final IndexReader reader;

    /// @param reader knows which units there are
    public SaidQueries(IndexReader reader) {
        this.reader = reader;
    }

    /// An id that begins so: by the index when there are few of them, else by the column, whose cost does not depend on how many there are.
    ///
    /// @param field holds ids, as terms and as a column
    /// @param plain small, narrow letters
    public Query begins(String field, String plain) throws IOException {
        if (beginning(field, plain, IDS + 1).size() <= IDS) {
            return new PrefixQuery(new Term(field, plain));
        }
        BytesRefBuilder last = new BytesRefBuilder();
        last.append(new BytesRef(plain));
        last.append((byte) 0xFF);
        return SortedSetDocValuesField.newSlowRangeQuery(field, new BytesRef(plain), last.get(), true, false);
    }

    /// A text that holds these units, one behind the other.
    ///
    /// @param field holds what [UnitStream] makes of a text
    /// @param units at least one
    public Query said(String field, List<Units.Unit> units) throws IOException {
        List<Part> parts = parts(units);
        Part first = parts.getFirst();
        if (parts.size() == 1) {
            return first.open ? new PrefixQuery(new Term(field, first.text)) : new TermQuery(new Term(field, first.text));
        }
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        for (Part part : parts) {
            Term[] terms = part.open ? beginning(field, part.text, Integer.MAX_VALUE).toArray(Term[]::new)
                    : new Term[] {new Term(field, part.text)};
            if (terms.length == 0) {
                return new MatchNoDocsQuery("no unit begins with " + part.text);
            }
            phrase.add(terms, part.position);
        }
        return phrase.build();
    }

    /// Something that is indexed, and where it stands in a word.
    ///
    /// @param open whether it is only the beginning of what is indexed
    private record Part(String text, int position, boolean open) {
    }

    /// The fewest parts that say where each unit stands.
    private static List<Part> parts(List<Units.Unit> units) {
        List<Part> parts = new ArrayList<>();
        int last = units.size() - 1;
        boolean open = !units.get(last).han();
        if (last == 0) {
            return List.of(new Part(units.getFirst().text(), 0, open));
        }
        for (int i = 0; i <= last; i += 2) {
            int one = Math.min(i, last - 1);
            parts.add(new Part(UnitStream.pair(units.get(one), units.get(one + 1)), one, open && one + 1 == last));
        }
        return parts;
    }

    private List<Term> beginning(String field, String text, int most) throws IOException {
        List<Term> found = new ArrayList<>();
        Terms terms = MultiTerms.getTerms(reader, field);
        if (terms != null) {
            TermsEnum each = terms.iterator();
            BytesRef begin = new BytesRef(text);
            BytesRef term = each.seekCeil(begin) == TermsEnum.SeekStatus.END ? null : each.term();
            while (term != null && found.size() < most && StringHelper.startsWith(term, begin)) {
                found.add(new Term(field, BytesRef.deepCopyOf(term)));
                term = each.next();
            }
        }
        return found;
    }
}
