package org.menshen.centre.drill.day;

import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.menshen.centre.drill.Spans;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.code.CodeException;
import org.menshen.domain.drill.ActOrder;
import org.menshen.domain.drill.ActPattern;
import org.menshen.domain.drill.ActTrait;
import org.menshen.domain.drill.ActTraits;
import org.menshen.domain.drill.DrillPart;
import org.menshen.domain.drill.Exercise;
import org.menshen.domain.drill.Expected;
import org.menshen.domain.drill.Inject;
import org.menshen.domain.drill.WrongMove;
import org.menshen.domain.plan.Bilingual;
import org.menshen.domain.plan.PlanContent;
import org.menshen.domain.plan.PlanItem;
import org.menshen.domain.plan.PlanStep;
import org.menshen.domain.work.FlowAct;
import org.menshen.domain.work.FlowField;
import org.menshen.domain.work.WorkflowContent;
import org.menshen.wire.lined.Faults;
import org.menshen.wire.lined.Fields;
import org.menshen.wire.lined.Lined;

/// Reads what a scenario expects of those who are trained and what it takes amiss (`config/drills/README.md`).
/// All that is wrong is told of at once, with its line.
public final class ExerciseFile {

    private static final Set<String> EXPECTED = Set.of("id", "zh", "en", "part", "after", "limit", "critical", "notBefore", "acts");
    private static final Set<String> WRONG = Set.of("id", "zh", "en", "part", "after", "until", "before", "critical", "acts");
    private static final Set<String> ORDER = Set.of("id", "zh", "en", "part", "sequence", "critical");
    private static final Set<String> SCORED = Set.of("expect", "wrong", "order");
    private static final String FACT = "fact";

    private final Lined root;
    private final Faults faults;
    private final Fields fields;
    private final CodeBook codes;
    private final ScenarioKnown known;
    private final Set<String> sites = new HashSet<>();
    private final Set<String> zones = new HashSet<>();
    private Duration lead = Duration.ZERO;

    private ExerciseFile(Lined root, Faults faults, CodeBook codes, ScenarioKnown known) {
        this.root = root;
        this.faults = faults;
        this.fields = new Fields(faults);
        this.codes = codes;
        this.known = known;
    }

    /// Reads a scenario; one that expects nothing is an exercise without expected acts.
    ///
    /// @param known the plans and workflows whose ids, steps and acts may be named
    /// @throws CodeException naming file, line and what to mend of everything that is wrong
    public static Exercise read(Path file, CodeBook codes, ScenarioKnown known) {
        Faults faults = new Faults(file);
        Lined root = Lined.read(file, faults);
        if (faults.none()) {
            Exercise exercise = read(root, faults, codes, known);
            new ScenarioCheck(root, faults, codes, known).look();
            if (faults.none()) {
                return exercise;
            }
        }
        throw new CodeException(String.join(System.lineSeparator(), faults.told()));
    }

    /// Reads a scenario that is lined already; what is wrong is added to the faults.
    static Exercise read(Lined root, Faults faults, CodeBook codes, ScenarioKnown known) {
        return new ExerciseFile(root, faults, codes, known).read();
    }

    private Exercise read() {
        root.fields().forEach((name, part) -> {
            if (!SCORED.contains(name)) {
                ground(name, part);
            }
        });
        Duration length = span(root, "length", () -> Spans.length(fields.need(root, "length")));
        Set<String> ids = new HashSet<>();
        List<Expected> expected = scored("expect", "{id, zh, en, part, after, limit, fact, …}", ids, entry -> expected(entry, length));
        Set<String> asked = expected.stream().map(Expected::id).collect(Collectors.toSet());
        List<Inject> injects = InjectReader.read(root);
        CalledFor called = new CalledFor(injects, codes, faults);
        for (int i = 0; i < expected.size(); i++) {
            called.look(root.field("expect").items().get(i), expected.get(i));
        }
        List<WrongMove> wrong = scored("wrong", "{id, zh, en, part, after, fact, …}", ids, entry -> wrong(entry, length, asked));
        List<ActOrder> orders = scored("order", "{id, zh, en, part, sequence}", ids, entry -> order(entry, asked));
        String zh = fields.need(root, "zh");
        boolean bare = SCORED.stream().noneMatch(name -> root.field(name) != null) && root.field("en") == null;
        return new Exercise(fields.need(root, "id"), bare ? new Bilingual(zh, zh) : fields.words(root), lead, length, sites, zones,
                injects, expected, wrong, orders);
    }

