package org.menshen.workstation.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.apache.lucene.search.Sort;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.port.Pin;
import org.menshen.domain.port.Registers;
import org.menshen.domain.port.Workspace;
import org.menshen.domain.port.WorkspaceRegisters;
import org.menshen.domain.work.ClockRun;
import org.menshen.domain.work.TallySplit;
import org.menshen.domain.work.PlacePiles;
import org.menshen.domain.work.PlaceQuery;
import org.menshen.domain.work.PlaceTallies;
import org.menshen.domain.work.PlaceTally;
import org.menshen.domain.work.WorkDue;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.work.WorkMatch;
import org.menshen.domain.work.WorkQuery;
import org.menshen.domain.work.WorkTally;
import org.menshen.domain.work.Workflow;
import org.menshen.domain.work.WorkflowRef;
import org.menshen.map.core.geo.LatLon;
import org.menshen.workstation.feed.Feed;
import org.menshen.workstation.view.LocalView;

/// The registers over the files of work items. What the files do not show yet, items that changed a moment ago and items with commands that wait for
/// the centre, is looked through in memory and put in its place among what they hold. Safe from any thread.
public final class IndexedRegisters implements Registers {

    /// So long whoever asks waits for the files to be opened.
    private static final Duration OPENING = Duration.ofSeconds(8);

    private final Workspace workspace;
    private final LocalView view;
    private final ItemShelf shelf;
    private final ItemKeeper keeper;
    private final Feed<String, Boolean> filled;
    private final double nearShare;
    private final ItemTallies tallies;

    /// @param workspace who looks, and editions of workflows
    /// @param view items with commands that wait
    /// @param shelf the confirmed items
    /// @param keeper opens the files and fills them
    /// @param filled brings the registers of items that came from the centre in pieces
    /// @param nearShare see [org.menshen.domain.work.WorkDue]
    public IndexedRegisters(Workspace workspace, LocalView view, ItemShelf shelf, ItemKeeper keeper, Feed<String, Boolean> filled,
            double nearShare) {
        this.workspace = workspace;
        this.view = view;
        this.shelf = shelf;
        this.keeper = keeper;
        this.filled = filled;
        this.nearShare = nearShare;
        this.tallies = new ItemTallies(this::read, ref -> flow(ref).map(Workflow::content).orElse(null));
    }

    /// Reads the files, or does without while they cannot be read.
    private <T> T read(T without, ItemTallies.Reading<T> reading) {
        ItemIndex index = shelf.index();
        if (index == null && keeper.await(OPENING)) {
            index = shelf.index();
        }
        try {
            return index == null ? without : reading.of(index);
        } catch (AlreadyClosedException closing) {
            return without;
        } catch (IOException e) {
            throw new UncheckedIOException("the registers cannot be read", e);
        }
    }

    /// The items that the files do not show as they are, by id. Taken before the files are asked: whatever is written in between is in here.
    private Map<String, Versioned<State>> newer() {
        Map<String, Versioned<State>> all = shelf.fresh();
        all.putAll(view.pendingItems());
        return all;
    }

    @Override
    public List<Book> books(Instant now) {
        Map<String, Versioned<State>> newer = newer();
        List<Book> books = new ArrayList<>();
        newest().forEach((id, flow) -> {
            if (readable(flow)) {
                List<WorkItem> more = of(newer.values(), id).map(Versioned::state)
                        .filter(item -> !flow(item.flow()).map(edition -> edition.content().ends(item.at())).orElse(false)).toList();
                long open = more.size() + count(id, false, now, newer.keySet());
                long late = more.stream().filter(item -> item.lateAt(now)).count() + count(id, true, now, newer.keySet());
                if (flow.inForce() || open > 0) {
                    books.add(new Book(flow, open, late));
                }
            }
        });
        return List.copyOf(books);
    }

    private long count(String workflow, boolean late, Instant now, Set<String> without) {
        return read(0L, index -> index.count(reader -> ItemQuestions.unfinished(workflow, late, now, without)));
    }

    private boolean readable(Workflow flow) {
        return flow.content().readBy(workspace.actor().role());
    }

    private Map<String, Workflow> newest() {
        Map<String, Workflow> newest = new TreeMap<>();
        Comparator<Workflow> order = Comparator.comparing(Workflow::inForce).thenComparing(flow -> flow.ref().version())
                .thenComparing(flow -> flow.published().at());
        workspace.all(SubjectKind.WORKFLOW).stream().map(Versioned::state).map(Workflow.class::cast)
                .forEach(flow -> newest.merge(flow.ref().workflowId(), flow, (a, b) -> order.compare(a, b) >= 0 ? a : b));
        return newest;
    }

