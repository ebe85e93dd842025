package org.menshen.workstation.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple3;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.Command;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.indicator.CaseRoom;
import org.menshen.domain.indicator.Indicator;
import org.menshen.domain.indicator.IndicatorBook;
import org.menshen.domain.indicator.IndicatorFigure;
import org.menshen.domain.plan.Bilingual;
import org.menshen.domain.port.Pin;
import org.menshen.domain.port.Registers;
import org.menshen.domain.port.Workspace;
import org.menshen.domain.port.WorkspaceRegisters;
import org.menshen.domain.work.MarkTest;
import org.menshen.domain.work.TallySpan;
import org.menshen.domain.work.TallySplit;
import org.menshen.domain.work.PlacePile;
import org.menshen.domain.work.PlaceQuery;
import org.menshen.domain.work.WorkCommand;
import org.menshen.domain.work.WorkDue;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.work.WorkQuery;
import org.menshen.domain.work.WorkTally;
import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.geo.LatLon;
import org.menshen.workstation.House;
import org.menshen.workstation.Ledger;
import org.menshen.workstation.feed.Feed;
import org.menshen.workstation.index.FilledIndex;
import org.menshen.workstation.feed.NoticeBoard;
import org.menshen.workstation.link.CentreClient;
import org.menshen.workstation.link.SignIn;
import org.menshen.workstation.view.LocalView;
import org.menshen.workstation.view.SeatRules;

/// Whatever is asked, wherever the items lie: the registers over the files answer as those that look through all states.
class IndexedRegistersProperties {

    private static final double NEAR = 0.25;
    private static final List<String> TITLES = List.of("东门乱堆物", "暴露垃圾", "乱设摊 AB12", "井盖缺失", "共享单车");
    private static final List<String> WORDS = List.of("", "", "垃圾", "乱", "乱 门", "ab12", "东门", "丰", "内部", "没有这样的词", "AJ-");
    private static Path dir;

    @BeforeContainer
    static void folder() throws IOException {
        dir = Files.createTempDirectory("menshen-registers");
    }

    @AfterContainer
    static void clean() throws IOException {
        FilledIndex.remove(dir);
        Files.delete(dir);
    }

    /// What became of an item: whether the files have it, its title, and what was done with it.
    private record Told(String title, List<String> acts, boolean written, boolean waits) {
    }

    @Provide
    Arbitrary<List<Told>> items() {
        Arbitrary<List<String>> acts = Arbitraries.of("take", "back", "finish", "hung").list().ofMaxSize(4);
        return Combinators.combine(Arbitraries.of(TITLES), acts, Arbitraries.of(true, true, true, false), Arbitraries.of(true, false, false, false))
                .as(Told::new).list().ofMaxSize(25);
    }

