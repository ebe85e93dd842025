package org.menshen.centre.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.menshen.centre.run.TestCentre;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.SubjectKind;

/// The same store on PostgreSQL. There the database itself keeps every commit, and there is no journal beside it: what was altered is noticed at
/// the start, and the words say what helps.
class PostgresTest {

    private static EmbeddedPostgres postgres;
    private static int number;

    private String url;
    private Database database;
    private Ledger ledger;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void make() throws SQLException {
        String name = "menshen" + number++;
        try (Connection connection = postgres.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        url = postgres.getJdbcUrl("postgres", name);
        open();
    }

    private void open() {
        database = Database.open(url);
        ledger = Ledgers.open(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void startsAgainWithEverythingAndAnswersAsBefore() {
        List<CommandEnvelope> raises = Ledgers.raises(700);
        List<CommandAnswer> answers = ledger.submit(Actor.SYSTEM, raises);
        CommandEnvelope late = Ledgers.acknowledge("A-none", 0);
        CommandAnswer refused = ledger.submit(Ledgers.OFFICER, late);
        ledger.keep(true);
        Snapshot before = ledger.snapshot();
        database.close();

        open();

        ledger.auditAll();
        assertThat(ledger.snapshot().hash()).isEqualTo(before.hash());
        assertThat(ledger.snapshot().states()).containsExactlyInAnyOrderElementsOf(before.states());
        assertThat(ledger.submit(Actor.SYSTEM, raises)).isEqualTo(answers);
        assertThat(ledger.submit(Ledgers.OFFICER, late)).isEqualTo(refused);
        assertThat(ledger.tail().head()).isEqualTo(700);
        assertThat(ledger.mended()).isEmpty();
    }

    @Test
    void workItemsLieInTheStoreForBothNodes() {
        Works.publish(ledger);
        Database second = Database.open(url);
        Ledger other = Ledgers.open(second);
        ledger.submit(Ledgers.OFFICER, List.of(Works.open(1, TestCentre.NOON), Works.open(2, TestCentre.NOON),
                Works.act(1, "take", TestCentre.NOON)));
        assertThat(other.submit(Ledgers.OFFICER, Works.act(1, "finish", TestCentre.NOON))).isInstanceOf(CommandAnswer.Accepted.class);
        assertThat(other.snapshot().items()).isEqualTo(2);
        assertThat(ledger.submit(Ledgers.OFFICER, Works.act(1, "back", TestCentre.NOON))).isNotInstanceOf(CommandAnswer.Accepted.class);
        assertThat(ledger.states().find(Works.item(1))).isPresent().isEqualTo(other.states().find(Works.item(1)));
        second.close();
        var before = List.copyOf(ledger.states().all(SubjectKind.WORK));
        assertThat(before).hasSize(2);
        database.jdbi().useHandle(handle -> handle.execute("delete from work_item where id like '%1'"));
        database.close();

        open();

        assertThat(ledger.states().all(SubjectKind.WORK)).containsExactlyInAnyOrderElementsOf(before);
        assertThat(ledger.work().due(TestCentre.NOON.plus(Works.LIMIT), 9)).hasSize(1);
    }

    @Test
    void twoNodesWriteOneLog() throws Exception {
        try (Database second = Database.open(url); ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Ledger other = Ledgers.open(second);
            List<Future<?>> work = new ArrayList<>();
            for (Ledger node : List.of(ledger, other)) {
                String prefix = node == ledger ? "A-" : "B-";
                work.add(threads.submit(() -> {
                    for (int i = 0; i < 40; i++) {
                        assertThat(node.submit(Actor.SYSTEM, Ledgers.raise(prefix + i))).isInstanceOf(CommandAnswer.Accepted.class);
                    }
                }));
            }
            for (Future<?> one : work) {
                one.get();
            }
            ledger.submit(Actor.SYSTEM, Ledgers.raise("A-last"));
            other.submit(Actor.SYSTEM, Ledgers.raise("B-last"));
            ledger.submit(Actor.SYSTEM, Ledgers.raise("A-very-last"));
            assertThat(ledger.snapshot().seq()).isEqualTo(83);
            assertThat(ledger.changes(0, 100)).extracting(change -> change.seq()).isSorted().doesNotHaveDuplicates().hasSize(83);
        }
        database.close();
        open();
        assertThat(ledger.snapshot().seq()).isEqualTo(83);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "update log_head set seq = 40, answers = 40",
        "update log_head set hash = previous_hash from change_log where change_log.seq = 2",
        "delete from change_log where seq > 4",
        "delete from change_log where seq = 3",
        "delete from command_result where first_seq = 2",
        "update change_log set user_name = 'somebody else' where seq = 3",
        "update change_log set fact = '{}' where seq = 3",
        "update change_log set centre_time = 'noon' where seq = 2",
        "drop table change_log",
        "drop table log_head",
        "delete from log_head"})
    void saysWhatHelpsWhenTheTablesWereAltered(String damage) throws SQLException {
        ledger.submit(Actor.SYSTEM, Ledgers.raises(6));
        database.jdbi().useHandle(handle -> handle.execute(damage));
        database.close();

        assertThatThrownBy(() -> {
            open();
            ledger.auditAll();
        }).isInstanceOf(StoreException.class).hasMessageContaining("backup").hasMessageContaining("pg_restore")
                .hasMessageNotContaining("menshen repair");
    }

    @Test
    void tablesThatWereDroppedAltogetherAreAnEmptyStore() throws SQLException {
        ledger.submit(Actor.SYSTEM, Ledgers.raises(6));
        database.jdbi().useHandle(handle -> handle.execute("drop schema public cascade; create schema public"));
        database.close();

        open();

        assertThat(ledger.snapshot().seq()).isZero();
    }
}
