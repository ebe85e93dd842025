package org.menshen.wire.plan;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.plan.Bilingual;
import org.menshen.domain.plan.Deed;
import org.menshen.domain.plan.PlanCondition;
import org.menshen.domain.plan.PlanContent;
import org.menshen.domain.plan.PlanFault;
import org.menshen.domain.plan.PlanItem;
import org.menshen.domain.plan.PlanLimit;
import org.menshen.domain.plan.PlanStep;
import org.menshen.wire.lined.Faults;
import org.menshen.wire.lined.Fields;
import org.menshen.wire.lined.Lined;

/// Turns one file into a plan. Every field that is wrong is told of with its line; what is missing is told of where its block begins.
final class PlanFileReader {

    private static final Set<String> PLAN = Set.of("id", "version", "zh", "en", "note", "incidentTypes", "alertTypes", "steps");
    private static final Set<String> STEP = Set.of("id", "zh", "en", "role", "do", "units", "body", "to", "reach", "text", "items", "after",
        "limit", "when", "mandatory", "until");
    /// the field that says whom or what a deed needs
    private static final Map<Deed, String> CODES = Map.of(Deed.ORDER, "units", Deed.LINKAGE, "body", Deed.ESCALATE, "to", Deed.STATUS, "reach");

    private final Lined root;
    private final Faults faults;
    private final Fields fields;
    private final Map<String, Lined> stepLines = new HashMap<>();

    PlanFileReader(Lined root, Faults faults) {
        this.root = root;
        this.faults = faults;
        this.fields = new Fields(faults);
    }

    /// The plan as far as it can be read.
    PlanContent read() {
        fields.known(root, PLAN);
        List<PlanStep> steps = new ArrayList<>();
        Lined list = root.field("steps");
        if (list == null || list.kind() != Lined.Kind.LIST) {
            faults.add(root.lineOf("steps"), "needs 'steps', a list of {id, zh, en, role, do, …}");
        } else {
            for (Lined entry : list.items()) {
                steps.add(step(entry, steps.isEmpty() ? List.of() : List.of(steps.getLast().id())));
            }
        }
        return new PlanContent(fields.need(root, "id"), fields.number(root, "version", 0), fields.words(root),
            root.field("note") == null ? Bilingual.NONE : fields.words(root.field("note")),
            fields.list(root, "incidentTypes"), fields.list(root, "alertTypes"), steps);
    }

    /// The line of what a check found.
    int line(PlanFault fault) {
        Lined block = stepLines.getOrDefault(fault.step(), root);
        return block.lineOf(fault.field());
    }

    private PlanStep step(Lined entry, List<String> before) {
        fields.known(entry, STEP);
        String id = fields.need(entry, "id");
        stepLines.putIfAbsent(id, entry);
        String written = fields.need(entry, "do");
        Deed deed = Deed.named(written).orElse(Deed.CONFIRM);
        if (!written.isEmpty() && Deed.named(written).isEmpty()) {
            faults.add(entry.lineOf("do"), "'" + written + "' is nothing that a step can do: " + names());
        }
        String codes = CODES.getOrDefault(deed, "");
        CODES.values().stream().filter(field -> !field.equals(codes) && entry.field(field) != null).forEach(field ->
            faults.add(entry.lineOf(field), "'" + field + "' means nothing with 'do: " + written + "'"));
        List<PlanItem> items = entry.field("items") == null ? List.of() : entry.field("items").items().stream().map(this::item).toList();
        return new PlanStep(id, fields.words(entry), fields.need(entry, "role"), deed, codes.isEmpty() ? List.of() : fields.list(entry, codes),
            entry.field("text") == null ? Bilingual.NONE : fields.words(entry.field("text")), items,
            entry.field("after") == null ? before : fields.list(entry, "after"), limit(entry.field("limit")), when(entry.field("when")),
            fields.flag(entry, "mandatory"), entry.field("until") == null ? "" : fields.need(entry, "until"));
    }

    private static String names() {
        return java.util.Arrays.stream(Deed.values()).map(Deed::written).reduce((a, b) -> a + ", " + b).orElseThrow();
    }

    private PlanItem item(Lined entry) {
        fields.known(entry, Set.of("id", "zh", "en"));
        return new PlanItem(fields.need(entry, "id"), fields.words(entry));
    }

    private @Nullable PlanLimit limit(@Nullable Lined limit) {
        if (limit == null) {
            return null;
        }
        boolean whole = limit.kind() == Lined.Kind.BLOCK;
        if (whole) {
            fields.known(limit, Set.of("within", "from"));
        }
        String within = whole ? fields.need(limit, "within") : limit.text() == null ? "" : limit.text();
        try {
            return new PlanLimit(Duration.parse(within), whole && limit.field("from") != null ? fields.need(limit, "from") : "");
        } catch (DateTimeParseException e) {
            faults.add(limit.line(), "'" + within + "' is no ISO 8601 duration: write PT30S, PT5M or PT2H");
            return null;
        }
    }

    private PlanCondition when(@Nullable Lined when) {
        if (when == null) {
            return PlanCondition.ALWAYS;
        }
        fields.known(when, Set.of("step", "chose", "alert", "severity"));
        boolean choice = when.field("step") != null || when.field("chose") != null;
        return new PlanCondition(choice ? fields.need(when, "step") : "", choice ? fields.need(when, "chose") : "", fields.list(when, "alert"),
            when.field("severity") == null ? 0 : fields.number(when, "severity", 0));
    }
}
