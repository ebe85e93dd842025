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
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.apache.lucene.search.Sort;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.port.Arrival;
import org.menshen.domain.port.Pin;
import org.menshen.domain.port.Registers;
import org.menshen.domain.port.Workspace;
import org.menshen.domain.work.ClockRun;
import org.menshen.domain.work.TallySplit;
import org.menshen.domain.work.PlaceQuery;
import org.menshen.domain.work.PlaceTally;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.work.WorkMatch;
import org.menshen.domain.work.WorkQuery;
import org.menshen.domain.work.WorkTally;
import org.menshen.domain.work.Workflow;
import org.menshen.domain.work.WorkflowRef;
import org.menshen.workstation.feed.Feed;
import org.menshen.workstation.view.LocalView;

/// The registers over the files of work items. What the files do not show yet, items that changed a moment ago and items with commands that wait for
/// the centre, is looked through in memory and put in its place among what they hold. So is what was otherwise at another time ([#with]). Safe from
/// any thread.
public final class IndexedRegisters implements Registers {

    /// So long whoever asks waits for the files to be opened.
    private static final Duration OPENING = Duration.ofSeconds(8);
    /// Stands in the place of an item that was not there yet: none of a register.
    private static final Versioned<State> ABSENT = new Versioned<>(() -> ItemKeeper.subject(""), 0, false);

    private final Workspace workspace;
    private final LocalView view;
    private final ItemShelf shelf;
    private final ItemKeeper keeper;
    private final Feed<String, Boolean> filled;
    private final double nearShare;
    private final ItemFlows flows;
    private final ItemTallies tallies;
    private final ItemGround ground;
    private final @Nullable Supplier<Map<String, Optional<Versioned<State>>>> then;
    private volatile Arrival year = Arrival.WHOLE;

    /// @param workspace who looks, and editions of workflows
    /// @param view items with commands that wait
    /// @param shelf the confirmed items
    /// @param keeper opens the files and fills them
    /// @param filled brings the registers of items that came from the centre in pieces
    /// @param nearShare see [org.menshen.domain.work.WorkDue]
    public IndexedRegisters(Workspace workspace, LocalView view, ItemShelf shelf, ItemKeeper keeper, Feed<String, Boolean> filled,
            double nearShare) {
        this(workspace, view, shelf, keeper, filled, nearShare, null);
    }

    /// @param then items as they were, by id, empty for one that was not there yet; `null` for the present
    private IndexedRegisters(Workspace workspace, LocalView view, ItemShelf shelf, ItemKeeper keeper, Feed<String, Boolean> filled,
            double nearShare, @Nullable Supplier<Map<String, Optional<Versioned<State>>>> then) {
        this.workspace = workspace;
        this.view = view;
        this.shelf = shelf;
        this.keeper = keeper;
        this.filled = filled;
        this.nearShare = nearShare;
        this.then = then;
        this.flows = new ItemFlows(workspace, nearShare);
        this.tallies = new ItemTallies(this::read, ref -> flow(ref).map(Workflow::content).orElse(null));
        this.ground = new ItemGround(this::read, flows, nearShare);
    }

    @Override
    public Registers with(Supplier<Map<String, Optional<Versioned<State>>>> otherwise) {
        return new IndexedRegisters(workspace, view, shelf, keeper, filled, nearShare, otherwise);
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
        if (then == null) {
            all.putAll(view.pendingItems());
        } else {
            then.get().forEach((id, state) -> all.put(id, state.<Versioned<State>>map(Function.identity()).orElse(ABSENT)));
        }
        return all;
    }

