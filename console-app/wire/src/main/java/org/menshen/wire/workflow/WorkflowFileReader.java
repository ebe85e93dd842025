package org.menshen.wire.workflow;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.plan.Bilingual;
import org.menshen.domain.plan.Deed;
import org.menshen.domain.plan.PlanItem;
import org.menshen.domain.work.FieldKind;
import org.menshen.domain.work.FieldLevel;
import org.menshen.domain.work.FieldMask;
import org.menshen.domain.work.FlowAct;
import org.menshen.domain.work.FlowField;
import org.menshen.domain.work.FlowFlag;
import org.menshen.domain.work.FlowGuard;
import org.menshen.domain.work.FlowKey;
import org.menshen.domain.work.FlowNext;
import org.menshen.domain.work.FlowOffer;
import org.menshen.domain.work.FlowState;
import org.menshen.domain.work.WorkflowContent;
import org.menshen.domain.work.WorkflowFault;
import org.menshen.wire.lined.Faults;
import org.menshen.wire.lined.Fields;
import org.menshen.wire.lined.Lined;

/// Turns one file into a workflow. Every field that is wrong is told of with its line; what is missing is told of where its block begins.
final class WorkflowFileReader {

    private static final Set<String> FLOW = Set.of("id", "version", "zh", "en", "note", "prefix", "symbol", "start", "openers", "correct", "readers",
        "fields", "states", "acts", "clocks", "flags", "title", "place", "list", "opens",
        "unique", "frees");
    private static final Set<String> FIELD = Set.of("id", "zh", "en", "kind", "unit", "codes", "choices", "subject", "required", "level", "mask",
        "sees", "least", "most", "alias");
    private static final Set<String> ACT = Set.of("id", "zh", "en", "from", "to", "roles", "when", "else", "apart", "asks", "needs", "remark",
        "evidence", "raises", "lowers", "sets", "offers", "next", "main");

    private final Lined root;
    private final Faults faults;
    private final Fields fields;

    WorkflowFileReader(Lined root, Faults faults) {
        this.root = root;
        this.faults = faults;
        this.fields = new Fields(faults);
    }

    /// The workflow as far as it can be read.
    WorkflowContent read() {
        fields.known(root, FLOW);
        ClockReader clocks = new ClockReader(faults, fields, this::offers);
        return new WorkflowContent(fields.need(root, "id"), fields.number(root, "version", 0), fields.words(root), words(root.field("note")),
            fields.need(root, "prefix"), fields.need(root, "symbol"), fields.need(root, "start"), fields.list(root, "openers"),
            fields.list(root, "correct"), fields.list(root, "readers"), entries("fields", true, this::field),
            entries("states", true, this::state), entries("acts", true, this::act), entries("clocks", false, clocks::clock),
            entries("flags", false, this::flag), fields.need(root, "title"), text(root, "place"), fields.list(root, "list"),
            guard(), key());
    }

    private @Nullable FlowKey key() {
        return root.field("unique") == null && root.field("frees") == null ? null
            : new FlowKey(fields.list(root, "unique"), fields.list(root, "frees"));
    }

    private @Nullable FlowGuard guard() {
        Lined opens = root.field("opens");
        if (opens == null) {
            return null;
        }
        fields.known(opens, Set.of("when", "else"));
        if (opens.field("else") == null) {
            faults.add(opens.line(), "has no 'else' {zh, en}: what is said when it does not hold");
        }
        return new FlowGuard(fields.need(opens, "when"), words(opens.field("else")));
    }

    /// The line of what a check found.
    int line(WorkflowFault fault) {
        Lined part = root.field(fault.part());
        if (fault.part().isEmpty() || part == null) {
            return entry(fault).map(Lined::line).orElseGet(() -> root.lineOf(fault.field()));
        }
        Optional<Lined> entry = part.items().stream()
            .filter(item -> item.field("id") != null && fault.id().equals(item.field("id").text())).reduce((first, second) -> second);
        return entry.map(found -> found.lineOf(fault.field())).orElse(part.line());
    }

    /// The column of the id of an act, or of an entry of the key, that a check found fault with; 0 for all else.
    int column(WorkflowFault fault) {
        if (fault.part().isEmpty() && Set.of("unique", "frees").contains(fault.field())) {
            return entry(fault).map(Lined::column).orElse(0);
        }
        Lined acts = root.field("acts");
        return acts == null || !"acts".equals(fault.part()) || !"id".equals(fault.field()) ? 0 : acts.items().stream()
            .map(item -> item.field("id")).filter(id -> id != null && fault.id().equals(id.text())).mapToInt(Lined::column).max().orElse(0);
    }

    /// The last entry of a list of the head that a check found fault with.
    private Optional<Lined> entry(WorkflowFault fault) {
        Lined list = root.field(fault.field());
        return list == null || fault.id().isEmpty() || list.kind() != Lined.Kind.LIST ? Optional.empty() : list.items().stream()
            .filter(item -> fault.id().equals(item.text())).reduce((first, second) -> second);
    }

    private <T> List<T> entries(String name, boolean needed, Function<Lined, T> reader) {
        Lined list = root.field(name);
        if (list == null) {
            if (needed) {
                faults.add(root.line(), "has no '" + name + "', a list of {id, zh, en, …}");
            }
            return List.of();
        }
        if (list.kind() != Lined.Kind.LIST) {
            faults.add(list.line(), "'" + name + "' must be a list of {id, zh, en, …}");
            return List.of();
        }
        return list.items().stream().map(reader).toList();
    }

