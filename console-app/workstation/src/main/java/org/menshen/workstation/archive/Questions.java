package org.menshen.workstation.archive;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.menshen.domain.archive.Outcome;
import org.menshen.workstation.index.Units;
import org.menshen.domain.archive.PastQuery;

/// Makes a question of Lucene's of one of ours.
final class Questions {

    /// Fewer letters than that begin too many ids to say anything.
    private static final int SHORTEST_ID = 3;

    private final SaidQueries said;

    /// @param reader knows which units there are
    Questions(IndexReader reader) {
        this.said = new SaidQueries(reader);
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
        any.add(said.said(IndexFields.TEXT, units), Occur.SHOULD);
        String plain = Units.plain(word.text());
        if (plain.length() >= SHORTEST_ID && units.stream().noneMatch(Units.Unit::han)) {
            any.add(said.begins(IndexFields.KEY, plain), Occur.SHOULD);
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
}