    @SuppressWarnings("unchecked")
    static Versioned<WorkItem> item(Versioned<State> state) {
        return (Versioned<WorkItem>) (Versioned<? extends State>) state;
    }

    static Stream<Versioned<WorkItem>> of(Collection<Versioned<State>> states, String workflow) {
        return states.stream().filter(state -> state.state() instanceof WorkItem).map(IndexedRegisters::item)
                .filter(state -> state.state().flow().workflowId().equals(workflow));
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
        Map<String, Versioned<State>> newer = newer();
        Comparator<Versioned<WorkItem>> order = Comparator.comparing(Versioned::state, match.order());
        List<Versioned<WorkItem>> answering = of(newer.values(), query.workflow()).filter(item -> match.holdsInAnyState(item.state())).toList();
        List<Versioned<WorkItem>> more = answering.stream().filter(item -> match.stands(item.state())).sorted(order).toList();
        ItemIndex.Asking asking = reader -> ItemQuestions.inAnyState(reader, query, match.role(), now, newer.keySet());
        Map<String, Long> states = new HashMap<>(read(Map.of(), index -> index.states(asking)));
        answering.forEach(item -> states.merge(item.state().at(), 1L, Long::sum));
        long total = states.entrySet().stream().filter(each -> query.states().isEmpty() || query.states().contains(each.getKey()))
                .mapToLong(Map.Entry::getValue).sum();
        Sort sort = ItemQuestions.order(query, match.flow());
        // so many of those in memory may stand before what the files hold at a place
        int begin = Math.max(0, from - more.size());
        int wanted = Math.max(0, count);
        List<Versioned<State>> page = read(List.of(), index -> index.page(
                reader -> ItemQuestions.standing(asking.of(reader), query.states()), sort, begin, from - begin + wanted));
        return new Found(total, states, merged(page, begin, more, order, from, wanted));
    }

    /// Puts items in memory in their places among those of the files.
    ///
    /// @param page some that the files hold, in order
    /// @param begin how many the files hold before them
    /// @param more those in memory, in the same order
    private static List<Versioned<WorkItem>> merged(List<Versioned<State>> page, int begin, List<Versioned<WorkItem>> more,
            Comparator<Versioned<WorkItem>> order, int from, int count) {
        List<Versioned<WorkItem>> all = new ArrayList<>();
        int next = 0;
        for (Versioned<State> each : page) {
            Versioned<WorkItem> kept = item(each);
            while (next < more.size() && order.compare(more.get(next), kept) < 0) {
                all.add(more.get(next++));
            }
            all.add(kept);
        }
        all.addAll(more.subList(next, more.size()));
        int first = Math.clamp((long) from - begin, 0, all.size());
        return all.subList(first, Math.min(all.size(), first + count));
    }

    @Override
    public Map<LocalDate, Long> due(WorkQuery query, YearMonth month, ZoneId zone, Instant now) {
        WorkMatch match = match(query, now);
        Map<LocalDate, Long> days = new TreeMap<>();
        if (match != null) {
            Map<String, Versioned<State>> newer = newer();
            Instant first = month.atDay(1).atStartOfDay(zone).toInstant();
            Instant last = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
            Stream<Instant> ofMemory = of(newer.values(), query.workflow()).map(Versioned::state).filter(match::stands)
                    .filter(match::holdsInAnyState).map(WorkItem::nextDue).flatMap(Optional::stream).map(ClockRun::due);
            Stream<Instant> ofFiles = read(List.<Long>of(), index -> index.due(reader -> ItemQuestions.dueIn(ItemQuestions.standing(
                    ItemQuestions.inAnyState(reader, query, match.role(), now, newer.keySet()), query.states()), first, last)))
                    .stream().map(Instant::ofEpochMilli);
            Stream.concat(ofMemory, ofFiles).filter(due -> !due.isBefore(first) && due.isBefore(last))
                    .forEach(due -> days.merge(due.atZone(zone).toLocalDate(), 1L, Long::sum));
        }
        return days;
    }

    @Override
    public Map<String, Long> tally(WorkTally asked, TallySplit split) {
        return sees(asked.workflow()) ? tallies.tally(asked, split, newer()) : Map.of();
    }

