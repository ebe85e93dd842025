package org.menshen.workstation.register;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleDocValuesField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.menshen.domain.plan.PlanItem;
import org.menshen.domain.work.ClockRun;
import org.menshen.domain.work.FieldKind;
import org.menshen.domain.work.FieldMask;
import org.menshen.domain.work.FlowField;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.work.WorkMarks;
import org.menshen.domain.work.WorkflowContent;
import org.menshen.map.core.geo.LatLon;
import org.menshen.workstation.index.UnitStream;
import org.menshen.workstation.index.Units;

/// The fields of a work item in the index. Masked fields are no words; fields that only some roles see are words for these roles alone.
final class ItemFields {

    static final String ID = "id";
    static final String FLOW = "flow";
    static final String AT = "at";
    static final String UNFINISHED = "unfinished";
    static final String FLAG = "flag";
    static final String DONE_BY = "by";
    static final String KEY = "key";
    static final String TEXT = "text";
    static final String TITLE = "title";
    /// What a role sees and not everybody: followed by the role.
    static final String SEEN = "seen:";
    /// [#OPEN] for an item with a deadline that counts, [#RUNS] for one with a deadline that runs or has passed.
    static final String CLOCK = "clock";
    static final String OPEN = "open";
    static final String RUNS = "runs";
    /// When a deadline that counts is late: at this millisecond it is not yet.
    static final String LATE = "late";
    /// The same of being near.
    static final String NEAR = "near";
    /// The columns of the first of each; every item has them.
    static final String FIRST_LATE = "late:first";
    static final String FIRST_NEAR = "near:first";
    static final String DUE = "due";
    static final String SINCE = "since";
    static final String OPENED = "opened";
    static final String NUMBER = "number";
    static final String PLACE = "place";
    /// The column of a field: followed by its id.
    static final String VALUE = "v:";
    /// The column of a field that holds numbers.
    static final String COUNT = "n:";
    /// What can be counted, see [org.menshen.domain.work.WorkMarks].
    static final String MARK = "mark";
    /// When it came to something: followed by the time's name.
    static final String WHEN = "t:";
    /// Who did an act last, and the name: followed by the act.
    static final String PERSON = "p:";
    /// Where it is itself.
    static final String SPOT = "spot";
    /// The site or committee that it names.
    static final String WHERE = "where";
    static final String ROW = "row";
    /// What is longer is ordered by its beginning.
    private static final int LONGEST = 60;
    private static final FieldType WORDS = words();

    private ItemFields() {
    }

    private static FieldType words() {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }

    /// An item as it is indexed.
    ///
    /// @param flow the edition on which it runs; `null` when it is not known here
    /// @param nearShare see [org.menshen.domain.work.WorkDue]
    /// @param row its written form
    static Document document(WorkItem item, @Nullable WorkflowContent flow, double nearShare, byte[] row) {
        Document document = new Document();
        term(document, ID, item.id());
        column(document, ID, item.id());
        term(document, FLOW, item.flow().workflowId());
        column(document, FLOW, item.flow().workflowId());
        term(document, AT, item.at());
        column(document, AT, item.at());
        if (flow == null || !flow.ends(item.at())) {
            term(document, UNFINISHED, "1");
            document.add(new NumericDocValuesField(UNFINISHED, 1));
        }
        item.flags().forEach(flag -> term(document, FLAG, flag));
        item.steps().stream().map(step -> step.by().userId()).distinct().forEach(user -> term(document, DONE_BY, user));
        clocks(document, item, nearShare);
        document.add(new NumericDocValuesField(SINCE, item.since().toEpochMilli()));
        document.add(new NumericDocValuesField(OPENED, item.opened().toEpochMilli()));
        column(document, NUMBER, item.number());
        keys(document, item);
        counted(document, item, flow);
        places(document, item, flow);
        if (flow == null) {
            document.add(new Field(TEXT, new UnitStream(List.of(item.number())), WORDS));
        } else {
            fields(document, item, flow);
        }
        document.add(new StoredField(ROW, row));
        return document;
    }

    private static void counted(Document document, WorkItem item, @Nullable WorkflowContent flow) {
        WorkMarks.of(item, flow).forEach(mark -> term(document, MARK, mark));
        WorkMarks.times(item).forEach((name, at) -> {
            document.add(new LongPoint(WHEN + name, at.toEpochMilli()));
            document.add(new NumericDocValuesField(WHEN + name, at.toEpochMilli()));
        });
        WorkMarks.persons(item).forEach((act, person) -> column(document, PERSON + act, person.substring(0, Math.min(LONGEST, person.length()))));
    }

