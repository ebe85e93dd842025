package org.menshen.domain.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.Command;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.plan.Bilingual;
import org.menshen.domain.time.DeadlineRule;
import org.menshen.domain.time.DeadlineUnit;
import org.menshen.domain.work.ClockRun;
import org.menshen.domain.work.FieldKind;
import org.menshen.domain.work.FieldLevel;
import org.menshen.domain.work.FlowField;
import org.menshen.domain.work.FlowState;
import org.menshen.domain.work.WorkDue;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.work.WorkQuery;
import org.menshen.domain.work.WorkStep;
import org.menshen.domain.work.Workflow;
import org.menshen.domain.work.WorkflowContent;
import org.menshen.domain.work.WorkflowRef;

/// Pages of a register hold every item that answers the query once, in order, and the counts tell of the same items.
class RegistersProperties {

    private static final Instant NOW = Instant.parse("2026-11-05T04:00:00Z");
    private static final WorkflowRef REF = new WorkflowRef("errand", 1, "0".repeat(64));
    private static final Bilingual NAME = new Bilingual("事", "thing");
    private static final WorkflowContent FLOW = new WorkflowContent("errand", 1, NAME, Bilingual.NONE, "E", "E", "A", List.of("R"), List.of("R"),
        List.of("R"), List.of(field("what", List.of()), field("hidden", List.of("OTHER"))),
        List.of(new FlowState("A", NAME, false), new FlowState("B", NAME, false), new FlowState("C", NAME, true)), List.of(), List.of(), List.of(),
        "what", "", List.of("what"));

    private static FlowField field(String id, List<String> sees) {
        return new FlowField(id, NAME, FieldKind.TEXT, "", "", List.of(), "", false, FieldLevel.S1, null, sees, null, null, "");
    }