    /// A list of what is scored. Remarks and points name its entries by id, so no two have the same, in whatever list they stand.
    private <T> List<T> scored(String name, String shape, Set<String> ids, Function<Lined, T> read) {
        Lined list = root.field(name);
        if (list == null) {
            return List.of();
        }
        if (list.kind() != Lined.Kind.LIST) {
            faults.add(list.line(), "'" + name + "' is a list of " + shape);
            return List.of();
        }
        List<T> all = new ArrayList<>();
        for (Lined entry : list.items()) {
            all.add(read.apply(entry));
            Lined id = entry.field("id");
            if (id != null && id.text() != null && !ids.add(id.text())) {
                faults.add(id.line(), "'" + id.text() + "' is scored twice: give each expected act, wrong move and order an id of its own");
            }
        }
        return all;
    }

    /// Which sites and zones a scenario is about, and how long before its start it begins.
    private void ground(String name, Lined part) {
        if (part.text() != null) {
            switch (name) {
                case "site" -> sites.add(part.text());
                case "zone" -> zones.add(part.text());
                case "t" -> {
                    Duration at = span(part, "t", () -> Spans.offset(part.text()));
                    lead = at.negated().compareTo(lead) > 0 ? at.negated() : lead;
                }
                default -> { }
            }
        }
        part.fields().forEach(this::ground);
        part.items().forEach(item -> ground("", item));
    }

    private Duration span(Lined block, String field, java.util.function.Supplier<Duration> read) {
        try {
            return read.get();
        } catch (IllegalArgumentException | DateTimeParseException wrong) {
            faults.add(block.lineOf(field), wrong.getMessage());
            return Duration.ofDays(1);
        }
    }

    private Expected expected(Lined entry, Duration length) {
        boolean several = several(entry, EXPECTED);
        DrillPart part = part(entry);
        Duration after = span(entry, "after", () -> Spans.offset(fields.need(entry, "after")));
        Duration limit = limit(entry);
        if (after.plus(limit).compareTo(length) > 0) {
            faults.add(entry.lineOf("limit"), "ends after the scenario: 'after' and 'limit' together are at most its length");
        }
        return new Expected(fields.need(entry, "id"), fields.words(entry), part, after, limit,
                fields.flag(entry, "critical"), !fields.flag(entry, "notBefore"), several ? acts(entry) : List.of(act(entry)));
    }

    private boolean several(Lined entry, Set<String> known) {
        boolean several = entry.field("acts") != null;
        fields.known(entry, several ? known : Stream.concat(known.stream(), pattern()).collect(Collectors.toSet()));
        return several;
    }

    private DrillPart part(Lined entry) {
        String part = fields.need(entry, "part");
        if (!part.isEmpty() && DrillPart.named(part).isEmpty()) {
            faults.add(entry.lineOf("part"), "'" + part + "' is no part of a score: there are "
                    + Arrays.stream(DrillPart.values()).map(DrillPart::written).toList());
        }
        return DrillPart.named(part).orElse(DrillPart.TIME);
    }

    private WrongMove wrong(Lined entry, Duration length, Set<String> asked) {
        boolean several = several(entry, WRONG);
        Duration after = span(entry, "after", () -> Spans.offset(fields.need(entry, "after")));
        Lined until = entry.field("until");
        Duration end = until == null ? null : span(entry, "until", () -> Spans.offset(fields.need(entry, "until")));
        if (end != null && (end.compareTo(after) <= 0 || end.compareTo(length) > 0)) {
            faults.add(entry.lineOf("until"), "'until' comes after 'after' and within the scenario's length");
        } else if (end == null && after.compareTo(length) >= 0) {
            faults.add(entry.lineOf("after"), "'after' comes after the end: nothing could be wrong then");
        }
        Lined before = entry.field("before");
        if (before != null) {
            named(before, fields.need(entry, "before"), asked);
        }
        return new WrongMove(fields.need(entry, "id"), fields.words(entry), part(entry), after, end, before == null ? null : before.text(),
                fields.flag(entry, "critical"), several ? acts(entry) : List.of(act(entry)));
    }

    private ActOrder order(Lined entry, Set<String> asked) {
        fields.known(entry, ORDER);
        List<String> sequence = fields.list(entry, "sequence");
        if (sequence.size() < 2 || Set.copyOf(sequence).size() < sequence.size()) {
            faults.add(entry.lineOf("sequence"), "'sequence' is a list of two or more ids of expected acts, each once, the first first");
        }
        sequence.forEach(id -> named(entry.field("sequence"), id, asked));
        return new ActOrder(fields.need(entry, "id"), fields.words(entry), part(entry), fields.flag(entry, "critical"), sequence);
    }