    @Provide
    Arbitrary<List<Tuple3<WorkQuery, Integer, Integer>>> questions() {
        Arbitrary<Set<String>> states = Arbitraries.of("NEW", "DOING", "DONE").set().ofMaxSize(2);
        Arbitrary<String> orders = Arbitraries.of("due", "since", "opened", "number", "state", "title", "size");
        Arbitrary<Set<String>> flags = Arbitraries.of(Set.of(), Set.of(), Set.of("hung"));
        Arbitrary<Integer> dues = Arbitraries.of(null, 10, 50, 70);
        Arbitrary<WorkQuery> query = Combinators.combine(states, flags, Arbitraries.of(WORDS), Arbitraries.of(WorkDue.class), dues,
                Arbitraries.of("", "", "u-01", "u-02"), orders, Arbitraries.of(true, false)).as((in, raised, text, pressing, due, by, order, down) ->
                new WorkQuery("case", in, raised, text, pressing, null, due == null ? null : Registered.later(Duration.ofMinutes(due)), by, order,
                down));
        return Combinators.combine(query, Arbitraries.integers().between(0, 12), Arbitraries.integers().between(0, 9)).as(Tuple::of)
                .list().ofSize(12);
    }

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void theyAnswerAsThoseThatLookThroughAllStates(@ForAll("items") List<Told> items,
            @ForAll("questions") List<Tuple3<WorkQuery, Integer, Integer>> asked) throws IOException {
        Ledger ledger = new Ledger(false);
        Registered.publish(ledger);
        ItemShelf shelf = new ItemShelf(House.RULEBOOK);
        LocalView view = new LocalView(new SeatRules(House.RULEBOOK, House.CODES, House.PERMISSIONS, () -> false), shelf);
        ItemFiles.Surroundings around = new ItemFiles.Surroundings(() -> null, () -> "", ref -> Registered.flow(), () -> false, centre(),
                which -> { },
                ids -> { }, new NoticeBoard(Clock.systemUTC(), Runnable::run), Clock.systemUTC(), Duration.ZERO);
        ItemFiles files = new ItemFiles(new ItemFiles.Place(dir, () -> new byte[32], House.JSON, NEAR), around, shelf);
        files.ready();
        files.begin();
        view.apply(ledger.log());
        for (boolean written : new boolean[] {true, false}) {
            for (int i = 0; i < items.size(); i++) {
                if (items.get(i).written == written) {
                    tell(ledger, view, i, items.get(i));
                }
            }
            if (written) {
                files.step(List.of(), null);
            }
        }
        Seat seat = new Seat(view);
        Registers plain = new WorkspaceRegisters(seat, NEAR);
        Registers indexed = new IndexedRegisters(seat, view, shelf, new ItemKeeper(dir, () -> new byte[32], House.JSON, NEAR, around, shelf,
                Thread.ofPlatform().factory()), new Feed<>(Runnable::run), NEAR);
        Instant now = Registered.later(Duration.ofMinutes(50));
        assertThat(indexed.books(now)).isEqualTo(plain.books(now));
        for (Tuple3<WorkQuery, Integer, Integer> question : asked) {
            for (Instant at : List.of(Ledger.ACT, now, Registered.later(Duration.ofHours(2)))) {
                assertThat(indexed.page(question.get1(), question.get2(), question.get3(), at)).as(question.toString())
                        .isEqualTo(plain.page(question.get1(), question.get2(), question.get3(), at));
            }
            YearMonth month = YearMonth.from(now.atZone(ZoneOffset.UTC));
            assertThat(indexed.due(question.get1(), month, ZoneOffset.UTC, now)).isEqualTo(plain.due(question.get1(), month, ZoneOffset.UTC, now));
        }
        counts(plain, indexed);
        places(indexed, plain, asked, now);
        if (items.stream().noneMatch(Told::waits)) {
            asThen(plain, indexed, asked, now);
        }
        for (String text : List.of("垃圾", "东门", "W-0003", "aj-261105")) {
            assertThat(indexed.named(text, 5)).as(text).isEqualTo(plain.named(text, 5));
        }
        plain.page(WorkQuery.all("case"), 0, 3, now).items().forEach(item -> {
            assertThat(indexed.find(item.state().number().toLowerCase(java.util.Locale.ROOT))).contains(item);
            assertThat(indexed.find(item.state().id())).contains(item);
        });
        files.close(List.of());
    }

    /// Some items as they were: one was not there, one stood where it began.
    private static void asThen(Registers plain, Registers indexed, List<Tuple3<WorkQuery, Integer, Integer>> asked, Instant now) {
        Map<String, Optional<Versioned<State>>> then = new HashMap<>();
        List<Versioned<WorkItem>> some = plain.page(WorkQuery.all("case"), 0, 4, now).items();
        for (int i = 0; i < some.size(); i++) {
            WorkItem item = some.get(i).state();
            then.put(item.id(), i % 2 == 0 ? Optional.empty() : Optional.of(new Versioned<>(new WorkItem(item.id(), item.flow(), item.number(), "NEW",
                    item.opened(), item.fields(), item.location(), item.steps().subList(0, 1), List.of(), item.clocks(), item.evidence(),
                    item.links(), null, item.offers(), item.next(), item.reveals()), 1, false)));
        }
        Registers plainThen = plain.with(() -> then);
        Registers indexedThen = indexed.with(() -> then);
        assertThat(indexedThen.books(now)).isEqualTo(plainThen.books(now));
        for (Tuple3<WorkQuery, Integer, Integer> question : asked) {
            assertThat(indexedThen.page(question.get1(), question.get2(), question.get3(), now)).as("then: " + question)
                    .isEqualTo(plainThen.page(question.get1(), question.get2(), question.get3(), now));
        }
        assertThat(indexedThen.tallies("", now)).containsExactlyInAnyOrderElementsOf(plainThen.tallies("", now));
        some.forEach(item -> assertThat(indexedThen.find(item.state().id())).isEqualTo(plainThen.find(item.state().id())));
    }

