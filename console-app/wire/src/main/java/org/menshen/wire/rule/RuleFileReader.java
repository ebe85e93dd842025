package org.menshen.wire.rule;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.correlation.RuleContent;
import org.menshen.domain.correlation.RuleEnd;
import org.menshen.domain.correlation.RuleFault;
import org.menshen.domain.correlation.RulePart;
import org.menshen.domain.correlation.RulePlace;
import org.menshen.domain.correlation.RuleResult;
import org.menshen.domain.correlation.Standing;
import org.menshen.domain.plan.Bilingual;
import org.menshen.wire.lined.Faults;
import org.menshen.wire.lined.Fields;
import org.menshen.wire.lined.Lined;

/// Turns one file into a rule. Every field that is wrong is told of with its line; what is missing is told of where its block begins.
final class RuleFileReader {

    private static final Set<String> RULE = Set.of("id", "version", "zh", "en", "note", "begins", "when", "place", "within", "raises", "joins",
        "ends");
    private static final Set<String> PART = Set.of("alerts", "sensors", "above", "below", "confidence", "severity", "with", "says", "count", "of");
    private static final Set<String> RAISES = Set.of("type", "severity", "plan");
    private static final Set<String> ENDS = Set.of("above", "below", "for");
    private static final List<String> OF = List.of("point", "alert");

    private final Lined root;
    private final Faults faults;
    private final Fields fields;

    RuleFileReader(Lined root, Faults faults) {
        this.root = root;
        this.faults = faults;
        this.fields = new Fields(faults);
    }

    /// The rule as far as it can be read.
    RuleContent read() {
        fields.known(root, RULE);
        List<RulePart> parts = new ArrayList<>();
        Lined list = root.field("when");
        if (list == null || list.kind() != Lined.Kind.LIST) {
            faults.add(root.lineOf("when"), "needs 'when', a list of {alerts | sensors, count, …}");
        } else {
            list.items().forEach(entry -> parts.add(part(entry)));
        }
        Lined note = root.field("note");
        return new RuleContent(fields.need(root, "id"), fields.number(root, "version", 0), fields.words(root),
            note == null ? Bilingual.NONE : fields.words(note), begins(), parts, place("place"), duration(root, "within"), raises(),
            root.field("joins") == null ? null : place("joins"), ends());
    }

    /// The line of what a check found.
    int line(RuleFault fault) {
        Lined when = root.field("when");
        Lined block = fault.part() < 0 || when == null ? root : when.items().get(fault.part());
        return block.lineOf(fault.field());
    }

    private Standing begins() {
        String text = fields.need(root, "begins");
        for (Standing standing : Standing.values()) {
            if (written(standing).equals(text)) {
                return standing;
            }
        }
        if (!text.isEmpty()) {
            faults.add(root.lineOf("begins"), "'" + text + "' is no standing: "
                + Arrays.stream(Standing.values()).map(RuleFileReader::written).toList());
        }
        return Standing.OFF;
    }

    private RulePlace place(String name) {
        String text = fields.need(root, name);
        if (text.matches("\\d+(\\.\\d+)?m")) {
            return new RulePlace(RulePlace.Kind.NEAR, Double.parseDouble(text.substring(0, text.length() - 1)));
        }
        for (RulePlace.Kind kind : RulePlace.Kind.values()) {
            if (kind != RulePlace.Kind.NEAR && written(kind).equals(text)) {
                return new RulePlace(kind, 0);
            }
        }
        if (!text.isEmpty()) {
            faults.add(root.lineOf(name), "'" + text + "' is no place: device, building, site, zone, anywhere, or a distance such as 50m");
        }
        return new RulePlace(RulePlace.Kind.ANYWHERE, 0);
    }

    private static String written(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private @Nullable RuleEnd ends() {
        Lined ends = root.field("ends");
        if (ends == null) {
            return null;
        }
        fields.known(ends, ENDS);
        return new RuleEnd(decimal(ends, "above"), decimal(ends, "below"), duration(ends, "for"));
    }

    private Duration duration(Lined block, String name) {
        String text = fields.need(block, name);
        try {
            return text.isEmpty() ? Duration.ZERO : Duration.parse(text);
        } catch (DateTimeParseException e) {
            faults.add(block.lineOf(name), "'" + text + "' is no ISO 8601 duration: write PT90S, PT3M or P30D");
            return Duration.ZERO;
        }
    }

    private RuleResult raises() {
        Lined raises = root.field("raises");
        if (raises == null) {
            faults.add(root.line(), "has no 'raises', {type, severity, plan}");
            return new RuleResult("", 0, "");
        }
        fields.known(raises, RAISES);
        return new RuleResult(fields.need(raises, "type"), fields.number(raises, "severity", 0),
            raises.field("plan") == null ? "" : fields.need(raises, "plan"));
    }

    private RulePart part(Lined entry) {
        fields.known(entry, PART);
        String of = entry.field("of") == null ? OF.getFirst() : fields.need(entry, "of");
        if (!OF.contains(of)) {
            faults.add(entry.lineOf("of"), "'" + of + "' cannot be counted: " + OF);
        }
        Double sure = decimal(entry, "confidence");
        return new RulePart(fields.list(entry, "alerts"), fields.list(entry, "sensors"), decimal(entry, "above"), decimal(entry, "below"),
            sure == null ? 0 : sure, entry.field("severity") == null ? 0 : fields.number(entry, "severity", 0), with(entry),
            fields.list(entry, "says"),
            entry.field("count") == null ? 1 : fields.number(entry, "count", 1), OF.getFirst().equals(of));
    }

    private Map<String, String> with(Lined entry) {
        Lined with = entry.field("with");
        Map<String, String> said = new HashMap<>();
        if (with != null) {
            if (with.kind() != Lined.Kind.BLOCK) {
                faults.add(with.line(), "'with' is a block of {attribute: value}");
            }
            with.fields().keySet().forEach(name -> said.put(name, fields.need(with, name)));
        }
        return said;
    }

    private @Nullable Double decimal(Lined entry, String name) {
        if (entry.field(name) == null) {
            return null;
        }
        String text = fields.need(entry, name);
        try {
            double number = Double.parseDouble(text);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, like what is no number that can be compared
        }
        faults.add(entry.lineOf(name), "'" + name + "' is no number: '" + text + "'");
        return null;
    }
}
