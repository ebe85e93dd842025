package org.menshen.domain.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.order.OrderStatus;
import org.menshen.domain.work.FlowAct;
import org.menshen.domain.work.FlowField;
import org.menshen.domain.work.FlowState;
import org.menshen.domain.work.FlowClock;
import org.menshen.domain.work.FlowFlag;
import org.menshen.domain.work.FieldKind;
import org.menshen.domain.work.MarkTest;
import org.menshen.domain.work.WorkMarks;
import org.menshen.domain.work.WorkflowContent;

/// Whether an indicator asks for what there is: a misspelt state would count nothing for ever, and nobody would see it. Pure.
public final class IndicatorChecks {

    private static final Set<String> DRILL = Set.of(WorkMarks.DRILL);

    private IndicatorChecks() {
    }

    /// What is wrong with an indicator.
    ///
    /// @param field `whole`, `part`, `at`, `each`, `by` or `bins`
    /// @param name what is not there
    /// @param what in words
    public record Fault(String field, String name, String what) {
    }

    /// What is wrong with an indicator.
    ///
    /// @param flow its register; `null` for alerts, orders and devices
    public static List<Fault> check(Indicator indicator, @Nullable WorkflowContent flow) {
        List<Fault> faults = new ArrayList<>();
        marks("whole", indicator.whole(), indicator, flow, faults);
        marks("part", indicator.part(), indicator, flow, faults);
        if (!timed(indicator, flow)) {
            faults.add(new Fault("at", indicator.time(), "no such time: there are " + times(indicator, flow)));
        }
        indicator.each().stream().filter(field -> flow == null || flow.field(field).isEmpty())
            .forEach(field -> faults.add(new Fault("each", field, "no such field")));
        indicator.splits().forEach((by, key) -> split(by, key, indicator, flow).ifPresent(what -> faults.add(new Fault("by", key, what))));
        Indicator.Took took = indicator.bins();
        boolean timeless = indicator.of() == Indicator.Matter.WORK || indicator.of() == Indicator.Matter.DEVICE;
        if (took != null && (timeless || !times(indicator, null).containsAll(List.of(took.from(), took.to())))) {
            faults.add(new Fault("bins", took.from(), "times of alerts and orders are charted: " + times(indicator, null)));
        }
        if (indicator.of() == Indicator.Matter.DEVICE && !(indicator.part().isEmpty() && indicator.each().isEmpty())) {
            faults.add(new Fault("part", "", "of devices minutes online are counted: leave 'part' and 'each' out"));
        }
        return faults;
    }

    private static void marks(String field, List<MarkTest> tests, Indicator indicator, @Nullable WorkflowContent flow, List<Fault> faults) {
        tests.stream().flatMap(test -> test.any().stream()).forEach(mark -> fault(mark, indicator, flow)
            .ifPresent(what -> faults.add(new Fault(field, mark, what))));
    }

    private static Optional<String> fault(String mark, Indicator indicator, @Nullable WorkflowContent flow) {
        return switch (indicator.of()) {
            case ALERT -> among(mark, "mark of an alert", CaseMarks.OF_ALERTS, mark.startsWith("is:type=") || mark.startsWith("is:site="));
            case ORDER -> among(mark, "mark of an order", CaseMarks.OF_ORDERS,
                mark.startsWith("passed:") && times(indicator, null).contains(mark.substring(mark.indexOf(':') + 1)));
            case DEVICE -> among(mark, "mark of a device", DRILL,
                DeviceMinutes.GROUPS.stream().anyMatch(group -> mark.startsWith("is:" + group + "=")));
            case WORK -> flow == null ? Optional.of("no register '" + indicator.register() + "'") : ofItem(mark, flow);
        };
    }

    private static Optional<String> among(String mark, String kind, Set<String> marks, boolean beside) {
        return beside || marks.contains(mark) ? Optional.empty()
            : Optional.of("'" + mark + "' is no " + kind + ": there are " + new TreeSet<>(marks));
    }

