package org.menshen.desktop.work;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.shell.FxBridge;
import org.menshen.desktop.shell.Stroke;
import org.menshen.desktop.shell.Throttle;
import org.menshen.desktop.text.ArrivalWords;
import org.menshen.desktop.text.Counts;
import org.menshen.desktop.text.RefusalWords;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.text.Titles;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.port.Arrival;
import org.menshen.domain.port.ImportQueue;
import org.menshen.domain.port.Pin;
import org.menshen.domain.port.Registers;
import org.menshen.domain.work.FlowState;
import org.menshen.domain.work.RegisterOrder;
import org.menshen.domain.work.WorkDue;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.work.WorkQuery;
import org.menshen.domain.work.Workflow;
import org.menshen.domain.work.WorkflowContent;

/// Asks the registers for what is shown and turns it into words, off the FX thread. What the person wants is changed on the FX thread.
final class WorkViewModel implements AutoCloseable {

    /// Items of the list at once.
    static final int PAGE = 100;
    /// Items of a state on the board.
    static final int COLUMN = 30;
    private static final Duration PERIOD = Duration.ofMillis(150);
    private static final String LAST = "work.register";
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final ConsolePorts ports;
    private final FxBridge bridge;
    private final Texts texts;
    private final ItemWords items;
    private final CardWords cards;
    private final SavedFilters saved;
    private final ReadOnlyObjectWrapper<WorkPage> page;
    private final FxBridge.Channel<WorkPage> channel;
    private final Throttle throttle;
    private final Pin pin;
    private final RegisterOrder order;
    private final ArrivalWords arrivals;
    private final RefusalWords refusals;
    private volatile Wanted wanted;

    /// What the person wants to see.
    ///
    /// @param query of the register; of no register while none is known
    /// @param from how many of the list are left out before
    /// @param day the day of the calendar; its month is shown
    /// @param selected id of the item; `null` for the first one
    /// @param sought whether a filter was set since that item was selected: it stays only if the filter shows it
    record Wanted(WorkPage.Mode mode, WorkQuery query, int from, LocalDate day, @Nullable String selected, boolean sought) {

        Wanted with(WorkPage.Mode next) {
            return new Wanted(next, query, 0, day, selected, sought);
        }

        /// Another question begins at its first page.
        Wanted asking(WorkQuery next) {
            boolean asAsked = filter(next).equals(filter(query));
            return new Wanted(mode, next, 0, day, next.workflow().equals(query.workflow()) ? selected : null,
                    asAsked ? sought : !filter(next).equals(filter(WorkQuery.all(next.workflow()))));
        }

        private static List<Object> filter(WorkQuery asked) {
            return List.of(asked.workflow(), asked.states(), asked.flags(), asked.pressing(), asked.doneBy(), asked.text());
        }

        Wanted at(int first) {
            return new Wanted(mode, query, Math.max(0, first), day, selected, sought);
        }

        Wanted on(LocalDate other) {
            return new Wanted(mode, query, 0, other, selected, sought);
        }

        Wanted selecting(@Nullable String id) {
            return new Wanted(mode, query, from, day, id, false);
        }
    }

    WorkViewModel(ConsolePorts ports, FxBridge bridge, Texts texts) {
        this.ports = ports;
        this.bridge = bridge;
        this.texts = texts;
        this.items = new ItemWords(ports, texts);
        this.cards = new CardWords(ports, texts, items);
        this.saved = new SavedFilters(ports.settings());
        this.order = new RegisterOrder(ports.codes());
        this.refusals = new RefusalWords(ports.lang());
        this.arrivals = new ArrivalWords(ports.lang());
        this.page = new ReadOnlyObjectWrapper<>(WorkPage.opening(arrivals.words(
                new Arrival(Arrival.Phase.OPENING, 0, "", 0, 0))));
        this.wanted = new Wanted(WorkPage.Mode.BOARD, WorkQuery.all(ports.settings().get(LAST).orElse("")), 0,
                LocalDate.ofInstant(ports.clock().instant(), ports.zone()), null, false);
        this.channel = bridge.channel(FxBridge.TABLE_HZ, page::set);
        this.throttle = new Throttle(ports.background(), ports.timer(), PERIOD, this::compute);
        Pin registers = ports.works().registers().observe(changed -> throttle.ask());
        Pin imports = ports.works().exchange().queue().observe(throttle::ask);
        Pin relations = ports.workspace().observe(subjects -> {
            if (subjects.stream().anyMatch(subject -> subject.kind() == SubjectKind.RELATION)) {
                throttle.ask();
            }
        });
        this.pin = () -> {
            registers.close();
            imports.close();
            relations.close();
        };
        throttle.ask();
    }

