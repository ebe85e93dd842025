package org.menshen.workstation.register;

import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.menshen.domain.work.MarkTest;
import org.menshen.domain.work.TallySpan;
import org.menshen.domain.work.PlaceQuery;
import org.menshen.domain.work.WorkDue;
import org.menshen.domain.work.WorkQuery;
import org.menshen.domain.work.WorkTally;
import org.menshen.domain.work.WorkflowContent;
import org.menshen.map.core.geo.Bounds;
import org.menshen.workstation.archive.SaidQueries;
import org.menshen.workstation.index.Units;

/// Makes questions of Lucene's of those to the registers.
final class ItemQuestions {

    /// Fewer letters than that begin too many numbers to say anything.
    private static final int SHORTEST = 3;

    private ItemQuestions() {
    }

    /// The items of a register that answer a query, their state not looked at.
    ///
    /// @param role who looks
    /// @param without ids that are left out
    static Query inAnyState(IndexReader reader, WorkQuery asked, String role, Instant now, Collection<String> without) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(is(ItemFields.FLOW, asked.workflow()), Occur.FILTER);
        asked.flags().forEach(flag -> all.add(is(ItemFields.FLAG, flag), Occur.FILTER));
        if (!asked.doneBy().isEmpty()) {
            all.add(is(ItemFields.DONE_BY, asked.doneBy()), Occur.FILTER);
        }
        if (asked.pressing() != WorkDue.NONE) {
            all.add(pressing(asked.pressing(), now), Occur.FILTER);
        }
        if (asked.dueFrom() != null || asked.dueUntil() != null) {
            long from = asked.dueFrom() == null ? Long.MIN_VALUE : asked.dueFrom().toEpochMilli();
            long until = asked.dueUntil() == null ? Long.MAX_VALUE : asked.dueUntil().toEpochMilli() - 1;
            all.add(LongPoint.newRangeQuery(ItemFields.DUE, from, until), Occur.FILTER);
        }
        words(reader, all, asked.text(), List.of(ItemFields.TEXT, ItemFields.SEEN + role));
        leaveOut(all, without);
        return new ConstantScoreQuery(all.build());
    }

    /// Those of some items whose next deadline lies in a time.
    static Query dueIn(Query items, Instant from, Instant until) {
        return new BooleanQuery.Builder().add(items, Occur.FILTER)
                .add(LongPoint.newRangeQuery(ItemFields.DUE, from.toEpochMilli(), until.toEpochMilli() - 1), Occur.FILTER).build();
    }

    /// The items that are counted.
    ///
    /// @param without ids that are left out
    static Query counted(WorkTally asked, Collection<String> without) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(is(ItemFields.FLOW, asked.workflow()), Occur.FILTER);
        for (MarkTest test : asked.tests()) {
            all.add(test.any().isEmpty() ? new MatchNoDocsQuery() : among(ItemFields.MARK, test.any()), test.not() ? Occur.MUST_NOT : Occur.FILTER);
        }
        BooleanQuery.Builder when = new BooleanQuery.Builder();
        for (TallySpan span : asked.when()) {
            when.add(LongPoint.newRangeQuery(ItemFields.WHEN + asked.time(), span.from().toEpochMilli(), span.to().toEpochMilli() - 1), Occur.SHOULD);
        }
        all.add(asked.when().isEmpty() ? new MatchNoDocsQuery() : when.build(), Occur.FILTER);
        leaveOut(all, without);
        return new ConstantScoreQuery(all.build());
    }

    /// The items of a register that stand in a state.
    static Query standing(String workflow, String state, Collection<String> without) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(is(ItemFields.FLOW, workflow), Occur.FILTER);
        all.add(is(ItemFields.AT, state), Occur.FILTER);
        leaveOut(all, without);
        return all.build();
    }

    /// What came to something last at the top.
    static Sort latest(String time) {
        return new Sort(new SortField(ItemFields.WHEN + time, SortField.Type.LONG, true), new SortField(ItemFields.ID, SortField.Type.STRING));
    }

    /// The items whose number or title hold a text.
    ///
    /// @param hidden registers that are left out
    /// @param without ids that are left out
    static Query named(IndexReader reader, String text, Collection<String> hidden, Collection<String> without) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words(reader, all, text, List.of(ItemFields.TITLE));
        if (!hidden.isEmpty()) {
            all.add(among(ItemFields.FLOW, hidden), Occur.MUST_NOT);
        }
        leaveOut(all, without);
        return all.build();
    }

    /// The items of a register that are not finished.
    ///
    /// @param late whether only those that are late
    static Query unfinished(String workflow, boolean late, Instant now, Collection<String> without) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(is(ItemFields.FLOW, workflow), Occur.FILTER);
        all.add(is(ItemFields.UNFINISHED, "1"), Occur.FILTER);
        if (late) {
            all.add(pressing(WorkDue.LATE, now), Occur.FILTER);
        }
        leaveOut(all, without);
        return all.build();
    }

    /// The items that a map shows.
    ///
    /// @param role who looks
    /// @param hidden registers that are left out
    /// @param without ids that are left out
    static Query placed(IndexReader reader, PlaceQuery asked, String role, Instant now, Collection<String> hidden, Collection<String> without)
            throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        if (asked.only() != null) {
            all.add(standing(inAnyState(reader, asked.only(), role, now, without), asked.only().states()), Occur.FILTER);
        }
        if (asked.only() == null || asked.only().states().isEmpty()) {
            all.add(is(ItemFields.UNFINISHED, "1"), Occur.FILTER);
        }
        if (!hidden.isEmpty()) {
            all.add(among(ItemFields.FLOW, hidden), Occur.MUST_NOT);
        }
        Bounds box = asked.box();
        BooleanQuery.Builder there = new BooleanQuery.Builder();
        there.add(LatLonPoint.newBoxQuery(ItemFields.SPOT, box.south(), box.north(), box.west(), box.east()), Occur.SHOULD);
        if (!asked.places().isEmpty()) {
            there.add(among(ItemFields.WHERE, asked.places().keySet()), Occur.SHOULD);
        }
        all.add(there.build(), Occur.FILTER);
        leaveOut(all, without);
        return new ConstantScoreQuery(all.build());
    }

    /// The items that name a site or committee.
    ///
    /// @param place which; empty for any
    /// @param register id of a register; empty for all
    /// @param open whether finished ones are left out
    static Query at(String place, String register, boolean open, Collection<String> hidden, Collection<String> without) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(place.isEmpty() ? new FieldExistsQuery(ItemFields.WHERE) : is(ItemFields.WHERE, place), Occur.FILTER);
        if (!register.isEmpty()) {
            all.add(is(ItemFields.FLOW, register), Occur.FILTER);
        }
        if (open) {
            all.add(is(ItemFields.UNFINISHED, "1"), Occur.FILTER);
        }
        if (!hidden.isEmpty()) {
            all.add(among(ItemFields.FLOW, hidden), Occur.MUST_NOT);
        }
        leaveOut(all, without);
        return new ConstantScoreQuery(all.build());
    }

    /// The order of items at a place, see [org.menshen.domain.port.WorkspaceRegisters#placeOrder].
    static Sort placeOrder(boolean open) {
        return new Sort(open ? due(false) : new SortField(ItemFields.SINCE, SortField.Type.LONG, true),
                new SortField(ItemFields.ID, SortField.Type.STRING));
    }

    /// The item of a number.
    static Query numbered(String number) {
        return is(ItemFields.KEY, Units.plain(number));
    }

    /// The items that stand in one of some states.
    static Query standing(Query inAnyState, Collection<String> states) {
        if (states.isEmpty()) {
            return inAnyState;
        }
        return new BooleanQuery.Builder().add(inAnyState, Occur.FILTER).add(among(ItemFields.AT, states), Occur.FILTER).build();
    }

    private static Query pressing(WorkDue least, Instant now) {
        if (least == WorkDue.RESTS) {
            return is(ItemFields.CLOCK, ItemFields.OPEN);
        }
        if (least == WorkDue.CALM) {
            return is(ItemFields.CLOCK, ItemFields.RUNS);
        }
        long before = now.toEpochMilli() - 1;
        Query late = LongPoint.newRangeQuery(ItemFields.LATE, Long.MIN_VALUE, before);
        return least == WorkDue.LATE ? late : new BooleanQuery.Builder().add(late, Occur.SHOULD)
                .add(LongPoint.newRangeQuery(ItemFields.NEAR, Long.MIN_VALUE, before), Occur.SHOULD).build();
    }

    private static void words(IndexReader reader, BooleanQuery.Builder all, String text, List<String> fields) throws IOException {
        SaidQueries said = new SaidQueries(reader);
        for (String word : text.strip().split("\\s+")) {
            List<Units.Unit> units = Units.of(word);
            if (!units.isEmpty()) {
                BooleanQuery.Builder any = new BooleanQuery.Builder();
                for (String field : fields) {
                    any.add(said.said(field, units), Occur.SHOULD);
                }
                String plain = Units.plain(word);
                if (plain.length() >= SHORTEST && units.stream().noneMatch(Units.Unit::han)) {
                    any.add(said.begins(ItemFields.KEY, plain), Occur.SHOULD);
                }
                all.add(any.build(), Occur.FILTER);
            }
        }
    }

    private static void leaveOut(BooleanQuery.Builder all, Collection<String> ids) {
        if (!ids.isEmpty()) {
            all.add(among(ItemFields.ID, ids), Occur.MUST_NOT);
        }
        all.add(new MatchAllDocsQuery(), Occur.FILTER);
    }

    private static Query among(String field, Collection<String> wanted) {
        return wanted.size() == 1 ? is(field, wanted.iterator().next())
                : new TermInSetQuery(field, wanted.stream().map(BytesRef::new).toList());
    }

    private static Query is(String field, String value) {
        return new TermQuery(new Term(field, value));
    }

    /// The order of a query; what is alike in it is ordered by id.
    static Sort order(WorkQuery asked, WorkflowContent flow) {
        SortField by = switch (asked.order()) {
            case "due" -> due(asked.descending());
            case "since" -> new SortField(ItemFields.SINCE, SortField.Type.LONG, asked.descending());
            case "opened" -> new SortField(ItemFields.OPENED, SortField.Type.LONG, asked.descending());
            case "number" -> new SortField(ItemFields.NUMBER, SortField.Type.STRING, asked.descending());
            case "state" -> new SortField(ItemFields.PLACE, SortField.Type.LONG, asked.descending());
            default -> flow.field(asked.order()).filter(ItemFields::number).isPresent()
                    ? new SortField(ItemFields.COUNT + asked.order(), SortField.Type.DOUBLE, asked.descending())
                    : new SortField(ItemFields.VALUE + asked.order(), SortField.Type.STRING, asked.descending());
        };
        return new Sort(by, new SortField(ItemFields.ID, SortField.Type.STRING));
    }

    /// The newest first.
    static Sort newest() {
        return new Sort(new SortField(ItemFields.OPENED, SortField.Type.LONG, true), new SortField(ItemFields.ID, SortField.Type.STRING));
    }

    private static SortField due(boolean descending) {
        SortField due = new SortField(ItemFields.DUE, SortField.Type.LONG, descending);
        due.setMissingValue(descending ? Long.MIN_VALUE : Long.MAX_VALUE);
        return due;
    }
}
