package org.menshen.centre.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.domain.fact.Actor;

class CheckpointTest {

    private static final int ALERTS = 150;

    @TempDir
    Path dir;
    private Database database;
    private Ledger ledger;

    @BeforeEach
    void open() {
        database = Database.file(dir);
        ledger = Ledgers.open(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void reopen() {
        database.close();
        open();
    }

    private void raiseAndKeep() {
        ledger.submit(Actor.SYSTEM, Ledgers.raises(ALERTS));
        ledger.keep(true);
        assertThat(pages()).isEqualTo(1);
        ledger.submit(Ledgers.OFFICER, Ledgers.acknowledge("A-7", 1));
    }

    private int pages() {
        return database.jdbi().withHandle(handle -> handle.createQuery("select count(*) from checkpoint_page").mapTo(int.class).one());
    }

    private void sql(String text) {
        database.jdbi().useHandle(handle -> assertThat(handle.execute(text)).isPositive());
    }

    @Test
    void aStartGoesOnFromWhatWasKept() {
        raiseAndKeep();
        Snapshot before = ledger.snapshot();
        // a start that read this row would fail at once
        sql("update change_log set fact = '{}' where seq = 5");

        reopen();

        assertThat(ledger.snapshot().seq()).isEqualTo(before.seq());
        assertThat(ledger.snapshot().hash()).isEqualTo(before.hash());
        assertThat(ledger.snapshot().states()).containsExactlyInAnyOrderElementsOf(before.states());
        ledger.submit(Ledgers.OFFICER, Ledgers.acknowledge("A-8", 1));
        assertThat(ledger.snapshot().seq()).isEqualTo(before.seq() + 1);
    }

    @Test
    void whatTheStartDidNotReadIsVerifiedBesideTheWork() {
        raiseAndKeep();
        reopen();
        ledger.audit();
        ledger.audit();
        assertThat(ledger.submit(Ledgers.OFFICER, Ledgers.acknowledge("A-8", 1))).isInstanceOf(CommandAnswer.Accepted.class);

        sql("update change_log set user_name = 'somebody else' where seq = 5");
        reopen();
        ledger.audit();
        assertThat(ledger.mended()).extracting(Mended::what).containsExactly(Mended.What.ROWS_MENDED);
        assertThat(ledger.submit(Ledgers.OFFICER, Ledgers.acknowledge("A-9", 1))).isInstanceOf(CommandAnswer.Accepted.class);
    }

    @Test
    void aKeptPresentThatDoesNotFitIsPassedOver() {
        raiseAndKeep();
        Snapshot before = ledger.snapshot();
        sql("update checkpoint_page set seq = 149");

        reopen();
        assertThat(ledger.snapshot().states()).containsExactlyInAnyOrderElementsOf(before.states());

        sql("update checkpoint_page set body = substring(body from 5)");
        reopen();
        assertThat(ledger.snapshot().states()).containsExactlyInAnyOrderElementsOf(before.states());
    }

    @Test
    void aFewChangesAreNotWorthKeeping() {
        ledger.submit(Actor.SYSTEM, Ledgers.raises(20));
        ledger.keep(true);
        assertThat(pages()).isZero();
        ledger.submit(Actor.SYSTEM, Ledgers.raises(ALERTS).subList(20, ALERTS));
        ledger.keep(false);
        assertThat(pages()).isZero();
    }
}