    private static Optional<String> ofItem(String mark, WorkflowContent flow) {
        int end = mark.indexOf(':');
        String name = mark.substring(end + 1);
        return switch (end < 0 ? mark : mark.substring(0, end)) {
            case "at", "passed" -> known(name, "state", flow.states().stream().map(FlowState::id).toList());
            case "done" -> name.equals(FlowAct.OPEN) ? Optional.empty() : known(name, "act", flow.acts().stream().map(FlowAct::id).toList());
            case "flag" -> known(name, "flag", flow.flags().stream().map(FlowFlag::id).toList());
            case "ended", "kept", "missed" -> known(name, "deadline", flow.clocks().stream().map(FlowClock::id).toList());
            case "filled" -> known(name, "field", flow.fields().stream().map(FlowField::id).toList());
            case "is" -> value(name, flow);
            default -> DRILL.contains(mark) ? Optional.empty()
                : Optional.of("'" + mark + "' is no mark of an item: at, passed, done, flag, ended, kept, missed, filled, is");
        };
    }

    private static Optional<String> known(String name, String kind, List<String> all) {
        return all.contains(name) ? Optional.empty() : Optional.of("no " + kind + " '" + name + "': there are " + new TreeSet<>(all));
    }

    private static Optional<String> value(String name, WorkflowContent flow) {
        String field = name.replaceAll("=.*", "");
        FlowField found = flow.field(field).orElse(null);
        if (found == null) {
            return known(field, "field", flow.fields().stream().map(FlowField::id).toList());
        }
        if (!WorkMarks.told(found) || !WorkMarks.coded(found)) {
            return Optional.of("'" + field + "' cannot be counted by: only fields of codes that everybody sees");
        }
        String value = name.substring(Math.min(name.length(), field.length() + 1));
        return found.choices().isEmpty() ? Optional.empty() : known(value, "choice", found.choices().stream().map(choice -> choice.id()).toList());
    }

    private static Optional<String> split(Indicator.Dimension by, String key, Indicator indicator, @Nullable WorkflowContent flow) {
        if (by == Indicator.Dimension.SHIFT) {
            return Optional.of("every indicator can be divided by shift: leave it out");
        }
        return switch (indicator.of()) {
            case ALERT -> known(key, "group", List.copyOf(CaseMarks.ALERT_GROUPS));
            case ORDER -> known(key, "group", List.copyOf(CaseMarks.ORDER_GROUPS));
            case DEVICE -> known(key, "group", List.copyOf(DeviceMinutes.GROUPS));
            case WORK -> flow == null ? Optional.empty() : by == Indicator.Dimension.PERSON
                ? known(key, "act", flow.acts().stream().map(FlowAct::id).toList())
                : flow.field(key).filter(field -> WorkMarks.told(field) && WorkMarks.coded(field) && field.kind() != FieldKind.CODES).isPresent()
                ? Optional.empty() : Optional.of("'" + key + "' is no field of one code that everybody sees");
        };
    }

    private static boolean timed(Indicator indicator, @Nullable WorkflowContent flow) {
        return times(indicator, flow).contains(indicator.time());
    }

    private static Set<String> times(Indicator indicator, @Nullable WorkflowContent flow) {
        Set<String> all = new TreeSet<>();
        switch (indicator.of()) {
            case ALERT -> all.addAll(CaseMarks.ALERT_TIMES);
            case DEVICE -> all.add(DeviceMinutes.TIME);
            case ORDER -> java.util.Arrays.stream(OrderStatus.values()).map(Enum::name).forEach(all::add);
            case WORK -> {
                all.add(WorkMarks.OPENED);
                if (flow != null) {
                    flow.states().forEach(state -> all.add("passed:" + state.id()));
                    flow.acts().forEach(act -> all.add("done:" + act.id()));
                }
            }
        }
        return all;
    }
}