    @Provide
    Arbitrary<List<WorkItem>> items() {
        Arbitrary<WorkItem> item = Combinators.combine(Arbitraries.of("A", "B", "C"), Arbitraries.of("灯", "路灯", "水管", ""),
            Arbitraries.integers().between(-500, 500), Arbitraries.of(true, false), Arbitraries.of("u1", "u2"), Arbitraries.of(0, 1, 2)).as(
                (at, what, due, flag, user, number) -> item("", at, what, due, flag, user, number));
        return item.list().ofMaxSize(60).map(list -> {
            List<WorkItem> named = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                WorkItem each = list.get(i);
                named.add(new WorkItem("W-" + i, each.flow(), each.number(), each.at(), each.since(), each.fields(), null, each.steps(), each.flags(),
                    each.clocks(), List.of(), List.of(), null, List.of(), List.of(), List.of()));
            }
            return named;
        });
    }

    private static WorkItem item(String id, String at, String what, int due, boolean flag, String user, int number) {
        Instant until = NOW.plusSeconds(due * 60L);
        List<ClockRun> clocks = number == 0 ? List.of() : List.of(new ClockRun("c", NOW.minusSeconds(36_000), new DeadlineRule(DeadlineUnit.WALL, 1),
            until, List.of(), null, null, false, 0));
        return new WorkItem(id, REF, "E-" + number, at, NOW, what.isEmpty() ? Map.of("hidden", "灯") : Map.of("what", what), null,
            List.of(new WorkStep("open", "", "A", new Mark(user, user, "R", "s", NOW), "")), flag ? List.of("f") : List.of(), clocks, List.of(),
            List.of(), null, List.of(), List.of(), List.of());
    }

    @Provide
    Arbitrary<WorkQuery> queries() {
        return Combinators.combine(Arbitraries.of(Set.of(), Set.of("A"), Set.of("A", "C")), Arbitraries.of(Set.of(), Set.of("f")),
            Arbitraries.of("", "灯", "路 灯", "e-1"), Arbitraries.of(WorkDue.NONE, WorkDue.NEAR, WorkDue.LATE), Arbitraries.of("", "u1"),
            Arbitraries.of("due", "number", "state", "what", "since"), Arbitraries.of(true, false)).as((states, flags, text, pressing, user, order,
                down) -> new WorkQuery("errand", Set.copyOf(states.stream().map(String.class::cast).toList()),
                    Set.copyOf(flags.stream().map(String.class::cast).toList()), text, pressing, null, null, user, order, down));
    }

    @Property(tries = 300)
    void pagesHoldEachItemOnceInOneOrder(@ForAll("items") List<WorkItem> items, @ForAll("queries") WorkQuery query,
                                         @ForAll @IntRange(min = 1, max = 20) int size) {
        Registers registers = new WorkspaceRegisters(new Seat(items), 0.25);
        List<String> whole = ids(registers.page(query, 0, Integer.MAX_VALUE, NOW));
        List<String> paged = new ArrayList<>();
        for (int from = 0; from <= items.size(); from += size) {
            Registers.Found page = registers.page(query, from, size, NOW);
            assertThat(page.items().size()).isLessThanOrEqualTo(size);
            assertThat(page.total()).isEqualTo(whole.size());
            paged.addAll(ids(page));
        }
        assertThat(paged).isEqualTo(whole).doesNotHaveDuplicates();
        List<String> expected = items.stream().filter(item -> (query.states().isEmpty() || query.states().contains(item.at()))
            && item.flags().containsAll(query.flags()) && (query.doneBy().isEmpty() || item.steps().getFirst().by().userId().equals(query.doneBy()))
            && WorkDue.of(item, NOW, 0.25).compareTo(query.pressing()) >= 0 && says(item, query.text())).map(WorkItem::id).toList();
        assertThat(whole).containsExactlyInAnyOrderElementsOf(expected);
    }

    /// What is hidden from this seat is not found.
    private static boolean says(WorkItem item, String text) {
        String all = item.number().toLowerCase(java.util.Locale.ROOT) + "\n" + item.field("what");
        return text.isEmpty() || List.of(text.split(" ")).stream().allMatch(all::contains);
    }

    @Property(tries = 200)
    void countsTellOfTheSameItems(@ForAll("items") List<WorkItem> items, @ForAll("queries") WorkQuery query) {
        Registers registers = new WorkspaceRegisters(new Seat(items), 0.25);
        Map<String, Long> counted = new HashMap<>();
        registers.page(query.in(Set.of()), 0, Integer.MAX_VALUE, NOW).items().forEach(item -> counted.merge(item.state().at(), 1L, Long::sum));
        assertThat(registers.page(query, 0, 0, NOW).states()).isEqualTo(counted);
        long due = registers.page(query.due(Instant.parse("2026-11-01T00:00:00Z"), Instant.parse("2026-12-01T00:00:00Z")), 0, 0, NOW).total();
        assertThat(registers.due(query, YearMonth.of(2026, 11), ZoneOffset.UTC, NOW).values().stream().mapToLong(Long::longValue).sum())
            .isEqualTo(due);
        Registers.Book book = registers.books(NOW).getFirst();
        assertThat(book.open()).isEqualTo(items.stream().filter(item -> !item.at().equals("C")).count());
        assertThat(book.late()).isEqualTo(items.stream().filter(item -> !item.at().equals("C") && item.lateAt(NOW)).count());
    }

    private static List<String> ids(Registers.Found found) {
        return found.items().stream().map(versioned -> versioned.state().id()).toList();
    }

    /// A seat that sees one register.
    private record Seat(List<WorkItem> items) implements Workspace {

        @Override
        public Actor actor() {
            return new Actor("u1", "u1", "R", "s");
        }

        @Override
        public Optional<Versioned<State>> find(Subject subject) {
            return all(subject.kind()).stream().filter(versioned -> versioned.state().subject().equals(subject)).findFirst();
        }

        @Override
        public Collection<Versioned<State>> all(SubjectKind kind) {
            Set<Versioned<State>> all = new HashSet<>();
            if (kind == SubjectKind.WORK) {
                items.forEach(item -> all.add(new Versioned<>(item, 1, false)));
            } else if (kind == SubjectKind.WORKFLOW) {
                all.add(new Versioned<>(new Workflow(REF, FLOW, new Mark("system", "system", "SYSTEM", "centre", NOW), null), 1, false));
            }
            return all;
        }

        @Override
        public List<Change> history(Subject subject) {
            return List.of();
        }

        @Override
        public Pin observe(Consumer<Set<Subject>> observer) {
            return () -> { };
        }

        @Override
        public Submission submit(Subject subject, Command command) {
            throw new UnsupportedOperationException("nothing is given here");
        }

        @Override
        public Pin observeConflicts(Consumer<Conflict> observer) {
            return () -> { };
        }

        @Override
        public String newId(SubjectKind kind) {
            throw new UnsupportedOperationException("nothing is made here");
        }
    }
}