    /// Counts are alike however they are divided, and as many rows stand behind each.
    private static void counts(Registers plain, Registers indexed) {
        List<List<MarkTest>> tests = List.of(List.of(), List.of(MarkTest.any(List.of("passed:DOING"))), List.of(MarkTest.none(List.of("at:DONE",
                "flag:hung"))), List.of(MarkTest.any(List.of("done:take", "done:back")), MarkTest.none(List.of("ended:handle"))),
                List.of(MarkTest.any(List.of("filled:person", "missed:handle"))));
        Instant middle = Registered.later(Duration.ofMinutes(9));
        List<List<TallySpan>> times = List.of(List.of(new TallySpan(Ledger.ACT, Registered.later(Duration.ofDays(1)))),
                List.of(new TallySpan(Ledger.ACT, middle), new TallySpan(middle.plusSeconds(120), Registered.later(Duration.ofHours(1)))), List.of());
        TallySplit.BySlot slots = new TallySplit.BySlot(List.of(Ledger.ACT, middle, Registered.later(Duration.ofMinutes(20))));
        for (String time : List.of("opened", "passed:DOING", "done:finish")) {
            for (List<MarkTest> test : tests) {
                for (List<TallySpan> when : times) {
                    WorkTally asked = new WorkTally("case", test, time, when);
                    long all = plain.tally(asked, new TallySplit.Undivided()).values().stream().mapToLong(Long::longValue).sum();
                    for (TallySplit split : List.of(new TallySplit.Undivided(), new TallySplit.ByField("title"), new TallySplit.ByPerson("take"),
                            slots)) {
                        assertThat(indexed.tally(asked, split)).as("%s by %s", asked, split).isEqualTo(plain.tally(asked, split));
                    }
                    assertThat(indexed.tallied(asked, 0, 100)).as(asked.toString()).hasSize((int) all).isEqualTo(plain.tallied(asked, 0, 100));
                    assertThat(indexed.tallied(asked, 2, 3)).as(asked.toString()).isEqualTo(plain.tallied(asked, 2, 3));
                }
            }
        }
        rows(plain, times);
        rows(indexed, times);
        assertThat(indexed.published("case", "DONE")).containsExactlyInAnyOrderElementsOf(plain.published("case", "DONE"));
    }

    /// As many rows stand behind each side of a figure as it says, and none on both.
    private static void rows(Registers registers, List<List<TallySpan>> times) {
        IndicatorBook book = new IndicatorBook(registers, new CaseRoom(List::of, List::of, null, Duration.ZERO, order -> Optional.empty(),
                List::of, List::of, Instant.EPOCH), false);
        List<MarkTest> two = List.of(MarkTest.any(List.of("passed:DOING")), MarkTest.none(List.of("flag:hung")));
        for (Indicator indicator : List.of(indicator(two, List.of()), indicator(List.of(), List.of("size", "person", "secret")))) {
            for (IndicatorBook.Cut cut : List.of(IndicatorBook.Cut.whole(times.get(0)), IndicatorBook.Cut.whole(times.get(1)),
                    new IndicatorBook.Cut(times.get(0), Indicator.Dimension.PERSON, "u-01|x"))) {
                IndicatorFigure figure = book.figure(indicator, cut);
                List<IndicatorBook.Row> part = book.rows(indicator, cut, IndicatorBook.Side.PART, 0, 500);
                List<IndicatorBook.Row> whole = book.rows(indicator, cut, IndicatorBook.Side.WHOLE, 0, 500);
                List<IndicatorBook.Row> rest = book.rows(indicator, cut, IndicatorBook.Side.REST, 0, 500);
                assertThat(part).as("%s %s", indicator, cut).hasSize((int) figure.part());
                assertThat(whole).hasSize((int) figure.whole()).doesNotHaveDuplicates().containsAll(part).containsAll(rest);
                assertThat(rest).hasSize((int) figure.rest()).noneMatch(part::contains);
                assertThat(book.rows(indicator, cut, IndicatorBook.Side.WHOLE, 3, 4)).isEqualTo(whole.stream().skip(3).limit(4).toList());
            }
        }
    }