    /// The page; changes on the FX thread, and only when something on it does.
    ReadOnlyObjectProperty<WorkPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// What is wanted now.
    Wanted wanted() {
        return wanted;
    }

    /// Filters that are remembered.
    SavedFilters saved() {
        return saved;
    }

    /// Wants something else.
    synchronized void want(UnaryOperator<Wanted> change) {
        Wanted before = wanted;
        wanted = change.apply(before);
        if (!before.query().workflow().equals(wanted.query().workflow())) {
            ports.settings().put(LAST, wanted.query().workflow());
        }
        if (!before.equals(wanted)) {
            throttle.ask();
        }
    }

    /// Asks another question.
    void ask(UnaryOperator<WorkQuery> change) {
        want(now -> now.asking(change.apply(now.query())));
    }

    /// Shows the page again, because time has passed.
    void refresh() {
        throttle.ask();
    }

    /// Shows an item, in its register, whatever is filtered. Off the FX thread it is looked up first.
    void show(String id) {
        ports.background().execute(() -> ports.works().registers().find(id).ifPresent(found -> {
            String register = found.state().flow().workflowId();
            Wanted now = wanted;
            want(before -> (register.equals(now.query().workflow()) ? before : before.asking(WorkQuery.all(register))).selecting(found.state().id()));
        }));
    }

    private void compute() {
        Instant now = ports.clock().instant();
        Wanted asked = wanted;
        Registers registers = ports.works().registers();
        List<Registers.Book> books = ordered(registers, now);
        String arrival = arrivals.words(registers.arrival());
        if (!arrival.isEmpty()) {
            // what comes in without an item of its own is told by nobody
            throttle.askIn(AGAIN);
        }
        Optional<Registers.Book> book = books.stream().filter(each -> each.flow().ref().workflowId().equals(asked.query().workflow())).findFirst()
                .or(() -> books.stream().max(Comparator.comparing(Registers.Book::late).thenComparing(Registers.Book::open)));
        if (book.isEmpty()) {
            WorkPage none = WorkPage.EMPTY;
            channel.offer(new WorkPage(asked.mode(), List.of(), "", texts.get("window.title"), List.of(), List.of(), List.of(), List.of(),
                    List.of(), "", none.days(), Optional.empty(), arrival.isEmpty() ? texts.get("empty.registers") : arrival, false, imports(),
                    arrival));
            return;
        }
        Workflow flow = book.get().flow();
        String id = flow.ref().workflowId();
        if (!id.equals(asked.query().workflow())) {
            // what presses most is shown because no register, or one that is gone, was wanted: from here on it is the one that is asked about
            want(current -> current.query().equals(asked.query()) ? current.asking(WorkQuery.all(id)) : current);
            return;
        }
        channel.offer(page(asked, flow, books, registers, now, arrival));
    }

    /// A line for each import that is not over, or of which a person has to see something.
    private String imports() {
        return ports.works().exchange().queue().all().stream()
                .filter(each -> each.phase() != ImportQueue.Phase.DONE || each.refused() > 0)
                .map(each -> texts.get("kept.line", each.file(), KeptImportDesk.words(texts, each, refusals), WorkKey.IMPORT.shown()))
                .collect(Collectors.joining("\n"));
    }

    private List<Registers.Book> ordered(Registers registers, Instant now) {
        return registers.books(now).stream().sorted(Comparator.comparing(book -> book.flow().ref().workflowId(), order.comparator())).toList();
    }