    @Override
    public List<Book> books(Instant now) {
        Map<String, Versioned<State>> newer = newer();
        List<Book> books = new ArrayList<>();
        flows.newest().forEach((id, flow) -> {
            if (flows.readable(flow)) {
                List<WorkItem> more = of(newer.values(), id).map(Versioned::state).filter(item -> !flows.finished(item)).toList();
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

    @SuppressWarnings("unchecked")
    static Versioned<WorkItem> item(Versioned<State> state) {
        return (Versioned<WorkItem>) (Versioned<? extends State>) state;
    }

    static Stream<Versioned<WorkItem>> of(Collection<Versioned<State>> states, String workflow) {
        return states.stream().filter(state -> state.state() instanceof WorkItem).map(IndexedRegisters::item)
                .filter(state -> state.state().flow().workflowId().equals(workflow));
    }

    @Override
    public Found page(WorkQuery query, int from, int count, Instant now) {
        WorkMatch match = flows.match(query, now);
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
        WorkMatch match = flows.match(query, now);
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
        return flows.sees(asked.workflow()) ? tallies.tally(asked, split, newer()) : Map.of();
    }

    @Override
    public List<Versioned<WorkItem>> tallied(WorkTally asked, int from, int count) {
        if (!flows.sees(asked.workflow())) {
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

    @Override
    public Optional<Versioned<WorkItem>> find(String idOrNumber) {
        Optional<Versioned<State>> byId = then == null ? workspace.find(ItemKeeper.subject(idOrNumber)) : found(idOrNumber);
        return byId.or(() -> numbered(idOrNumber)).filter(state -> state.state() instanceof WorkItem).map(IndexedRegisters::item)
                .filter(found -> flow(found.state().flow()).filter(flows::readable).isPresent());
    }

    /// As it was.
    private Optional<Versioned<State>> found(String id) {
        Versioned<State> otherwise = newer().get(id);
        return otherwise == null ? shelf.find(ItemKeeper.subject(id)) : Optional.of(otherwise);
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
                reader -> ItemQuestions.named(reader, wanted, flows.hidden(), newer.keySet()), ItemQuestions.newest(), 0, most)).stream()
                .map(state -> item(state).state());
        Stream<WorkItem> ofMemory = newer.values().stream().map(Versioned::state).filter(WorkItem.class::isInstance).map(WorkItem.class::cast)
                .filter(item -> says(item, wanted));
        return Stream.concat(ofFiles, ofMemory)
                .filter(item -> seen.computeIfAbsent(item.flow(), ref -> flow(ref).filter(flows::readable).isPresent()))
                .sorted(Comparator.comparing(WorkItem::opened).reversed().thenComparing(WorkItem::id)).limit(most).toList();
    }

    private boolean says(WorkItem item, String wanted) {
        String title = flow(item.flow()).flatMap(flow -> flow.content().field(flow.content().title()))
                .filter(field -> field.mask() == null && field.seenBy(flows.role())).map(field -> item.field(field.id())).orElse("");
        String all = String.join("\n", item.number(), item.id(), title).toLowerCase(java.util.Locale.ROOT);
        return Stream.of(wanted.toLowerCase(java.util.Locale.ROOT).split("\\s+")).allMatch(all::contains);
    }

    @Override
    public Placed placed(PlaceQuery query, Instant now) {
        return ground.placed(query, now, newer());
    }

    @Override
    public List<PlaceTally> tallies(String place, Instant now) {
        return ground.tallies(place, now, newer());
    }

    @Override
    public List<Versioned<WorkItem>> at(String place, String register, boolean open, int most) {
        return ground.at(place, register, open, most, newer());
    }

    @Override
    public Optional<Workflow> flow(WorkflowRef ref) {
        return flows.flow(ref);
    }

    @Override
    public Arrival arrival() {
        Arrival made = year;
        return keeper.arrival().making(made.made(), made.toMake());
    }

    /// A demonstration's made-up year is on its way into the centre.
    ///
    /// @param done how many of its items are in
    /// @param all how many it has; 0 when it is over
    public void yearComes(long done, long all) {
        year = Arrival.WHOLE.making(done, all);
        filled.publish(Map.of("", true));
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
