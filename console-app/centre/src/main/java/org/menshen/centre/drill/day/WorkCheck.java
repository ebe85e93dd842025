package org.menshen.centre.drill.day;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.code.Code;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.draft.DrillOffset;
import org.menshen.domain.gate.Round;
import org.menshen.domain.plan.PlanItem;
import org.menshen.domain.work.FieldKind;
import org.menshen.domain.work.FlowAct;
import org.menshen.domain.work.FlowField;
import org.menshen.domain.work.WorkflowContent;
import org.menshen.wire.lined.Faults;
import org.menshen.wire.lined.Lined;

/// Looks at the work items that a scenario opens and takes further: whether workflow, act, role and fields are there, and whether the centre would
/// take them. What those who are trained do in between nobody knows, so of an item that they are asked for no state is expected.
final class WorkCheck {

    private static final String LIST = "work";
    private static final String NAME = "item";
    private static final String FLOW = "workflow";
    /// what the centre does with the checks of a round by itself
    private static final String DRAW = "draw";
    private static final String VALUES = "values";
    private static final Pattern ITEM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern SOMEBODY = Pattern.compile("([A-Z_]+)(?:-([2-9]|[1-9][0-9]))?");
    private static final int ITEM_MOST = 40;
    private static final String SITE = "site/";

    private final Lined root;
    private final Faults faults;
    private final CodeBook codes;
    private final ScenarioKnown known;

    WorkCheck(Lined root, Faults faults, CodeBook codes, ScenarioKnown known) {
        this.root = root;
        this.faults = faults;
        this.codes = codes;
        this.known = known;
    }