    private void named(Lined field, String id, Set<String> asked) {
        if (!id.isEmpty() && !asked.contains(id)) {
            faults.add(field.line(), "'" + id + "' is no expected act: there are " + new TreeSet<>(asked));
        }
    }

    private Duration limit(Lined entry) {
        String text = fields.need(entry, "limit");
        try {
            Duration limit = Duration.parse(text);
            if (limit.isPositive()) {
                return limit;
            }
            faults.add(entry.lineOf("limit"), "'limit' is above 0");
        } catch (DateTimeParseException e) {
            faults.add(entry.lineOf("limit"), "'" + text + "' is no ISO 8601 duration: write PT30S, PT5M or PT2H");
        }
        return Duration.ofSeconds(1);
    }

    private List<ActPattern> acts(Lined entry) {
        Lined acts = entry.field("acts");
        if (acts == null || acts.items().isEmpty()) {
            faults.add(entry.lineOf("acts"), "'acts' is a list of {fact, …}");
            return List.of();
        }
        return acts.items().stream().map(item -> {
            fields.known(item, pattern().collect(Collectors.toSet()));
            return act(item);
        }).toList();
    }

    private static Stream<String> pattern() {
        return Stream.concat(Stream.of(FACT), Arrays.stream(ActTrait.values()).map(ActTrait::written));
    }

    private ActPattern act(Lined block) {
        String fact = fields.need(block, FACT);
        if (!fact.isEmpty() && !ActTraits.knows(fact)) {
            faults.add(block.lineOf(FACT), "'" + fact + "' is no fact of an act that can be expected, such as alert.acknowledged");
        }
        Map<ActTrait, List<String>> values = new EnumMap<>(ActTrait.class);
        for (ActTrait trait : ActTrait.values()) {
            Lined field = block.field(trait.written());
            if (field != null) {
                List<String> wanted = fields.list(block, trait.written());
                values.put(trait, wanted);
                check(field, fact, trait, wanted);
            }
        }
        return new ActPattern(fact, values);
    }

    private void check(Lined field, String fact, ActTrait trait, List<String> wanted) {
        if (ActTraits.knows(fact) && !ActTraits.offered(fact).contains(trait)) {
            faults.add(field.line(), "'" + fact + "' is not told by '" + trait.written() + "': it is by "
                    + ActTraits.offered(fact).stream().map(ActTrait::written).toList());
        }
        if (wanted.isEmpty()) {
            faults.add(field.line(), "'" + trait.written() + "' names nothing");
        }
        Set<String> named = named(trait);
        if (named != null) {
            wanted.stream().filter(value -> !named.contains(value)).forEach(value ->
                    faults.add(field.line(), "'" + value + "' is unknown" + trait.list().map(list -> " in " + list + Lined.SUFFIX)
                            .orElseGet(() -> " in " + where(trait) + ": there are " + new TreeSet<>(named))));
        }
        if (trait == ActTrait.VALUE) {
            Set<String> fieldIds = known.flows().stream().flatMap(flow -> flow.fields().stream()).map(FlowField::id).collect(Collectors.toSet());
            wanted.stream().filter(value -> value.indexOf('=') < 1 || !fieldIds.contains(value.substring(0, value.indexOf('=')))).forEach(value ->
                    faults.add(field.line(), "'" + value + "' is no field of a workflow with its value, such as defect=same-id"));
        }
    }

    /// What a trait may name; `null` for any words.
    private @Nullable Set<String> named(ActTrait trait) {
        return switch (trait) {
            case SAYS, VALUE -> null;
            case ITEM, WITH -> WorkCheck.items(root);
            case ROUND -> RoundCheck.rounds(root);
            case RULE -> known.rules();
            case WORKFLOW -> known.flows().stream().map(WorkflowContent::id).collect(Collectors.toSet());
            case ACT -> known.flows().stream().flatMap(flow -> flow.acts().stream()).map(FlowAct::id).collect(Collectors.toSet());
            case PLAN -> known.plans().stream().map(PlanContent::id).collect(Collectors.toSet());
            case STEP -> steps().map(PlanStep::id).collect(Collectors.toSet());
            case OPTION -> steps().flatMap(step -> step.items().stream()).map(PlanItem::id).collect(Collectors.toSet());
            default -> codes.list(trait.list().orElseThrow()).keys();
        };
    }

    private static String where(ActTrait trait) {
        return switch (trait) {
            case ITEM, WITH -> "'work' of this scenario";
            case ROUND -> "'rounds' of this scenario";
            case RULE -> "the rules of rewards";
            case WORKFLOW, ACT -> "the workflows";
            default -> "the plans";
        };
    }

    private Stream<PlanStep> steps() {
        return known.plans().stream().flatMap(plan -> plan.steps().stream());
    }
}