    private static void places(Registers indexed, Registers plain, List<Tuple3<WorkQuery, Integer, Integer>> asked, Instant now) {
        Map<String, LatLon> known = Map.of("310115010001", new LatLon(31.19, 121.50), "site/S-1", new LatLon(31.2, 121.52));
        List<WorkQuery> queries = new ArrayList<>(asked.stream().map(Tuple3::get1).toList());
        queries.add(null);
        for (WorkQuery query : queries) {
            PlaceQuery place = new PlaceQuery(query, new Bounds(31.18, 121.49, 31.21, 121.53), 15, known);
            Registers.Placed found = indexed.placed(place, now);
            Registers.Placed wanted = plain.placed(place, now);
            assertThat(found.total()).as("%s", query).isEqualTo(wanted.total());
            assertThat(found.piles().stream().map(IndexedRegistersProperties::told).toList()).as("%s", query)
                    .isEqualTo(wanted.piles().stream().map(IndexedRegistersProperties::told).toList());
        }
        assertThat(indexed.tallies("", now)).containsExactlyInAnyOrderElementsOf(plain.tallies("", now));
        for (String place : Registered.PLACES) {
            for (boolean open : new boolean[] {true, false}) {
                assertThat(indexed.at(place, "", open, 5)).isEqualTo(plain.at(place, "", open, 5));
                assertThat(indexed.tallies(place, now)).isEqualTo(plain.tallies(place, now));
                assertThat(indexed.at(place, "case", open, 3)).isEqualTo(plain.at(place, "case", open, 3));
            }
        }
    }

    /// The files know a place to a centimetre.
    private static List<Object> told(PlacePile pile) {
        return List.of(Math.round(pile.at().lat() * 1e5), Math.round(pile.at().lon() * 1e5), pile.count(), pile.near(), pile.late(), pile.register());
    }

    private static Indicator indicator(List<MarkTest> part, List<String> each) {
        Bilingual name = new Bilingual("甲", "a");
        List<MarkTest> whole = List.of(MarkTest.none(List.of("at:DONE")));
        return new Indicator("own", name, name, "case", Indicator.Matter.WORK, "case", "opened", whole, part, each,
                Indicator.Kind.SHARE, 0, null, false, Map.of(Indicator.Dimension.PERSON, "take"), null);
    }

    private static void tell(Ledger ledger, LocalView view, int number, Told told) {
        Subject subject = Registered.item(number);
        List<Command> commands = new ArrayList<>();
        commands.add(Registered.open(told.title, number % 4));
        told.acts.forEach(act -> commands.add("hung".equals(act) ? new WorkCommand.Raise("hung", "why") : Registered.act(act)));
        for (int i = 0; i < commands.size(); i++) {
            long seq = ledger.seq();
            Instant at = Registered.later(Duration.ofMinutes(number + i));
            Actor actor = number % 2 == 0 ? House.OFFICER : House.OTHER;
            CommandEnvelope envelope = new CommandEnvelope(new UUID(number, i), subject, view.find(subject).map(Versioned::version).orElse(0L),
                    commands.get(i), at);
            if (told.waits && i == commands.size() - 1) {
                if (view.decide(envelope, actor) instanceof Decision.Accepted) {
                    view.add(envelope, actor);
                }
            } else {
                ledger.answer(actor, envelope);
                view.apply(ledger.log().subList((int) seq, (int) ledger.seq()));
            }
        }
    }

    private static CentreClient centre() {
        Duration moment = Duration.ofMillis(10);
        return new CentreClient(java.net.URI.create("http://127.0.0.1:9"), new SignIn.Demonstration("u-01", null), House.JSON,
                new CentreClient.Waits(moment, moment, moment));
    }

    /// What a seat sees, without a way to act.
    private record Seat(LocalView view) implements Workspace {

        @Override
        public Actor actor() {
            return House.OFFICER;
        }

        @Override
        public Optional<Versioned<State>> find(Subject subject) {
            return view.find(subject);
        }

        @Override
        public Collection<Versioned<State>> all(SubjectKind kind) {
            return view.all(kind);
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
            throw new UncheckedIOException(new IOException("nobody acts here"));
        }

        @Override
        public Pin observeConflicts(Consumer<Conflict> observer) {
            return () -> { };
        }

        @Override
        public String newId(SubjectKind kind) {
            return kind.wire();
        }
    }
}
