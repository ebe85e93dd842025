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

/// Turns one file into a plan. Every field that is wrong is told of with its line; what is missing is told of where its block begins.
final class PlanFileReader {

    private static final Set<String> PLAN = Set.of("id", "version", "zh", "en", "note", "incidentTypes", "alertTypes", "steps");
    private static final Set<String> STEP = Set.of("id", "zh", "en", "role", "do", "units", "body", "to", "reach", "text", "items", "after",
        "limit", "when", "mandatory");
    /// the field that says whom or what a deed needs
    private static final Map<Deed, String> CODES = Map.of(Deed.ORDER, "units", Deed.LINKAGE, "body", Deed.ESCALATE, "to", Deed.STATUS, "reach");

    private final Lined root;
    private final Faults faults;
    private final Map<String, Lined> stepLines = new HashMap<>();

    PlanFileReader(Lined root, Faults faults) {
        this.root = root;
        this.faults = faults;
    }

    /// The plan as far as it can be read.
    PlanContent read() {
        known(root, PLAN);
        List<PlanStep> steps = new ArrayList<>();
        Lined list = root.field("steps");
        if (list == null || list.kind() != Lined.Kind.LIST) {
            faults.add(root.lineOf("steps"), "needs 'steps', a list of {id, zh, en, role, do, …}");
        } else {
            for (Lined entry : list.items()) {
                steps.add(step(entry, steps.isEmpty() ? List.of() : List.of(steps.getLast().id())));
            }
        }
        return new PlanContent(need(root, "id"), number(root, "version", 0), words(root), root.field("note") == null ? Bilingual.NONE
            : words(root.field("note")), list(root, "incidentTypes"), list(root, "alertTypes"), steps);
    }

    /// The line of what a check found.
    int line(PlanFault fault) {
        Lined block = stepLines.getOrDefault(fault.step(), root);
        return block.lineOf(fault.field());
    }

    private PlanStep step(Lined entry, List<String> before) {
        known(entry, STEP);
        String id = need(entry, "id");
        stepLines.putIfAbsent(id, entry);
        String written = need(entry, "do");
        Deed deed = Deed.named(written).orElse(Deed.CONFIRM);
        if (!written.isEmpty() && Deed.named(written).isEmpty()) {
            faults.add(entry.lineOf("do"), "'" + written + "' is nothing that a step can do: " + names());
        }
        String codes = CODES.getOrDefault(deed, "");
        CODES.values().stream().filter(field -> !field.equals(codes) && entry.field(field) != null).forEach(field ->
            faults.add(entry.lineOf(field), "'" + field + "' means nothing with 'do: " + written + "'"));
        List<PlanItem> items = entry.field("items") == null ? List.of() : entry.field("items").items().stream().map(this::item).toList();
        return new PlanStep(id, words(entry), need(entry, "role"), deed, codes.isEmpty() ? List.of() : list(entry, codes),
            entry.field("text") == null ? Bilingual.NONE : words(entry.field("text")), items,
            entry.field("after") == null ? before : list(entry, "after"), limit(entry.field("limit")), when(entry.field("when")),
            flag(entry, "mandatory"));
    }

    private static String names() {
        return java.util.Arrays.stream(Deed.values()).map(Deed::written).reduce((a, b) -> a + ", " + b).orElseThrow();
    }

    private PlanItem item(Lined entry) {
        known(entry, Set.of("id", "zh", "en"));
        return new PlanItem(need(entry, "id"), words(entry));
    }

    private @Nullable PlanLimit limit(@Nullable Lined limit) {
        if (limit == null) {
            return null;
        }
        boolean whole = limit.kind() == Lined.Kind.BLOCK;
        if (whole) {
            known(limit, Set.of("within", "from"));
        }
        String within = whole ? need(limit, "within") : limit.text() == null ? "" : limit.text();
        try {
            return new PlanLimit(Duration.parse(within), whole && limit.field("from") != null ? need(limit, "from") : "");
        } catch (DateTimeParseException e) {
            faults.add(limit.line(), "'" + within + "' is no ISO 8601 duration: write PT30S, PT5M or PT2H");
            return null;
        }
    }

    private PlanCondition when(@Nullable Lined when) {
        if (when == null) {
            return PlanCondition.ALWAYS;
        }
        known(when, Set.of("step", "chose", "alert", "severity"));
        boolean choice = when.field("step") != null || when.field("chose") != null;
        return new PlanCondition(choice ? need(when, "step") : "", choice ? need(when, "chose") : "", list(when, "alert"),
            when.field("severity") == null ? 0 : number(when, "severity", 0));
    }

    private void known(Lined block, Set<String> names) {
        if (block.kind() != Lined.Kind.BLOCK) {
            faults.add(block.line(), "must be a block of " + new java.util.TreeSet<>(names));
        }
        block.fields().forEach((name, value) -> {
            if (!names.contains(name)) {
                faults.add(value.line(), "'" + name + "' is not known here: there are " + new java.util.TreeSet<>(names));
            }
        });
    }

    private Bilingual words(Lined block) {
        return new Bilingual(need(block, "zh"), need(block, "en"));
    }

    private String need(Lined block, String name) {
        Lined field = block.field(name);
        if (field == null || field.text() == null || field.text().isBlank()) {
            faults.add(block.lineOf(name), "has no '" + name + "'");
            return "";
        }
        return field.text();
    }

    private int number(Lined block, String name, int otherwise) {
        String text = need(block, name);
        try {
            return text.isEmpty() ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            faults.add(block.lineOf(name), "'" + name + "' is no whole number: '" + text + "'");
            return otherwise;
        }
    }

    private boolean flag(Lined block, String name) {
        Lined field = block.field(name);
        if (field != null && !"true".equals(field.text()) && !"false".equals(field.text())) {
            faults.add(field.line(), "'" + name + "' is true or false");
        }
        return field != null && "true".equals(field.text());
    }

    /// A list of words, or one word.
    private List<String> list(Lined block, String name) {
        Lined field = block.field(name);
        if (field == null) {
            return List.of();
        }
        if (field.kind() == Lined.Kind.TEXT) {
            return field.text() == null || field.text().isBlank() ? List.of() : List.of(field.text());
        }
        if (field.kind() == Lined.Kind.BLOCK || field.items().stream().anyMatch(item -> item.text() == null)) {
            faults.add(field.line(), "'" + name + "' must be a list of words");
            return List.of();
        }
        return field.items().stream().map(Lined::text).toList();
    }
}