    /// What a scenario calls the items that it opens, and the checks of the rounds that it draws.
    static Set<String> items(Lined root) {
        return Stream.concat(root.entries(LIST).stream().filter(entry -> entry.field(FLOW) != null).map(entry -> entry.word(NAME)),
                RoundCheck.checks(root)).filter(name -> !name.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Duration at(Lined entry) {
        return DrillOffset.read(entry.word("t")).orElse(Duration.ZERO);
    }

    /// Looks at one.
    ///
    /// @param sites whether there is a site of an id; `null` when the site is not at hand
    void look(Lined entry, @Nullable Predicate<String> sites) {
        String item = entry.word(NAME);
        if (!item.isEmpty() && (!ITEM.matcher(item).matches() || item.length() > ITEM_MOST)) {
            faults.add(entry.lineOf(NAME), "'item' is a name of small letters, digits and single hyphens, " + ITEM_MOST + " at most");
        }
        boolean opens = entry.field(FLOW) != null;
        if (opens == (entry.field("act") != null)) {
            faults.add(entry.line(), "an item is either opened by 'workflow' or taken further by 'act'");
        } else if (opens) {
            open(entry, item, role(entry), sites);
        } else {
            act(entry, item, role(entry), sites);
        }
    }

    /// As whom it is done: a role of the house, or another one of it.
    Optional<String> role(Lined entry) {
        String as = entry.word("as");
        Matcher somebody = SOMEBODY.matcher(as);
        if (somebody.matches() && codes.list("roles").keys().contains(somebody.group(1))) {
            return Optional.of(somebody.group(1));
        }
        if (!as.isEmpty()) {
            faults.add(entry.lineOf("as"), "'" + as + "' is no role of roles.yaml, alone or as another one of it, such as FIELD_UNIT-3");
        }
        return Optional.empty();
    }

    private void open(Lined entry, String item, Optional<String> role, @Nullable Predicate<String> sites) {
        if (RoundCheck.draw(root, item).isPresent() || root.entries(LIST).stream()
                .filter(other -> other.field(FLOW) != null && other.word(NAME).equals(item)).findFirst()
                .filter(first -> first.line() != entry.line()).isPresent()) {
            faults.add(entry.lineOf(NAME), "'" + item + "' is opened twice: give each item a name of its own");
        }
        WorkflowContent flow = known.flow(entry.word(FLOW)).orElse(null);
        if (flow == null) {
            faults.add(entry.lineOf(FLOW), "there is no workflow '" + entry.word(FLOW) + "': there are "
                    + known.flows().stream().map(WorkflowContent::id).collect(Collectors.toCollection(TreeSet::new)));
            return;
        }
        role.filter(one -> !flow.openers().contains(one)).ifPresent(one -> faults.add(entry.lineOf("as"), "'" + one + "' may not open items of '"
                + flow.id() + "': " + flow.openers() + " may"));
        Map<String, String> values = values(entry, flow, field -> !flow.computes(field.id()), "of '" + flow.id() + "'", sites);
        List<String> missing = flow.fields().stream().filter(field -> field.required() && !values.containsKey(field.id())).map(FlowField::id)
                .toList();
        if (!missing.isEmpty()) {
            faults.add(entry.lineOf(VALUES), "an item of '" + flow.id() + "' needs " + missing + " in 'values'");
        }
    }

    private void act(Lined entry, String item, Optional<String> role, @Nullable Predicate<String> sites) {
        List<Lined> before = before(entry, item);
        Optional<Lined> draw = RoundCheck.draw(root, item).filter(drawn -> at(drawn).compareTo(at(entry)) < 0);
        if (draw.isEmpty() && (before.isEmpty() || before.getFirst().field(FLOW) == null)) {
            faults.add(entry.lineOf(NAME), "'" + item + "' is not opened before: there are " + items(root));
            return;
        }
        WorkflowContent flow = known.flow(draw.isPresent() ? Round.REGISTER : before.getFirst().word(FLOW)).orElse(null);
        if (flow == null) {
            // it was said where it is opened
            return;
        }
        FlowAct act = flow.act(entry.word("act")).orElse(null);
        if (act == null) {
            faults.add(entry.lineOf("act"), "'" + flow.id() + "' has no act '" + entry.word("act") + "': there are "
                    + flow.acts().stream().map(FlowAct::id).toList());
            return;
        }
        role.filter(one -> !act.roles().contains(one)).ifPresent(one -> faults.add(entry.lineOf("as"), "'" + one + "' may not do '" + act.id()
                + "': " + act.roles() + " may"));
        Map<String, String> filled = new HashMap<>();
        int evidence = evidence(entry);
        for (Lined earlier : before) {
            Lined block = earlier.field(VALUES);
            if (block != null) {
                block.fields().forEach((name, value) -> filled.put(name, String.valueOf(value.text())));
            }
            evidence += evidence(earlier);
        }
        filled.putAll(values(entry, flow, field -> act.takes(field.id()), "that '" + act.id() + "' fills in", sites));
        if (!asked(entry, item)) {
            wanting(entry, act, filled, evidence);
            String state = state(flow, draw.isPresent() ? flow.act(DRAW).map(FlowAct::to).orElse(flow.start()) : flow.start(), before);
            if (!act.from().contains(state)) {
                faults.add(entry.lineOf("act"), "'" + act.id() + "' is done from " + act.from() + ", and '" + item + "' stands at " + state
                        + " by then");
            }
        }
    }

    private void wanting(Lined entry, FlowAct act, Map<String, String> filled, int evidence) {
        act.needs().stream().filter(need -> !filled.containsKey(need)).forEach(need -> faults.add(entry.lineOf(VALUES), "'" + act.id()
                + "' needs '" + need + "' in 'values'"));
        if (act.remark() && entry.word("remark").isBlank()) {
            faults.add(entry.line(), "'" + act.id() + "' needs a 'remark'");
        }
        if (evidence < act.evidence()) {
            faults.add(entry.line(), "'" + act.id() + "' needs evidence, " + act.evidence() + " in all: write evidence: " + act.evidence());
        }
    }

    private static String state(WorkflowContent flow, String start, List<Lined> before) {
        String state = start;
        for (Lined earlier : before) {
            String to = flow.act(earlier.word("act")).map(FlowAct::to).orElse("");
            state = to.isEmpty() ? state : to;
        }
        return state;
    }

    /// What the script does to an item before, in the order of time; of the same time, what stands before it in the file.
    private List<Lined> before(Lined entry, String item) {
        TreeMap<Duration, List<Lined>> inTime = new TreeMap<>();
        boolean past = false;
        for (Lined other : root.entries(LIST).stream().toList()) {
            past |= other.line() == entry.line();
            int order = at(other).compareTo(at(entry));
            if (other.word(NAME).equals(item) && (order < 0 || order == 0 && !past)) {
                inTime.computeIfAbsent(at(other), time -> new ArrayList<>()).add(other);
            }
        }
        return inTime.values().stream().flatMap(List::stream).toList();
    }

    /// Whether those who are trained are asked to do something with an item before.
    private boolean asked(Lined entry, String item) {
        Lined expected = root.field("expect");
        return expected != null && expected.items().stream().anyMatch(asked -> at(entry).compareTo(DrillOffset.read(asked.word("after"))
                .orElse(Duration.ZERO)) > 0 && Stream.concat(Stream.of(asked), acts(asked)).anyMatch(act -> names(act, item)));
    }

    private static Stream<Lined> acts(Lined asked) {
        Lined acts = asked.field("acts");
        return acts == null ? Stream.empty() : acts.items().stream();
    }

    private static boolean names(Lined act, String item) {
        Lined field = act.field(NAME);
        return field != null && (item.equals(field.text()) || field.items().stream().anyMatch(each -> item.equals(each.text())));
    }

    private int evidence(Lined entry) {
        String text = entry.word("evidence");
        if (!text.matches("[0-9]?")) {
            faults.add(entry.lineOf("evidence"), "'evidence' is how many pictures are attached, 9 at most");
            return 0;
        }
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    private Map<String, String> values(Lined entry, WorkflowContent flow, Predicate<FlowField> takes, String which,
            @Nullable Predicate<String> sites) {
        Map<String, String> values = new TreeMap<>();
        Lined block = entry.field(VALUES);
        if (block == null) {
            return values;
        }
        if (block.kind() != Lined.Kind.BLOCK) {
            faults.add(block.line(), "'values' is a block of {field: value}");
            return values;
        }
        block.fields().forEach((name, value) -> {
            FlowField field = flow.field(name).filter(takes).orElse(null);
            String text = value.text() == null ? String.join(",", value.items().stream().map(each -> String.valueOf(each.text())).toList())
                    : value.text();
            if (field == null) {
                faults.add(value.line(), "'" + name + "' is no field " + which + ": there are "
                        + flow.fields().stream().filter(takes).map(FlowField::id).toList());
            } else {
                values.put(name, text);
                value(value, field, text, sites);
            }
        });
        return values;
    }

    private void value(Lined value, FlowField field, String text, @Nullable Predicate<String> sites) {
        if (field.kind() == FieldKind.CODE || field.kind() == FieldKind.CODES) {
            Set<String> choices = choices(field);
            Stream.of(text.split(",")).filter(code -> !choices.contains(code)).forEach(code -> faults.add(value.line(), "'" + code
                    + "' is unknown in '" + field.id() + "': there are " + choices));
        }
        if (sites != null && text.startsWith(SITE) && !sites.test(text.substring(SITE.length()))) {
            faults.add(value.line(), "there is no site '" + text.substring(SITE.length()) + "'");
        }
    }

    private Set<String> choices(FlowField field) {
        return field.codes().isEmpty() ? field.choices().stream().map(PlanItem::id).collect(Collectors.toCollection(TreeSet::new))
                : codes.list(field.codes()).all().stream().map(Code::code).collect(Collectors.toCollection(TreeSet::new));
    }
}
