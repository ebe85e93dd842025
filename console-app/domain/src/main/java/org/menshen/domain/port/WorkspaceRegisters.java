package org.menshen.domain.port;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.work.ClockRun;
import org.menshen.domain.work.TallySplit;
import org.menshen.domain.work.PlacePiles;
import org.menshen.domain.work.PlaceQuery;
import org.menshen.domain.work.PlaceTallies;
import org.menshen.domain.work.PlaceTally;
import org.menshen.domain.work.WorkDue;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.work.WorkMarks;
import org.menshen.domain.work.WorkMatch;
import org.menshen.domain.work.WorkQuery;
import org.menshen.domain.work.WorkTally;
import org.menshen.domain.work.Workflow;
import org.menshen.domain.work.WorkflowContent;
import org.menshen.domain.work.WorkflowRef;

/// Registers over the states of a workspace. Any thread.
public final class WorkspaceRegisters implements Registers {

    private final Workspace workspace;
    private final double nearShare;
    private final Supplier<Map<String, Optional<Versioned<State>>>> otherwise;

    /// @param nearShare see [org.menshen.domain.work.WorkDue]
    public WorkspaceRegisters(Workspace workspace, double nearShare) {
        this(workspace, nearShare, Map::of);
    }

    private WorkspaceRegisters(Workspace workspace, double nearShare, Supplier<Map<String, Optional<Versioned<State>>>> otherwise) {
        this.workspace = workspace;
        this.nearShare = nearShare;
        this.otherwise = otherwise;
    }

    @Override
    public Registers with(Supplier<Map<String, Optional<Versioned<State>>>> then) {
        return new WorkspaceRegisters(workspace, nearShare, then);
    }

    @Override
    public List<Book> books(Instant now) {
        Map<String, long[]> counts = new HashMap<>();
        Map<WorkflowRef, Boolean> seen = new HashMap<>();
        Map<WorkflowRef, Optional<Workflow>> flows = new HashMap<>();
        items().forEach(versioned -> {
            WorkItem item = versioned.state();
            Optional<Workflow> flow = flows.computeIfAbsent(item.flow(), this::flow);
            if (seen.computeIfAbsent(item.flow(), ref -> flow.filter(this::readable).isPresent()) && !flow.get().content().ends(item.at())) {
                long[] count = counts.computeIfAbsent(item.flow().workflowId(), id -> new long[2]);
                count[0]++;
                count[1] += item.lateAt(now) ? 1 : 0;
            }
        });
        List<Book> books = new ArrayList<>();
        newest().forEach((id, flow) -> {
            long[] count = counts.getOrDefault(id, new long[2]);
            if (readable(flow) && (flow.inForce() || count[0] > 0)) {
                books.add(new Book(flow, count[0], count[1]));
            }
        });
        return List.copyOf(books);
    }

    private boolean readable(Workflow flow) {
        return flow.content().readBy(workspace.actor().role());
    }

    private Map<String, Workflow> newest() {
        Map<String, Workflow> newest = new TreeMap<>();
        workspace.all(SubjectKind.WORKFLOW).stream().map(Versioned::state).map(Workflow.class::cast)
            .forEach(flow -> newest.merge(flow.ref().workflowId(), flow, WorkspaceRegisters::newer));
        return newest;
    }