    private WorkPage page(Wanted asked, Workflow flow, List<Registers.Book> books, Registers registers, Instant now, String arrival) {
        WorkflowContent content = flow.content();
        WorkQuery query = asked.query();
        List<WorkPage.Column> columns = List.of();
        List<String> ends = List.of();
        List<WorkPage.ItemRow> rows = List.of();
        String place = "";
        WorkPage.Month month = WorkPage.EMPTY.days();
        long total;
        if (asked.mode() == WorkPage.Mode.BOARD) {
            Registers.Found counts = registers.page(query, 0, 0, now);
            columns = columns(query, content, counts, registers, now);
            ends = content.states().stream().filter(FlowState::end).filter(state -> query.states().isEmpty() || query.states().contains(state.id()))
                    .map(state -> texts.get("board.end", ports.names().in(state.name()), number(counts.in(state.id())))).toList();
            total = counts.total();
        } else {
            WorkQuery shown = switch (asked.mode()) {
                case CALENDAR -> query.due(start(asked.day()), start(asked.day().plusDays(1)));
                // what is finished lies on no map: the list below it is of the same items
                case MAP -> query.states().isEmpty() ? query.in(content.states().stream().filter(state -> !state.end()).map(FlowState::id)
                        .collect(Collectors.toSet())) : query;
                case LIST, BOARD -> query;
            };
            Registers.Found found = registers.page(shown, asked.from(), PAGE, now);
            rows = rows(found.items(), content, now);
            total = found.total();
            place = rows.isEmpty() ? "" : texts.get("place", number(asked.from() + 1L), number(asked.from() + (long) rows.size()), number(total));
            if (asked.mode() == WorkPage.Mode.CALENDAR) {
                YearMonth shownMonth = YearMonth.from(asked.day());
                month = new WorkPage.Month(shownMonth, asked.day(), LocalDate.ofInstant(now, ports.zone()),
                        registers.due(query, shownMonth, ports.zone(), now));
            }
        }
        boolean opens = flow.inForce() && content.openers().contains(ports.workspace().actor().role());
        return new WorkPage(asked.mode(), books(books), content.id(), ports.names().in(content.name()),
                filters(query, content), columns, ends, items.heads(content, query), rows, place, month,
                card(asked, rows.isEmpty() ? columns.stream().flatMap(column -> column.rows().stream()).toList() : rows, registers, now),
                total > 0 ? ended(asked, columns) : arrival.isEmpty() ? nothing(asked, query, opens) : texts.get("empty.coming", arrival), opens,
                imports(), arrival);
    }

    /// A board of which everything is finished shows no item, and says where they are.
    private String ended(Wanted asked, List<WorkPage.Column> columns) {
        return asked.mode() == WorkPage.Mode.BOARD && columns.stream().allMatch(column -> column.rows().isEmpty()) ? texts.get("empty.ended") : "";
    }

    private String nothing(Wanted asked, WorkQuery query, boolean opens) {
        return texts.get(!query.whole() ? "empty.filtered" : asked.mode() == WorkPage.Mode.CALENDAR ? "empty.day" : opens ? "empty.register.open"
                : "empty.register");
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(ports.zone()).toInstant();
    }

    private List<WorkPage.BookRow> books(List<Registers.Book> books) {
        List<WorkPage.BookRow> rows = new ArrayList<>();
        for (Registers.Book book : books) {
            WorkflowContent content = book.flow().content();
            List<Stroke> keys = WorkKey.REGISTER.strokes();
            rows.add(new WorkPage.BookRow(content.id(), Titles.sign(content, ports.lang()), ports.names().in(content.name()), number(book.open()),
                    book.late() == 0 ? "" : texts.get("book.late", number(book.late())),
                    rows.size() < keys.size() ? keys.get(rows.size()).code().getName() : ""));
        }
        return List.copyOf(rows);
    }

    private String number(long n) {
        return Counts.of(n, texts.lang());
    }

