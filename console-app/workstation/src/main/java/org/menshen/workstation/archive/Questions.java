package org.menshen.workstation.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.StringHelper;
import org.menshen.domain.archive.Outcome;
import org.menshen.domain.archive.PastQuery;

/// Makes a question of Lucene's of one of ours.
final class Questions {

    /// Fewer letters than that begin too many ids to say anything.
    private static final int SHORTEST_ID = 3;
    /// More ids than that are not looked up one by one.
    private static final int IDS = 20_000;

    private final IndexReader reader;

    /// @param reader knows which units there are
    Questions(IndexReader reader) {
        this.reader = reader;
    }

    /// The alerts that fit.
    Query of(PastQuery asked) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (PastQuery.Word word : asked.words()) {
            if (!word.text().isBlank()) {
                all.add(word(word), Occur.FILTER);
            }
        }
        among(all, IndexFields.TYPE, asked.types(), type -> type);
        among(all, IndexFields.OUTCOME, asked.outcomes(), Outcome::name);
        among(all, IndexFields.SITE, asked.siteIds(), id -> id);
        among(all, IndexFields.BUILDING, asked.buildingIds(), id -> id);
        among(all, IndexFields.DEVICE, asked.deviceIds(), id -> id);
        among(all, IndexFields.RULE, asked.ruleIds(), id -> id);
        if (!asked.severities().isEmpty()) {
            all.add(IntPoint.newSetQuery(IndexFields.SEVERITY, asked.severities()), Occur.FILTER);
        }
        if (asked.from() != null || asked.until() != null) {
            long from = asked.from() == null ? Long.MIN_VALUE : asked.from().toEpochMilli();
            long until = asked.until() == null ? Long.MAX_VALUE : asked.until().toEpochMilli() - 1;
            all.add(LongPoint.newRangeQuery(IndexFields.AT, from, until), Occur.FILTER);
        }
        BooleanQuery built = all.build();
        return built.clauses().isEmpty() ? new MatchAllDocsQuery() : new ConstantScoreQuery(built);
    }

    private static <T> void among(BooleanQuery.Builder all, String field, Collection<T> wanted, Function<T, String> written) {
        if (!wanted.isEmpty()) {
            all.add(among(field, wanted, written), Occur.FILTER);
        }
    }

    private static <T> Query among(String field, Collection<T> wanted, Function<T, String> written) {
        if (wanted.size() == 1) {
            return new TermQuery(new Term(field, written.apply(wanted.iterator().next())));
        }
        return new TermInSetQuery(field, wanted.stream().map(written).map(BytesRef::new).toList());
    }

    private Query word(PastQuery.Word word) throws IOException {
        List<Units.Unit> units = Units.of(word.text());
        if (units.isEmpty()) {
            return new MatchAllDocsQuery();
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        any.add(said(units), Occur.SHOULD);
        String plain = Units.plain(word.text());
        if (plain.length() >= SHORTEST_ID && units.stream().noneMatch(Units.Unit::han)) {
            any.add(begins(plain), Occur.SHOULD);
        }
        any(any, IndexFields.TYPE, word.types());
        any(any, IndexFields.SITE, word.siteIds());
        any(any, IndexFields.BUILDING, word.buildingIds());
        any(any, IndexFields.DEVICE, word.deviceIds());
        any(any, IndexFields.RULE, word.ruleIds());
        return any.build();
    }

    private static void any(BooleanQuery.Builder any, String field, Collection<String> wanted) {
        if (!wanted.isEmpty()) {
            any.add(among(field, wanted, id -> id), Occur.SHOULD);
        }
    }

    /// An id that begins so: by the index when there are few of them, else by the column, whose cost does not depend on how many there are.
    private Query begins(String plain) throws IOException {
        if (beginning(IndexFields.KEY, plain, IDS + 1).size() <= IDS) {
            return new PrefixQuery(new Term(IndexFields.KEY, plain));
        }
        BytesRefBuilder last = new BytesRefBuilder();
        last.append(new BytesRef(plain));
        last.append((byte) 0xFF);
        return SortedSetDocValuesField.newSlowRangeQuery(IndexFields.KEY, new BytesRef(plain), last.get(), true, false);
    }

    /// A text that holds these units, one behind the other.
    private Query said(List<Units.Unit> units) throws IOException {
        List<Part> parts = parts(units);
        Part first = parts.getFirst();
        if (parts.size() == 1) {
            return first.open ? new PrefixQuery(new Term(IndexFields.TEXT, first.text)) : new TermQuery(new Term(IndexFields.TEXT, first.text));
        }
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        for (Part part : parts) {
            Term[] terms = part.open ? beginning(IndexFields.TEXT, part.text, Integer.MAX_VALUE).toArray(Term[]::new)
                    : new Term[] {new Term(IndexFields.TEXT, part.text)};
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
