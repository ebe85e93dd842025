package org.menshen.wire.indicator;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.indicator.Indicator;
import org.menshen.domain.indicator.IndicatorChecks;
import org.menshen.domain.plan.Bilingual;
import org.menshen.domain.work.MarkTest;
import org.menshen.domain.work.WorkMarks;
import org.menshen.domain.work.WorkflowContent;
import org.menshen.wire.lined.Faults;
import org.menshen.wire.lined.Fields;
import org.menshen.wire.lined.Lined;

/// Turns one entry of a file into an indicator. A condition is written `mark`, `mark | mark` for either of them, and `!mark` for none of them;
/// `is:field@list.key=value` stands for every code of a list whose attribute says so.
final class IndicatorReader {

    private static final Set<String> KNOWN = Set.of("id", "zh", "en", "formula", "group", "of", "at", "whole", "part", "each", "kind", "least",
        "target", "lower", "by", "bins");
    private static final String ALERT = "alert";
    private static final String ORDER = "order";
    private static final String DEVICE = "device";
    private static final String GROUPS = "indicator-groups";
    private static final String BINS = "report-bins";

    private final Lined entry;
    private final CodeBook codes;
    private final Faults faults;
    private final Fields fields;

    IndicatorReader(Lined entry, CodeBook codes, Faults faults) {
        this.entry = entry;
        this.codes = codes;
        this.faults = faults;
        this.fields = new Fields(faults);
    }

    Indicator read(@Nullable Function<String, Optional<WorkflowContent>> flows) {
        fields.known(entry, KNOWN);
        String of = fields.need(entry, "of");
        Indicator.Matter matter = ALERT.equals(of) ? Indicator.Matter.ALERT : ORDER.equals(of) ? Indicator.Matter.ORDER
            : DEVICE.equals(of) ? Indicator.Matter.DEVICE : Indicator.Matter.WORK;
        Lined formula = entry.field("formula");
        if (formula == null) {
            faults.add(entry.line(), "has no 'formula': {zh, en}");
        }
        String usual = switch (matter) {
            case WORK -> WorkMarks.OPENED;
            case ALERT -> "received";
            case ORDER -> "ISSUED";
            case DEVICE -> "online";
        };
        Indicator indicator = new Indicator(id(), fields.words(entry), formula == null ? Bilingual.NONE : fields.words(formula), group(), matter,
            matter == Indicator.Matter.WORK ? of : "", text("at", usual), tests("whole"), tests("part"), fields.list(entry, "each"), kind(),
            whole("least"), target(), fields.flag(entry, "lower"), splits(), bins());
        if (indicator.kind() == Indicator.Kind.SHARE && indicator.part().isEmpty() && indicator.each().isEmpty()
            && matter != Indicator.Matter.DEVICE) {
            faults.add(entry.line(), "a share needs 'part', or 'each' field");
        }
        if (matter != Indicator.Matter.WORK || flows != null) {
            WorkflowContent flow = matter == Indicator.Matter.WORK ? flows.apply(of).orElse(null) : null;
            if (matter == Indicator.Matter.WORK && flow == null && !of.isEmpty()) {
                faults.add(entry.lineOf("of"), "no register '" + of + "'");
            } else {
                IndicatorChecks.check(indicator, flow).forEach(this::tell);
            }
        }
        return indicator;
    }

    private void tell(IndicatorChecks.Fault fault) {
        Lined field = entry.field(fault.field());
        Lined place = field == null ? entry : field.items().stream().filter(item -> String.valueOf(item.text()).contains(fault.name())).findFirst()
            .orElse(field);
        int column = place.text() == null ? -1 : place.text().indexOf(fault.name());
        faults.add(place.line(), (column < 0 ? "" : "column " + (column + 1) + " of the condition: ") + fault.what());
    }