    /// One question for the counts, then one for each state that has something to show.
    private List<WorkPage.Column> columns(WorkQuery query, WorkflowContent content, Registers.Found counts, Registers registers, Instant now) {
        List<WorkPage.Column> columns = new ArrayList<>();
        for (FlowState state : content.states()) {
            if (state.end() || !query.states().isEmpty() && !query.states().contains(state.id())) {
                continue;
            }
            long count = counts.in(state.id());
            List<WorkPage.ItemRow> rows = count == 0 ? List.of()
                    : rows(registers.page(query.in(Set.of(state.id())), 0, COLUMN, now).items(), content, now);
            columns.add(new WorkPage.Column(state.id(), ports.names().in(state.name()), number(count), rows,
                    count > rows.size() ? texts.get("board.more", number(count - rows.size())) : ""));
        }
        return List.copyOf(columns);
    }

    /// An item of an edition that is out of force has its own words.
    private List<WorkPage.ItemRow> rows(List<Versioned<WorkItem>> found, WorkflowContent content, Instant now) {
        return found.stream().map(item -> items.row(item, flow(item.state()).orElse(content), now)).toList();
    }

    private Optional<WorkflowContent> flow(WorkItem item) {
        return ports.works().registers().flow(item.flow()).map(Workflow::content);
    }

    private Optional<WorkCard> card(Wanted asked, List<WorkPage.ItemRow> shown, Registers registers, Instant now) {
        Optional<Versioned<WorkItem>> chosen = Optional.ofNullable(asked.selected())
                .filter(id -> !asked.sought() || shown.stream().anyMatch(row -> row.id().equals(id))).flatMap(registers::find);
        return chosen.or(() -> shown.stream().findFirst().map(WorkPage.ItemRow::id).flatMap(registers::find))
                .flatMap(item -> flow(item.state()).map(flow -> cards.of(item, flow, now)));
    }

    private List<String> filters(WorkQuery query, WorkflowContent content) {
        List<String> words = new ArrayList<>();
        query.states().forEach(state -> words.add(texts.get("filter.state", items.state(content, state))));
        query.flags().forEach(flag -> words.add(texts.get("filter.flag",
                content.flag(flag).map(each -> ports.names().in(each.name())).orElse(flag))));
        if (query.pressing() != WorkDue.NONE) {
            words.add(texts.get(query.pressing() == WorkDue.LATE ? "filter.late" : "filter.near"));
        }
        if (!query.doneBy().isEmpty()) {
            words.add(texts.get("filter.mine"));
        }
        if (!query.text().isBlank()) {
            words.add(texts.get("filter.text", query.text().strip()));
        }
        return List.copyOf(words);
    }

    /// The editions' words for what a filter can name: states with their counts.
    List<Map.Entry<String, String>> states() {
        Instant now = ports.clock().instant();
        String register = page.get().book();
        Registers.Found counts = ports.works().registers().page(wanted.query(), 0, 0, now);
        return content(register, now).map(WorkflowContent::states).orElse(List.of()).stream()
                .map(state -> Map.entry(state.id(), texts.get("board.end", ports.names().in(state.name()), number(counts.in(state.id()))))).toList();
    }

    /// Looks up the edition in force of the register that is shown.
    ///
    /// @param then gets it on the FX thread; nothing when there is none
    void flow(Consumer<Workflow> then) {
        String register = page.get().book();
        ports.background().execute(() -> ports.works().registers().books(ports.clock().instant()).stream().map(Registers.Book::flow)
                .filter(flow -> flow.content().id().equals(register)).findFirst().ifPresent(flow -> bridge.run(() -> then.accept(flow))));
    }

    /// The flags of the register by id, with their words.
    List<Map.Entry<String, String>> flags() {
        return content(page.get().book(), ports.clock().instant()).map(WorkflowContent::flags).orElse(List.of()).stream()
                .map(flag -> Map.entry(flag.id(), ports.names().in(flag.name()))).toList();
    }

    /// Whether the register that is shown is for some roles only.
    boolean closed() {
        return content(page.get().book(), ports.clock().instant()).filter(content -> !content.readers().isEmpty()).isPresent();
    }

    private Optional<WorkflowContent> content(String register, Instant now) {
        return ports.works().registers().books(now).stream().map(book -> book.flow().content())
                .filter(content -> Objects.equals(content.id(), register)).findFirst();
    }

    @Override
    public void close() {
        pin.close();
        throttle.close();
        channel.close();
    }
}
