package org.menshen.centre.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.CommandEnvelope;

class FullDiskTest {

    @TempDir
    Path dir;

    @AfterEach
    void empty() {
        FullDisk.FULL.set(false);
    }

    @Test
    void doesNothingByHalvesWhileTheDiskIsFullAndGoesOnWhenThereIsRoom() {
        FullDisk.register();
        Database database = Database.open("jdbc:h2:full:" + dir.resolve("centre") + ";WRITE_DELAY=0");
        Ledger ledger = Ledgers.open(database);
        ledger.submit(Actor.SYSTEM, Ledgers.raise("A-1"));
        CommandEnvelope unlucky = Ledgers.acknowledge("A-1", 1);

        FullDisk.FULL.set(true);
        assertThatThrownBy(() -> ledger.submit(Ledgers.OFFICER, unlucky)).isInstanceOf(StoreException.class);
        assertThat(ledger.states().find(Ledgers.alert("A-1")).orElseThrow().version()).isEqualTo(1);
        assertThat(ledger.tail().head()).isEqualTo(1);

        FullDisk.FULL.set(false);
        assertThat(ledger.submit(Ledgers.OFFICER, unlucky)).isInstanceOf(CommandAnswer.Accepted.class);
        assertThat(ledger.tail().head()).isEqualTo(2);
        database.close();

        Database again = Database.open("jdbc:h2:full:" + dir.resolve("centre"));
        assertThat(Ledgers.open(again).changes(0, 10)).hasSize(2);
        again.close();
    }
}
