package org.menshen.centre.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.menshen.centre.run.TestCentre;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.rules.Rulebook;
import org.menshen.domain.rules.World;
import org.menshen.domain.work.WorkItem;
import org.menshen.wire.DomainJson;

/// Whatever is commanded, whenever the centre is ended or killed, and whatever becomes of the rows meanwhile: the work items are what the log says.
class WorkStoreProperties {

    private static final int ITEMS = 12;
    private static final DomainJson JSON = new DomainJson();

    private enum Step { OPEN, TAKE, BACK, FINISH, LINK, RAISE, MANY, RESTART, KEEP, KILL, LOSE_ROW, OLD_ROW, OLD_MARK, NO_ROWS, NO_DATABASE }

    @Provide
    Arbitrary<List<Tuple2<Step, Integer>>> lives() {
        Arbitrary<Step> often = Arbitraries.of(Step.OPEN, Step.TAKE, Step.BACK, Step.FINISH, Step.LINK, Step.RAISE, Step.MANY);
        Arbitrary<Step> step = Arbitraries.frequencyOf(Tuple.of(9, often), Tuple.of(1, Arbitraries.of(Step.class)));
        return step.flatMap(one -> Arbitraries.integers().between(0, ITEMS - 1).map(item -> Tuple.of(one, item))).list().ofMinSize(15).ofMaxSize(45);
    }

    @Property(tries = 3, shrinking = ShrinkingMode.OFF)
    void theItemsAreWhatTheLogSays(@ForAll("lives") List<Tuple2<Step, Integer>> lives) throws IOException {
        try (Life life = new Life()) {
            for (Tuple2<Step, Integer> step : lives) {
                life.live(step.get1(), step.get2());
            }
            life.check();
            life.restart();
            life.check();
        }
    }

    @Example
    void aRowThatNobodyCanReadIsWorkedOutFromTheLog() throws IOException {
        try (Life life = new Life()) {
            life.live(Step.OPEN, 1);
            life.live(Step.TAKE, 1);
            Optional<Versioned<State>> before = life.ledger.states().find(Works.item(1));
            life.sql("update work_item set body = 'garbage'");
            life.restart();
            assertThat(life.ledger.states().find(Works.item(1))).isPresent().isEqualTo(before);
            assertThat(life.ledger.states().all(SubjectKind.WORK)).hasSize(1);
            assertThat(life.ledger.work().due(TestCentre.NOON.plus(Works.LIMIT), 9)).hasSize(1);
        }
    }

    @Example
    void aRowThatWasAlteredIsNotBelievedAndIsPutRight() throws IOException {
        try (Life life = new Life()) {
            for (int item = 1; item <= 4; item++) {
                life.live(Step.OPEN, item);
                life.live(Step.TAKE, item);
            }
            Map<Subject, Versioned<State>> before = Life.by(life.ledger.states().all(SubjectKind.WORK).stream());
            life.sql("update work_item set body = replace(body, 'take 1', 'took 1') where id = '" + Works.item(1).id() + "'");
            life.sql("update work_item set lapses = null where id = '" + Works.item(2).id() + "'");
            life.sql("update work_item set seq = 1 where id = '" + Works.item(3).id() + "'");
            life.sql("update work_item set version = 7 where id = '" + Works.item(4).id() + "'");
            assertThat(life.told(life.ledger.tail().head())).as("what is sent").isEqualTo(before);
            life.restart();
            assertThat(Life.by(life.ledger.states().all(SubjectKind.WORK).stream())).as("what is read").isEqualTo(before);
            life.ledger.audit();
            assertThat(life.ledger.work().due(TestCentre.NOON.plus(Works.LIMIT), 9)).as("put right").hasSize(4);
            life.check();
        }
    }

    @Example
    void verifyComparesTheRowsWithTheLog() throws IOException {
        try (Life life = new Life()) {
            for (int item = 1; item <= 4; item++) {
                life.live(Step.OPEN, item);
            }
            life.database.close();
            assertThat(Verify.run(life.dir, List.of()).items()).isEqualTo(4);
            life.open();
            life.sql("update work_item set hash = (select hash from work_item where id = 'W-000002'), body = (select body from work_item"
                    + " where id = 'W-000002') where id = 'W-000001'");
            life.sql("update work_item set id = 'W-000009' where id = 'W-000003'");
            life.database.close();
            assertThat(Verify.run(life.dir, List.of()).altered()).containsExactlyInAnyOrder("W-000001", "W-000009", "W-000003");
            life.open();
            life.ledger.audit();
            life.check();
        }
    }

    /// A centre's store from its first day.
    private static final class Life implements AutoCloseable {

        private final Path dir = Files.createTempDirectory("menshen-work");
        private Database database;
        private Ledger ledger;

        Life() throws IOException {
            open();
            Works.publish(ledger);
        }

        private void open() {
            database = Database.file(dir);
            ledger = Ledgers.open(database);
        }

        void restart() {
            ledger.close();
            database.close();
            open();
        }