    private static Workflow newer(Workflow a, Workflow b) {
        return Stream.of(a, b).max(Comparator.comparing(Workflow::inForce).thenComparing(flow -> flow.ref().version())
            .thenComparing(flow -> flow.published().at())).orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private Stream<Versioned<WorkItem>> items() {
        Map<String, Optional<Versioned<State>>> then = otherwise.get();
        return Stream.concat(workspace.all(SubjectKind.WORK).stream().filter(here -> !then.containsKey(here.state().subject().id())),
                then.values().stream().flatMap(Optional::stream)).filter(versioned -> versioned.state() instanceof WorkItem)
            .map(versioned -> (Versioned<WorkItem>) (Versioned<? extends State>) versioned);
    }

    private Stream<Versioned<WorkItem>> of(String workflow) {
        return items().filter(versioned -> versioned.state().flow().workflowId().equals(workflow));
    }

    private @Nullable WorkMatch match(WorkQuery query, Instant now) {
        Workflow flow = newest().get(query.workflow());
        return flow == null || !readable(flow) ? null : new WorkMatch(query, flow.content(), workspace.actor().role(), now, nearShare);
    }

    @Override
    public Found page(WorkQuery query, int from, int count, Instant now) {
        WorkMatch match = match(query, now);
        if (match == null) {
            return new Found(0, Map.of(), List.of());
        }
        Map<String, Long> states = new HashMap<>();
        List<Versioned<WorkItem>> found = new ArrayList<>();
        of(query.workflow()).filter(versioned -> match.holdsInAnyState(versioned.state())).forEach(versioned -> {
            states.merge(versioned.state().at(), 1L, Long::sum);
            if (match.stands(versioned.state())) {
                found.add(versioned);
            }
        });
        Comparator<WorkItem> order = match.order();
        found.sort((a, b) -> order.compare(a.state(), b.state()));
        int first = Math.clamp(from, 0, found.size());
        return new Found(found.size(), states, found.subList(first, Math.min(found.size(), first + Math.max(0, count))));
    }

    @Override
    public Map<LocalDate, Long> due(WorkQuery query, YearMonth month, ZoneId zone, Instant now) {
        WorkMatch match = match(query, now);
        Map<LocalDate, Long> days = new TreeMap<>();
        if (match != null) {
            of(query.workflow()).map(Versioned::state).filter(match::stands).filter(match::holdsInAnyState)
                .forEach(item -> item.nextDue().map(ClockRun::due).map(due -> due.atZone(zone).toLocalDate())
                    .filter(day -> YearMonth.from(day).equals(month)).ifPresent(day -> days.merge(day, 1L, Long::sum)));
        }
        return days;
    }

    @Override
    public Map<String, Long> tally(WorkTally asked, TallySplit split) {
        Map<String, Long> counts = new HashMap<>();
        counted(asked).forEach(item -> WorkMarks.key(item.state(), content(item.state()), asked.time(), split)
            .ifPresent(key -> counts.merge(key, 1L, Long::sum)));
        return counts;
    }

    @Override
    public List<Versioned<WorkItem>> tallied(WorkTally asked, int from, int count) {
        Comparator<Versioned<WorkItem>> newest = Comparator.comparing(
            item -> WorkMarks.times(item.state()).get(asked.time()).toEpochMilli());
        return counted(asked).sorted(newest.reversed().thenComparing(item -> item.state().id())).skip(Math.max(0, from)).limit(Math.max(0, count))
            .toList();
    }

    private Stream<Versioned<WorkItem>> counted(WorkTally asked) {
        Workflow flow = newest().get(asked.workflow());
        return flow == null || !readable(flow) ? Stream.empty() : of(asked.workflow())
            .filter(item -> asked.holds(WorkMarks.of(item.state(), content(item.state())), WorkMarks.times(item.state())));
    }

    private @Nullable WorkflowContent content(WorkItem item) {
        return flow(item.flow()).map(Workflow::content).orElse(null);
    }

    @Override
    public List<WorkItem> published(String workflow, String state) {
        return of(workflow).map(Versioned::state).filter(item -> item.at().equals(state)).toList();
    }

    @Override
    @SuppressWarnings("unchecked")
    public Optional<Versioned<WorkItem>> find(String idOrNumber) {
        Optional<Versioned<State>> then = otherwise.get().get(idOrNumber);
        Optional<Versioned<WorkItem>> byId = (then == null ? workspace.find(new Subject(SubjectKind.WORK, idOrNumber)) : then)
            .filter(versioned -> versioned.state() instanceof WorkItem)
            .map(versioned -> (Versioned<WorkItem>) (Versioned<? extends State>) versioned);
        return byId.or(() -> items().filter(versioned -> versioned.state().number().equalsIgnoreCase(idOrNumber)).findFirst())
            .filter(versioned -> flow(versioned.state().flow()).filter(this::readable).isPresent());
    }

    @Override
    public List<WorkItem> named(String text, int most) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return List.of();
        }
        Map<WorkflowRef, Optional<Workflow>> flows = new HashMap<>();
        return items().map(Versioned::state).filter(item -> flows.computeIfAbsent(item.flow(), this::flow).filter(this::readable)
                .filter(flow -> item.number().toLowerCase(Locale.ROOT).contains(wanted) || item.id().toLowerCase(Locale.ROOT).contains(wanted)
                    || titled(flow.content(), item).contains(wanted)).isPresent())
            .sorted(Comparator.comparing(WorkItem::opened).reversed().thenComparing(WorkItem::id)).limit(most).toList();
    }

    private String titled(WorkflowContent flow, WorkItem item) {
        return flow.field(flow.title()).filter(field -> field.mask() == null && field.seenBy(workspace.actor().role()))
            .map(field -> item.field(field.id()).toLowerCase(Locale.ROOT)).orElse("");
    }

    @Override
    public Placed placed(PlaceQuery query, Instant now) {
        Map<String, Workflow> newest = newest();
        Map<String, WorkMatch> matches = new HashMap<>();
        PlacePiles piles = new PlacePiles(query.zoom());
        items().map(Versioned::state).forEach(item -> {
            String register = item.flow().workflowId();
            Workflow flow = newest.get(register);
            boolean asked = query.only() == null || query.only().workflow().equals(register);
            if (asked && flow != null && readable(flow) && shown(item, query, matches.computeIfAbsent(register, id -> new WorkMatch(
                    query.only() == null ? WorkQuery.all(id) : query.only(), flow.content(), workspace.actor().role(), now, nearShare)))) {
                query.where(item.location(), placeOf(item)).ifPresent(at ->
                    piles.add(item::id, register, at, WorkDue.of(item, now, nearShare)));
            }
        });
        return new Placed(piles.total(), piles.piles());
    }

    private boolean shown(WorkItem item, PlaceQuery query, WorkMatch match) {
        return (!finished(item) || query.only() != null && !query.only().states().isEmpty()) && match.stands(item) && match.holdsInAnyState(item);
    }

    private String placeOf(WorkItem item) {
        return flow(item.flow()).map(flow -> flow.content().placeOf(item)).orElse("");
    }

    @Override
    public List<PlaceTally> tallies(String place, Instant now) {
        Map<String, Workflow> newest = newest();
        PlaceTallies tallies = new PlaceTallies();
        items().map(Versioned::state).forEach(item -> {
            Workflow flow = newest.get(item.flow().workflowId());
            String named = placeOf(item);
            if (flow != null && readable(flow) && (place.isEmpty() || place.equals(named))) {
                tallies.add(named, item.flow().workflowId(), finished(item) ? "" : item.at(), item.lateAt(now),
                    item.at().equals(flow.content().start()) ? PlaceTallies.NOT_YET : item.since().toEpochMilli());
            }
        });
        return tallies.all();
    }

    private boolean finished(WorkItem item) {
        return flow(item.flow()).filter(flow -> flow.content().ends(item.at())).isPresent();
    }

    @Override
    public List<Versioned<WorkItem>> at(String place, String register, boolean open, int most) {
        Map<String, Workflow> newest = newest();
        return items().filter(versioned -> {
            WorkItem item = versioned.state();
            Workflow flow = newest.get(item.flow().workflowId());
            return flow != null && readable(flow) && (register.isEmpty() || register.equals(item.flow().workflowId()))
                && placeOf(item).equals(place)
                && (!open || !finished(item));
        }).sorted(Comparator.comparing(Versioned::state, placeOrder(open))).limit(most).toList();
    }

    /// The order of items at a place.
    ///
    /// @param open whether they are not finished
    public static Comparator<WorkItem> placeOrder(boolean open) {
        Comparator<WorkItem> due = Comparator.comparing(item -> item.nextDue().map(ClockRun::due).orElse(Instant.MAX));
        return (open ? due : Comparator.comparing(WorkItem::since).reversed()).thenComparing(WorkItem::id);
    }

    @Override
    public Optional<Workflow> flow(WorkflowRef ref) {
        return workspace.find(ref.subject()).map(Versioned::state).filter(Workflow.class::isInstance).map(Workflow.class::cast);
    }

    @Override
    public Pin observe(Consumer<Set<String>> observer) {
        return workspace.observe(subjects -> {
            Set<String> changed = new HashSet<>();
            for (Subject subject : subjects) {
                if (subject.kind() == SubjectKind.WORK) {
                    workspace.find(subject).map(Versioned::state).filter(WorkItem.class::isInstance)
                        .ifPresent(state -> changed.add(((WorkItem) state).flow().workflowId()));
                } else if (subject.kind() == SubjectKind.WORKFLOW) {
                    changed.add(subject.id().replaceAll("@.*", ""));
                }
            }
            if (!changed.isEmpty()) {
                observer.accept(changed);
            }
        });
    }
}