    private FlowField field(Lined entry) {
        fields.known(entry, FIELD);
        FieldKind kind = named(entry, "kind", FieldKind::named, FieldKind.TEXT, Arrays.stream(FieldKind.values()).map(FieldKind::written).toList());
        String level = text(entry, "level");
        boolean known = level.isEmpty() || Arrays.stream(FieldLevel.values()).anyMatch(each -> each.name().equals(level));
        if (!known) {
            faults.add(entry.lineOf("level"), "'" + level + "' is no level: " + Arrays.toString(FieldLevel.values()));
        }
        FieldMask mask = entry.field("mask") == null ? null
            : named(entry, "mask", FieldMask::named, FieldMask.ALL, Arrays.stream(FieldMask.values()).map(FieldMask::written).toList());
        List<PlanItem> choices = entry.field("choices") == null ? List.of() : entry.field("choices").items().stream().map(this::choice).toList();
        return new FlowField(fields.need(entry, "id"), fields.words(entry), kind, text(entry, "unit"), text(entry, "codes"), choices,
            text(entry, "subject"), fields.flag(entry, "required"), known && !level.isEmpty() ? FieldLevel.valueOf(level) : FieldLevel.S1, mask,
            fields.list(entry, "sees"), number(entry, "least"), number(entry, "most"), text(entry, "alias"));
    }

    private PlanItem choice(Lined entry) {
        fields.known(entry, Set.of("id", "zh", "en"));
        return new PlanItem(fields.need(entry, "id"), fields.words(entry));
    }

    private FlowState state(Lined entry) {
        fields.known(entry, Set.of("id", "zh", "en", "end"));
        return new FlowState(fields.need(entry, "id"), fields.words(entry), fields.flag(entry, "end"));
    }

    private FlowAct act(Lined entry) {
        fields.known(entry, ACT);
        Map<String, String> sets = new LinkedHashMap<>();
        expressions(entry.field("sets"), sets);
        List<FlowNext> next = entry.field("next") == null ? List.of() : entry.field("next").items().stream().map(this::next).toList();
        return new FlowAct(fields.need(entry, "id"), fields.words(entry), fields.list(entry, "from"), text(entry, "to"), fields.list(entry, "roles"),
            text(entry, "when"), words(entry.field("else")), fields.list(entry, "apart"), fields.list(entry, "asks"), fields.list(entry, "needs"),
            fields.flag(entry, "remark"), entry.field("evidence") == null ? 0 : fields.number(entry, "evidence", 0), fields.list(entry, "raises"),
            fields.list(entry, "lowers"), sets, offers(entry.field("offers")), next, fields.flag(entry, "main"));
    }

    private FlowNext next(Lined entry) {
        fields.known(entry, Set.of("workflow", "values", "item", "act", "copies"));
        Map<String, String> values = new LinkedHashMap<>();
        expressions(entry.field("values"), values);
        boolean further = entry.field("item") != null;
        return new FlowNext(further ? "" : fields.need(entry, "workflow"), values, text(entry, "item"), further ? fields.need(entry, "act") : "",
            fields.list(entry, "copies"));
    }

    private void expressions(@Nullable Lined block, Map<String, String> into) {
        if (block == null) {
            return;
        }
        if (block.kind() != Lined.Kind.BLOCK) {
            faults.add(block.line(), "must be a block of field: expression");
        }
        block.fields().forEach((name, value) -> into.put(name, fields.need(block, name)));
    }

    private List<FlowOffer> offers(@Nullable Lined list) {
        if (list == null) {
            return List.of();
        }
        if (list.kind() != Lined.Kind.LIST) {
            faults.add(list.line(), "'offers' must be a list of {do, to, text}");
        }
        return list.items().stream().map(entry -> {
            fields.known(entry, Set.of("do", "to", "text"));
            Deed deed = named(entry, "do", Deed::named, Deed.ORDER, List.of("order", "linkage", "escalate"));
            Lined text = entry.field("text");
            if (text == null) {
                faults.add(entry.line(), "has no 'text' {zh, en}");
            }
            return new FlowOffer(deed, fields.list(entry, "to"), words(text));
        }).toList();
    }

    private FlowFlag flag(Lined entry) {
        fields.known(entry, Set.of("id", "zh", "en", "raise", "lower"));
        return new FlowFlag(fields.need(entry, "id"), fields.words(entry), fields.list(entry, "raise"), fields.list(entry, "lower"));
    }

    private Bilingual words(@Nullable Lined block) {
        return block == null ? Bilingual.NONE : fields.words(block);
    }

    private String text(Lined block, String name) {
        return block.field(name) == null ? "" : fields.need(block, name);
    }

    private @Nullable Double number(Lined block, String name) {
        if (block.field(name) == null) {
            return null;
        }
        String text = fields.need(block, name);
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException e) {
            faults.add(block.lineOf(name), "'" + name + "' is no number: '" + text + "'");
            return null;
        }
    }

    private <T> T named(Lined block, String name, Function<String, Optional<T>> find, T otherwise, List<String> all) {
        String text = fields.need(block, name);
        Optional<T> found = find.apply(text);
        if (found.isEmpty() && !text.isEmpty()) {
            faults.add(block.lineOf(name), "'" + text + "' is no '" + name + "': " + String.join(", ", all));
        }
        return found.orElse(otherwise);
    }
}