    @Override
    public List<Versioned<WorkItem>> tallied(WorkTally asked, int from, int count) {
        if (!sees(asked.workflow())) {
            return List.of();
        }
        Map<String, Versioned<State>> newer = newer();
        List<Versioned<WorkItem>> more = tallies.counted(asked, newer);
        int begin = Math.max(0, from - more.size());
        List<Versioned<State>> page = tallies.page(asked, newer, begin, from - begin + Math.max(0, count));
        return merged(page, begin, more, ItemTallies.latest(asked.time()), from, Math.max(0, count));
    }

    @Override
    public List<WorkItem> published(String workflow, String state) {
        return tallies.standing(workflow, state, newer());
    }

    private boolean sees(String workflow) {
        Workflow flow = newest().get(workflow);
        return flow != null && readable(flow);
    }

    @Override
    public Optional<Versioned<WorkItem>> find(String idOrNumber) {
        Optional<Versioned<State>> byId = workspace.find(ItemKeeper.subject(idOrNumber));
        return byId.or(() -> numbered(idOrNumber)).filter(state -> state.state() instanceof WorkItem).map(IndexedRegisters::item)
                .filter(found -> flow(found.state().flow()).filter(this::readable).isPresent());
    }

    private Optional<Versioned<State>> numbered(String number) {
        return newer().values().stream()
                .filter(state -> state.state() instanceof WorkItem item && item.number().equalsIgnoreCase(number)).findFirst()
                .or(() -> read(List.<Versioned<State>>of(), index -> index.page(reader -> ItemQuestions.numbered(number),
                        ItemQuestions.newest(), 0, 3)).stream()
                        .filter(state -> ((WorkItem) state.state()).number().equalsIgnoreCase(number)).findFirst());
    }

    @Override
    public List<WorkItem> named(String text, int most) {
        String wanted = text.strip();
        if (wanted.isEmpty()) {
            return List.of();
        }
        Map<WorkflowRef, Boolean> seen = new HashMap<>();
        Map<String, Versioned<State>> newer = newer();
        Stream<WorkItem> ofFiles = read(List.<Versioned<State>>of(), index -> index.page(
                reader -> ItemQuestions.named(reader, wanted, hidden(), newer.keySet()), ItemQuestions.newest(), 0, most)).stream()
                .map(state -> item(state).state());
        Stream<WorkItem> ofMemory = newer.values().stream().map(Versioned::state).filter(WorkItem.class::isInstance).map(WorkItem.class::cast)
                .filter(item -> says(item, wanted));
        return Stream.concat(ofFiles, ofMemory)
                .filter(item -> seen.computeIfAbsent(item.flow(), ref -> flow(ref).filter(this::readable).isPresent()))
                .sorted(Comparator.comparing(WorkItem::opened).reversed().thenComparing(WorkItem::id)).limit(most).toList();
    }

    /// The registers that this seat does not see.
    private List<String> hidden() {
        return newest().values().stream().filter(flow -> !readable(flow)).map(flow -> flow.ref().workflowId()).toList();
    }

    private boolean says(WorkItem item, String wanted) {
        String title = flow(item.flow()).flatMap(flow -> flow.content().field(flow.content().title()))
                .filter(field -> field.mask() == null && field.seenBy(workspace.actor().role())).map(field -> item.field(field.id())).orElse("");
        String all = String.join("\n", item.number(), item.id(), title).toLowerCase(java.util.Locale.ROOT);
        return Stream.of(wanted.toLowerCase(java.util.Locale.ROOT).split("\\s+")).allMatch(all::contains);
    }