    private static void keys(Document document, WorkItem item) {
        Set<String> keys = new TreeSet<>(List.of(Units.plain(item.id()), Units.plain(item.number())));
        keys.addAll(Arrays.asList(Units.plain(item.number()).split("-")));
        keys.stream().filter(key -> !key.isEmpty()).forEach(key -> {
            term(document, KEY, key);
            document.add(new SortedSetDocValuesField(KEY, new BytesRef(key)));
        });
    }

    private static void places(Document document, WorkItem item, @Nullable WorkflowContent flow) {
        LatLon spot = item.location();
        if (spot != null) {
            document.add(new LatLonPoint(SPOT, spot.lat(), spot.lon()));
            document.add(new LatLonDocValuesField(SPOT, spot.lat(), spot.lon()));
        }
        String where = flow == null ? "" : flow.placeOf(item);
        if (!where.isEmpty()) {
            term(document, WHERE, where);
            column(document, WHERE, where);
        }
    }

    private static void clocks(Document document, WorkItem item, double nearShare) {
        List<ClockRun> open = item.clocks().stream().filter(ClockRun::open).toList();
        if (!open.isEmpty()) {
            term(document, CLOCK, OPEN);
        }
        if (open.stream().anyMatch(run -> run.late() || run.running())) {
            term(document, CLOCK, RUNS);
        }
        long firstLate = Long.MAX_VALUE;
        long firstNear = Long.MAX_VALUE;
        for (ClockRun run : open) {
            long late = run.late() ? Long.MIN_VALUE : run.running() ? run.due().toEpochMilli() : Long.MAX_VALUE;
            if (late < Long.MAX_VALUE) {
                document.add(new LongPoint(LATE, late));
                firstLate = Math.min(firstLate, late);
            }
            if (!run.late() && run.running()) {
                double whole = Math.max(1, Duration.between(run.started(), run.due()).toMillis());
                long near = (long) Math.floor(late - nearShare * whole);
                document.add(new LongPoint(NEAR, near));
                firstNear = Math.min(firstNear, near);
            }
        }
        document.add(new NumericDocValuesField(FIRST_LATE, firstLate));
        document.add(new NumericDocValuesField(FIRST_NEAR, firstNear));
        Optional<ClockRun> next = item.nextDue();
        if (next.isPresent()) {
            long due = next.get().due().toEpochMilli();
            document.add(new LongPoint(DUE, due));
            document.add(new NumericDocValuesField(DUE, due));
        }
    }

    private static void fields(Document document, WorkItem item, WorkflowContent flow) {
        int place = 0;
        while (place < flow.states().size() && !flow.states().get(place).id().equals(item.at())) {
            place++;
        }
        document.add(new NumericDocValuesField(PLACE, place));
        List<String> texts = new ArrayList<>(List.of(item.number()));
        for (FlowField field : flow.fields()) {
            String value = item.field(field.id());
            // what this seat does not see is here only as given
            if (value.isEmpty() || value.equals(FieldMask.GIVEN)) {
                continue;
            }
            column(document, field, value);
            if (field.mask() == null) {
                List<String> words = said(field, value).toList();
                if (field.sees().isEmpty()) {
                    texts.addAll(words);
                }
                field.sees().forEach(role -> document.add(new Field(SEEN + role, new UnitStream(words), WORDS)));
                if (field.id().equals(flow.title()) && field.sees().isEmpty()) {
                    document.add(new Field(TITLE, new UnitStream(List.of(value)), WORDS));
                }
            }
        }
        document.add(new Field(TEXT, new UnitStream(texts), WORDS));
    }

    private static Stream<String> said(FlowField field, String value) {
        List<String> chosen = field.choices().isEmpty() ? List.of() : List.of(value.split(","));
        return Stream.concat(Stream.of(value), field.choices().stream().filter(choice -> chosen.contains(choice.id())).map(PlanItem::words)
                .flatMap(words -> Stream.of(words.zh(), words.en())));
    }

    private static void column(Document document, FlowField field, String value) {
        if (field.mask() != null || field.kind() == FieldKind.WORDS) {
            return;
        }
        if (number(field)) {
            document.add(new DoubleDocValuesField(COUNT + field.id(), Double.parseDouble(value)));
        } else {
            column(document, VALUE + field.id(), value.substring(0, Math.min(LONGEST, value.length())));
        }
    }

    /// Whether a field is ordered as a number.
    static boolean number(FlowField field) {
        return field.kind() == FieldKind.WHOLE || field.kind() == FieldKind.NUMBER;
    }

    private static void column(Document document, String name, String value) {
        document.add(new SortedDocValuesField(name, new BytesRef(value)));
    }

    private static void term(Document document, String name, String value) {
        document.add(new StringField(name, value, Field.Store.NO));
    }
}