        void live(Step step, int item) throws IOException {
            switch (step) {
                case OPEN -> submit(Works.open(item, TestCentre.NOON));
                case TAKE -> submit(Works.act(item, "take", TestCentre.NOON));
                case BACK -> submit(Works.act(item, "back", TestCentre.NOON));
                case FINISH -> submit(Works.act(item, "finish", TestCentre.NOON));
                case LINK -> submit(Works.link(item, "site/S-" + ledger.tail().head(), TestCentre.NOON));
                case RAISE -> submit(Works.raise(item, TestCentre.NOON));
                case MANY -> ledger.submit(Ledgers.OFFICER, List.of(Works.open(item, TestCentre.NOON), Works.act(item, "take", TestCentre.NOON),
                        Works.open(item + 1, TestCentre.NOON), Works.raise(item, TestCentre.NOON), Works.link(item, "site/S-0", TestCentre.NOON)));
                case RESTART -> restart();
                case KEEP -> ledger.keep(true);
                case KILL -> kill(item);
                case LOSE_ROW -> sql("delete from work_item where id = '" + Works.item(item).id() + "'");
                case OLD_ROW -> oldRow(item);
                case OLD_MARK -> sql("update log_head set work_seq = work_seq / 2 where id = 1");
                case NO_ROWS -> sql("delete from work_item");
                case NO_DATABASE -> {
                    database.close();
                    Files.delete(dir.resolve("centre.mv.db"));
                    open();
                }
                default -> throw new IllegalStateException(step.name());
            }
        }

        private void submit(CommandEnvelope command) {
            ledger.submit(Ledgers.OFFICER, command);
        }

        /// The database is as it was some commits ago, as H2's after a kill; the journal has all.
        private void kill(int item) throws IOException {
            Path old = Files.copy(dir.resolve("centre.mv.db"), dir.resolve("old"));
            submit(Works.open(item, TestCentre.NOON));
            submit(Works.act(item, "take", TestCentre.NOON));
            database.close();
            Files.delete(dir.resolve("centre.mv.db"));
            Files.move(old, dir.resolve("centre.mv.db"));
            open();
        }

        /// A row of before the last act; what is at hand hides it until the next start.
        private void oldRow(int item) {
            String id = Works.item(item).id();
            List<Map<String, Object>> before = database.jdbi().withHandle(handle -> handle.createQuery(
                    "select version, seq, body from work_item where id = :id").bind("id", id).mapToMap().list());
            submit(Works.link(item, "site/S-9" + ledger.tail().head(), TestCentre.NOON));
            if (!before.isEmpty()) {
                database.jdbi().useHandle(handle -> handle.execute("update work_item set version = ?, seq = ?, body = ? where id = ?",
                        before.getFirst().get("version"), before.getFirst().get("seq"), before.getFirst().get("body"), id));
                // only found one by one: what a mark can tell of, a start sets right
                assertThat(Ledgers.open(database).states().find(Works.item(item))).isEqualTo(ledger.states().find(Works.item(item)));
                sql("update log_head set work_seq = 0 where id = 1");
                restart();
            }
        }

        private void sql(String text) {
            database.jdbi().useHandle(handle -> handle.execute(text));
        }

        void check() throws IOException {
            World replayed = new World(new Rulebook());
            World half = new World(new Rulebook());
            long until = ledger.tail().head() / 2;
            for (Change change : ledger.changes(0, Integer.MAX_VALUE)) {
                replayed.apply(change);
                if (change.seq() <= until) {
                    half.apply(change);
                }
            }
            Map<Subject, Versioned<State>> wanted = by(replayed.all(SubjectKind.WORK).stream());
            for (int item = 0; item <= ITEMS; item++) {
                assertThat(ledger.states().find(Works.item(item)).orElse(null)).isEqualTo(wanted.get(Works.item(item)));
            }
            restart();
            assertThat(by(ledger.states().all(SubjectKind.WORK).stream())).isEqualTo(wanted);
            assertThat(ledger.work().count()).isEqualTo(wanted.size());
            assertThat(ledger.snapshot().items()).isEqualTo(wanted.size());
            assertThat(told(ledger.tail().head())).isEqualTo(wanted);
            assertThat(told(until)).isEqualTo(by(half.all(SubjectKind.WORK).stream()));
            assertThat(ledger.work().due(TestCentre.NOON.plus(Works.LIMIT), 100)).extracting(WorkItem::id)
                    .containsExactlyInAnyOrderElementsOf(wanted.values().stream().map(state -> (WorkItem) state.state())
                            .filter(item -> item.nextLapse().isPresent()).map(WorkItem::id).toList());
            assertThat(ledger.work().due(TestCentre.NOON, 100)).isEmpty();
        }

        private Map<Subject, Versioned<State>> told(long until) throws IOException {
            Map<Subject, Versioned<State>> told = new HashMap<>();
            ledger.work().each(until, line -> {
                Versioned<State> state = JSON.read(line, StateLine.class).versioned();
                assertThat(told.put(state.state().subject(), state)).isNull();
            });
            List<String> pieces = new ArrayList<>();
            for (long last = ledger.tail().head(); last > 0;) {
                WorkShelf.Piece piece = ledger.work().between(0, last, 3, pieces::add);
                last = piece.after();
            }
            assertThat(pieces).hasSize((int) ledger.work().count()).doesNotHaveDuplicates();
            return told;
        }

        private static Map<Subject, Versioned<State>> by(Stream<Versioned<State>> states) {
            Map<Subject, Versioned<State>> all = new HashMap<>();
            states.forEach(state -> all.put(state.state().subject(), state));
            return all;
        }

        @Override
        public void close() throws IOException {
            database.close();
            try (Stream<Path> files = Files.list(dir)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(dir);
        }
    }
}