    private String id() {
        String id = fields.need(entry, "id");
        if (!id.isEmpty() && !id.matches("[a-z][a-z0-9-]*")) {
            faults.add(entry.lineOf("id"), "'" + id + "' is no id: lower-case letters, digits, hyphens");
        }
        return id;
    }

    private String group() {
        String group = fields.need(entry, "group");
        if (!group.isEmpty() && codes.find(GROUPS, group).isEmpty()) {
            faults.add(entry.lineOf("group"), "no group '" + group + "' in " + GROUPS);
        }
        return group;
    }

    private String text(String name, String otherwise) {
        return entry.field(name) == null ? otherwise : fields.need(entry, name);
    }

    private List<MarkTest> tests(String name) {
        Lined field = entry.field(name);
        List<MarkTest> tests = new ArrayList<>();
        for (String written : fields.list(entry, name)) {
            boolean not = written.startsWith("!");
            List<String> marks = new ArrayList<>();
            for (String mark : written.substring(not ? 1 : 0).split("\\|")) {
                expand(mark.strip(), field == null ? entry.line() : field.line(), marks);
            }
            tests.add(new MarkTest(marks, not));
        }
        return tests;
    }

    private void expand(String mark, int line, List<String> marks) {
        int at = mark.indexOf('@');
        if (!mark.startsWith("is:") || at < 0) {
            if (mark.isEmpty()) {
                faults.add(line, "an empty condition");
            }
            marks.add(mark);
            return;
        }
        String[] asked = mark.substring(at + 1).split("[.=]", 3);
        if (asked.length < 3 || !codes.names().contains(asked[0])) {
            faults.add(line, "'" + mark + "': write is:field@list.key=value with a list of config/codes");
            return;
        }
        int before = marks.size();
        codes.list(asked[0]).all().stream().filter(code -> code.attribute(asked[1]).filter(asked[2]::equals).isPresent())
            .forEach(code -> marks.add(WorkMarks.is(mark.substring("is:".length(), at), code.code())));
        if (marks.size() == before) {
            faults.add(line, "'" + mark + "': no code of " + asked[0] + " has " + asked[1] + " = " + asked[2]);
        }
    }

    private Indicator.Kind kind() {
        String kind = text("kind", "share");
        if (!List.of("share", "count").contains(kind)) {
            faults.add(entry.lineOf("kind"), "'" + kind + "' is neither share nor count");
        }
        return "count".equals(kind) ? Indicator.Kind.COUNT : Indicator.Kind.SHARE;
    }

    private int whole(String name) {
        return entry.field(name) == null ? 0 : fields.number(entry, name, 0);
    }

    private @Nullable Double target() {
        if (entry.field("target") == null) {
            return null;
        }
        try {
            return Double.valueOf(fields.need(entry, "target"));
        } catch (NumberFormatException e) {
            faults.add(entry.lineOf("target"), "'target' is no number");
            return null;
        }
    }

    private Map<Indicator.Dimension, String> splits() {
        Map<Indicator.Dimension, String> splits = new EnumMap<>(Indicator.Dimension.class);
        Lined by = entry.field("by");
        if (by != null) {
            by.fields().forEach((name, key) -> {
                try {
                    splits.put(Indicator.Dimension.valueOf(name.toUpperCase(Locale.ROOT)), String.valueOf(key.text()));
                } catch (IllegalArgumentException none) {
                    faults.add(key.line(), "'" + name + "' is no way to divide: committee, unit, person, site, type");
                }
            });
        }
        return splits;
    }

    private Indicator.@Nullable Took bins() {
        Lined bins = entry.field("bins");
        if (bins == null) {
            return null;
        }
        fields.known(bins, Set.of("from", "to", "of"));
        String of = fields.need(bins, "of");
        if (!of.isEmpty() && codes.find(BINS, of).isEmpty()) {
            faults.add(bins.lineOf("of"), "no bins '" + of + "' in " + BINS);
        }
        return new Indicator.Took(fields.need(bins, "from"), fields.need(bins, "to"), of);
    }
}
