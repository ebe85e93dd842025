package org.menshen.domain.work;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.menshen.domain.fact.Context;

/// The names that expressions of a workflow know, with their values for an item. Every field has its own; beside them there are those of [#OWN].
/// Pure.
public final class WorkScope {

    /// What is known of every item: `state` where it stands, `flags` that are raised, `done` acts that were done, `filled` fields that are filled in,
    /// `evidence` pieces of evidence, `links` kinds of links, `late` whether a deadline that still counts has passed, `missed` deadlines that passed
    /// at any time, `opened` when, `now`, `role` of who acts, `marks` of the codes that are filled in, written `field:mark`.
    public static final Map<String, ExpressionType> OWN = Map.ofEntries(Map.entry("state", ExpressionType.TEXT),
        Map.entry("flags", ExpressionType.TEXTS), Map.entry("done", ExpressionType.TEXTS), Map.entry("filled", ExpressionType.TEXTS),
        Map.entry("evidence", ExpressionType.WHOLE), Map.entry("links", ExpressionType.TEXTS), Map.entry("late", ExpressionType.YES),
        Map.entry("missed", ExpressionType.TEXTS), Map.entry("opened", ExpressionType.TIME), Map.entry("now", ExpressionType.TIME),
        Map.entry("role", ExpressionType.TEXT), Map.entry("marks", ExpressionType.TEXTS));

    private static final String MARKS = "marks";

    private WorkScope() {
    }

    /// The names that expressions of a workflow may use. A field that is personal, or that only some roles see, is none of
    /// them: what an expression gives is shown to everybody.
    public static Map<String, ExpressionType> names(WorkflowContent flow) {
        Map<String, ExpressionType> names = new TreeMap<>(OWN);
        flow.fields().stream().filter(WorkScope::open).forEach(field -> names.putIfAbsent(field.id(), field.kind().type()));
        return names;
    }

    private static boolean open(FlowField field) {
        return field.mask() == null && field.sees().isEmpty();
    }

    /// The values before an item is opened.
    ///
    /// @param fields what it is opened with
    static Map<String, Object> fresh(WorkflowContent flow, Map<String, String> fields, int links, Context context) {
        Map<String, Object> values = fields(flow, fields, context);
        values.put("state", flow.start());
        values.put("flags", List.of());
        values.put("done", List.of());
        values.put("evidence", 0L);
        values.put("links", java.util.Collections.nCopies(links, ""));
        values.put("late", false);
        values.put("missed", List.of());
        values.put("opened", context.now());
        values.put("now", context.now());
        values.put("role", context.actor().role());
        return values;
    }

    /// The values of an item.
    ///
    /// @param fields its fields, those that come with the present act among them
    /// @param adding pieces of evidence that come with the present act
    static Map<String, Object> of(WorkflowContent flow, WorkItem item, Map<String, String> fields, int adding, Context context) {
        return of(fields(flow, fields, context), item, adding, context);
    }

    /// The same for whoever asks again and again while the fields stay as they are.
    ///
    /// @param known what [#fields] gave; copied
    static Map<String, Object> of(Map<String, Object> known, WorkItem item, int adding, Context context) {
        Instant now = context.acted();
        Map<String, Object> values = new HashMap<>(known);
        values.put("state", item.at());
        values.put("flags", List.copyOf(item.flags()));
        values.put("done", item.steps().stream().map(WorkStep::act).distinct().toList());
        values.put("evidence", (long) item.evidence().size() + adding);
        values.put("links", item.links().stream().map(WorkLink::kind).toList());
        values.put("late", item.lateAt(now));
        values.put("missed", item.clocks().stream().filter(run -> run.lateAt(now)).map(ClockRun::clock).distinct().toList());
        values.put("opened", item.opened());
        values.put("now", now);
        values.put("role", context.actor().role());
        return values;
    }

    /// The values of fields, and what follows from them alone.
    static Map<String, Object> fields(WorkflowContent flow, Map<String, String> fields, Context context) {
        Map<String, Object> values = new HashMap<>();
        for (FlowField field : flow.fields()) {
            if (open(field)) {
                values.put(field.id(), field.kind().type().value(fields.get(field.id())));
            }
        }
        values.put("marks", flow.fields().stream().filter(field -> field.mask() == null && !field.codes().isEmpty())
            .flatMap(field -> marks(field, fields.getOrDefault(field.id(), ""), context)).distinct().toList());
        values.put("filled", fields.entrySet().stream().filter(entry -> !entry.getValue().isEmpty()).map(Map.Entry::getKey).toList());
        return values;
    }

    /// What the code list says of the codes of a field.
    private static Stream<String> marks(FlowField field, String written, Context context) {
        return Stream.of(written.split(",")).flatMap(code -> context.attribute(field.codes(), code, MARKS).stream())
            .flatMap(marks -> Stream.of(marks.split(","))).map(mark -> field.id() + ":" + mark.strip());
    }
}