    @Override
    public Placed placed(PlaceQuery query, Instant now) {
        Map<String, Versioned<State>> newer = newer();
        PlacePiles piles = new PlacePiles(query.zoom());
        Map<String, Workflow> newest = newest();
        Map<String, WorkMatch> matches = new HashMap<>();
        items(newer.values()).forEach(item -> {
            String register = item.flow().workflowId();
            boolean asked = query.only() == null || query.only().workflow().equals(register);
            Workflow flow = newest.get(register);
            if (asked && flow != null && readable(flow) && (!finished(item) || query.only() != null && !query.only().states().isEmpty())) {
                WorkMatch match = matches.computeIfAbsent(register, id -> new WorkMatch(query.only() == null ? WorkQuery.all(id) : query.only(),
                        flow.content(), workspace.actor().role(), now, nearShare));
                query.where(item.location(), placeOf(item)).filter(at -> match.stands(item) && match.holdsInAnyState(item))
                        .ifPresent(at -> piles.add(item::id, register, at, WorkDue.of(item, now, nearShare)));
            }
        });
        long time = now.toEpochMilli();
        read(false, index -> {
            index.look(reader -> ItemQuestions.placed(reader, query, workspace.actor().role(), now, hidden(), newer.keySet()),
                    new PlacedColumns(item -> {
                        WorkDue due = item.late(time) ? WorkDue.LATE : item.near(time) ? WorkDue.NEAR : WorkDue.CALM;
                        Optional<LatLon> at = query.where(item.spot(), item.place());
                        if (at.isPresent()) {
                            piles.add(item::id, item.register(), at.get(), due);
                        }
                    }));
            return true;
        });
        return new Placed(piles.total(), piles.piles());
    }

    private static Stream<WorkItem> items(Collection<Versioned<State>> states) {
        return states.stream().map(Versioned::state).filter(WorkItem.class::isInstance).map(WorkItem.class::cast);
    }

    private boolean finished(WorkItem item) {
        return flow(item.flow()).filter(edition -> edition.content().ends(item.at())).isPresent();
    }

    private String placeOf(WorkItem item) {
        return flow(item.flow()).map(flow -> flow.content().placeOf(item)).orElse("");
    }

    @Override
    public List<PlaceTally> tallies(String place, Instant now) {
        Map<String, Versioned<State>> newer = newer();
        Map<String, Workflow> newest = newest();
        PlaceTallies tallies = new PlaceTallies();
        items(newer.values()).filter(item -> place.isEmpty() || place.equals(placeOf(item))).forEach(item -> Optional
                .ofNullable(newest.get(item.flow().workflowId())).filter(this::readable)
                .ifPresent(flow -> tallies.add(placeOf(item), item.flow().workflowId(), finished(item) ? "" : item.at(), item.lateAt(now),
                        item.at().equals(flow.content().start()) ? PlaceTallies.NOT_YET : item.since().toEpochMilli())));
        long time = now.toEpochMilli();
        read(false, index -> {
            index.look(reader -> ItemQuestions.at(place, "", false, hidden(), newer.keySet()), new PlacedColumns(item -> {
                Workflow flow = newest.get(item.register());
                if (flow != null) {
                    String state = item.state();
                    tallies.add(item.place(), item.register(), item.unfinished() ? state : "", item.late(time),
                            state.equals(flow.content().start()) ? PlaceTallies.NOT_YET : item.since());
                }
            }));
            return true;
        });
        return tallies.all();
    }

    @Override
    public List<Versioned<WorkItem>> at(String place, String register, boolean open, int most) {
        Map<String, Versioned<State>> newer = newer();
        Set<String> hidden = Set.copyOf(hidden());
        Stream<Versioned<WorkItem>> ofMemory = newer.values().stream().filter(state -> state.state() instanceof WorkItem)
                .map(IndexedRegisters::item).filter(state -> place.equals(placeOf(state.state()))
                        && !hidden.contains(state.state().flow().workflowId())
                        && (register.isEmpty() || register.equals(state.state().flow().workflowId())) && (!open || !finished(state.state())));
        Stream<Versioned<WorkItem>> ofFiles = read(List.<Versioned<State>>of(), index -> index.page(
                reader -> ItemQuestions.at(place, register, open, hidden, newer.keySet()), ItemQuestions.placeOrder(open), 0, most)).stream()
                .map(IndexedRegisters::item);
        return Stream.concat(ofMemory, ofFiles).sorted(Comparator.comparing(Versioned::state, WorkspaceRegisters.placeOrder(open))).limit(most)
                .toList();
    }

    @Override
    public Optional<Workflow> flow(WorkflowRef ref) {
        return workspace.find(ref.subject()).map(Versioned::state).filter(Workflow.class::isInstance).map(Workflow.class::cast);
    }

    @Override
    public double share() {
        return keeper.share();
    }

    @Override
    public Pin observe(Consumer<Set<String>> observer) {
        Pin pieces = filled.observe(news -> observer.accept(news.keySet()));
        Pin changes = workspace.observe(subjects -> {
            Set<String> changed = ChangedRegisters.of(workspace, subjects);
            if (!changed.isEmpty()) {
                observer.accept(changed);
            }
        });
        return () -> {
            pieces.close();
            changes.close();
        };
    }
}
