package org.menshen.domain.work;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.DrillIds;

/// What can be counted of an item, as marks: `at:`state, `passed:`state it ever stood in, `done:`act, `flag:`flag, `filled:`field,
/// `ended:`, `kept:` and `missed:`deadline, `is:`field`=`value of a field of codes, `by:`act`=`user who did it last, and `drill`. A deadline is kept
/// when every run of it ended in time, missed when one passed. Masked fields and those that some do not see are marked as filled in and no more: a
/// count is shown to everybody. Pure.
public final class WorkMarks {

    /// The mark of what a drill made.
    public static final String DRILL = "drill";
    /// The time at which an item was opened.
    public static final String OPENED = "opened";

    private WorkMarks() {
    }

    /// The marks of an item.
    ///
    /// @param flow the edition on which it runs; `null` when it is not known here
    public static Set<String> of(WorkItem item, @Nullable WorkflowContent flow) {
        Set<String> marks = new TreeSet<>();
        marks.add("at:" + item.at());
        for (WorkStep step : item.steps()) {
            marks.add("passed:" + step.to());
            marks.add("done:" + step.act());
        }
        item.flags().forEach(flag -> marks.add("flag:" + flag));
        clocks(item, marks);
        item.fields().forEach((id, value) -> {
            if (!value.isEmpty()) {
                marks.add("filled:" + id);
            }
        });
        persons(item).forEach((act, person) -> marks.add(by(act, person)));
        if (flow != null) {
            flow.fields().stream().filter(field -> told(field) && coded(field)).forEach(field -> Arrays.stream(item.field(field.id()).split(","))
                .filter(value -> !value.isEmpty()).forEach(value -> marks.add(is(field.id(), value))));
        }
        if (DrillIds.drill(item.id())) {
            marks.add(DRILL);
        }
        return marks;
    }

    private static void clocks(WorkItem item, Set<String> marks) {
        for (ClockRun run : item.clocks()) {
            if (run.late()) {
                marks.add("missed:" + run.clock());
            }
            if (!run.open()) {
                marks.add("ended:" + run.clock());
            }
        }
        item.clocks().stream().map(ClockRun::clock).distinct()
            .filter(clock -> item.clocks().stream().filter(run -> run.clock().equals(clock)).allMatch(run -> !run.open() && !run.late()))
            .forEach(clock -> marks.add("kept:" + clock));
    }

    /// Whether everybody may be told how often a field holds what.
    public static boolean told(FlowField field) {
        return field.mask() == null && field.sees().isEmpty();
    }

    /// Whether the values of a field are marks.
    public static boolean coded(FlowField field) {
        return switch (field.kind()) {
            case CODE, CODES, YES, SUBJECT, PERSON -> true;
            case TEXT, WORDS, WHOLE, NUMBER, DATE, TIME -> false;
        };
    }

    /// The mark of a field with a value.
    public static String is(String field, String value) {
        return "is:" + field + "=" + value;
    }

    /// The mark of an act that a person did last.
    ///
    /// @param person `id|name`
    public static String by(String act, String person) {
        int end = person.indexOf(TallySplit.BETWEEN);
        return "by:" + act + "=" + (end < 0 ? person : person.substring(0, end));
    }

    /// Who did each act last, as `id|name`.
    public static Map<String, String> persons(WorkItem item) {
        Map<String, String> persons = new TreeMap<>();
        item.steps().forEach(step -> persons.put(step.act(), step.by().userId() + TallySplit.BETWEEN + step.by().name()));
        return persons;
    }

    /// The times of an item: [#OPENED], `passed:`state and `done:`act, each when it first came to that.
    public static Map<String, Instant> times(WorkItem item) {
        Map<String, Instant> times = new TreeMap<>();
        times.put(OPENED, item.opened());
        for (WorkStep step : item.steps()) {
            times.putIfAbsent("passed:" + step.to(), step.by().at());
            times.putIfAbsent("done:" + step.act(), step.by().at());
        }
        return times;
    }

    /// Under which key an item is counted; empty when it is not.
    ///
    /// @param flow the edition on which it runs; `null` when it is not known here
    /// @param time the time that places it
    public static Optional<String> key(WorkItem item, @Nullable WorkflowContent flow, String time, TallySplit split) {
        return switch (split) {
            case TallySplit.Undivided none -> Optional.of(TallySplit.REST);
            case TallySplit.ByField by -> Optional.of(flow == null || flow.field(by.field()).filter(WorkMarks::told).isEmpty() ? TallySplit.REST
                : item.field(by.field()));
            case TallySplit.ByPerson by -> Optional.of(persons(item).getOrDefault(by.act(), TallySplit.REST));
            case TallySplit.BySlot by -> Optional.ofNullable(times(item).get(time)).map(at -> by.slot(at.toEpochMilli())).filter(slot -> slot >= 0)
                .map(String::valueOf);
        };
    }

    /// The condition that something is counted under a key.
    public static Optional<MarkTest> under(TallySplit split, String key) {
        return switch (split) {
            case TallySplit.ByField by -> Optional.of(key.isEmpty() ? MarkTest.none(List.of("filled:" + by.field()))
                : MarkTest.any(List.of(is(by.field(), key))));
            case TallySplit.ByPerson by -> Optional.of(key.isEmpty() ? MarkTest.none(List.of("done:" + by.act()))
                : MarkTest.any(List.of(by(by.act(), key))));
            case TallySplit.Undivided none -> Optional.empty();
            case TallySplit.BySlot by -> Optional.empty();
        };
    }
}
