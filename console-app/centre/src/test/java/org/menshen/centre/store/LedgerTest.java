package org.menshen.centre.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.alert.AlertStatus;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.CommandEnvelope;

class LedgerTest {

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

    @Test
    void buildsThePresentFromTheLogAgain() {
        ledger.submit(Actor.SYSTEM, Ledgers.raise("A-1"));
        ledger.submit(Ledgers.OFFICER, Ledgers.acknowledge("A-1", 1));
        Snapshot before = ledger.snapshot();
        String identity = ledger.identity();

        reopen();

        assertThat(ledger.snapshot().seq()).isEqualTo(2);
        assertThat(ledger.snapshot().hash()).isEqualTo(before.hash());
        assertThat(ledger.snapshot().states()).containsExactlyInAnyOrderElementsOf(before.states());
        Alert alert = (Alert) ledger.states().find(Ledgers.alert("A-1")).orElseThrow().state();
        assertThat(alert.status()).isEqualTo(AlertStatus.ACKED);
        assertThat(alert.acknowledged().name()).isEqualTo("演示甲");
        assertThat(ledger.identity()).isEqualTo(identity).isNotBlank();
    }

    @Test
    void takesTwentyThousandRegistrationsInPiecesAndReadsThemBack() {
        List<CommandAnswer> answers = ledger.submit(Actor.SYSTEM, Ledgers.raises(20_000));

        assertThat(answers).hasSize(20_000).allMatch(CommandAnswer.Accepted.class::isInstance);
        reopen();
        assertThat(ledger.snapshot().states()).hasSize(20_000);
    }

    @Test
    void seesWhatEarlierCommandsOfTheSameCommitDid() {
        ledger.submit(Actor.SYSTEM, Ledgers.raise("A-1"));
        List<CommandAnswer> answers = ledger.submit(Ledgers.OFFICER,
                List.of(Ledgers.acknowledge("A-1", 1), Ledgers.acknowledge("A-1", 1)));

        assertThat(answers.get(0)).isInstanceOf(CommandAnswer.Accepted.class);
        assertThat(answers.get(1)).isInstanceOfSatisfying(CommandAnswer.Conflict.class, conflict -> {
            assertThat(conflict.version()).isEqualTo(2);
            assertThat(conflict.instead()).extracting(Change::version).containsExactly(2L);
        });
    }

    @Test
    void answersACommandIdOnceAlsoInsideOneCommit() {
        CommandEnvelope raise = Ledgers.raise("A-1");

        List<CommandAnswer> answers = ledger.submit(Actor.SYSTEM, List.of(raise, raise));

        assertThat(answers.get(0)).isEqualTo(answers.get(1));
        assertThat(ledger.tail().head()).isEqualTo(1);
    }

    /// In the same commit, in a later one, after a restart; accepted, refused and overtaken ones alike.
    @Test
    void anIdThatSomebodyElseOrAnotherSubjectHadIsRefusedAndTellsNothing() {
        Actor other = new Actor("o2", "演示乙", "DUTY_OFFICER", "duty-02");
        ledger.submit(Actor.SYSTEM, List.of(Ledgers.raise("A-1"), Ledgers.raise("A-2")));
        CommandEnvelope accepted = Ledgers.acknowledge("A-1", 1);
        CommandEnvelope overtaken = Ledgers.acknowledge("A-1", 1);
        CommandEnvelope refused = Ledgers.acknowledge("A-1", 2);
        List<CommandEnvelope> given = List.of(accepted, overtaken, refused);
        List<CommandAnswer> first = ledger.submit(Ledgers.OFFICER, given);
        assertThat(first).extracting(answer -> (Object) answer.getClass()).containsExactly(CommandAnswer.Accepted.class,
                CommandAnswer.Conflict.class, CommandAnswer.Refused.class);

        for (int restart = 0; restart < 2; restart++) {
            assertThat(ledger.submit(Ledgers.OFFICER, given)).isEqualTo(first);
            assertThat(ledger.submit(other, given)).allSatisfy(LedgerTest::isUsed);
            assertThat(ledger.submit(Ledgers.OFFICER, given.stream().map(one -> new CommandEnvelope(one.id(), Ledgers.alert("A-2"),
                    one.expectedVersion(), one.command(), one.operatorTime())).toList())).allSatisfy(LedgerTest::isUsed);
            reopen();
        }
        assertThat(ledger.tail().head()).isEqualTo(3);
        CommandEnvelope fresh = Ledgers.acknowledge("A-2", 1);
        assertThat(ledger.submit(Ledgers.OFFICER, List.of(fresh, new CommandEnvelope(fresh.id(), Ledgers.alert("A-1"), 2, fresh.command(),
                fresh.operatorTime()))).getLast()).satisfies(LedgerTest::isUsed);
    }

    private static void isUsed(CommandAnswer answer) {
        assertThat(answer).isInstanceOfSatisfying(CommandAnswer.Refused.class,
                refused -> assertThat(refused.refusal().code()).isEqualTo("command.id-used"));
    }

    @Test
    void keepsOneOrderWithWritersOnTwoNodes() throws Exception {
        Ledger other = Ledgers.open(database);
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Future<?>> writers = new ArrayList<>();
            for (int w = 0; w < 4; w++) {
                Ledger node = w % 2 == 0 ? ledger : other;
                String prefix = "A-" + w + "-";
                writers.add(pool.submit(() -> {
                    for (int i = 0; i < 12; i++) {
                        node.submit(Actor.SYSTEM, Ledgers.raise(prefix + i));
                    }
                }));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
        ledger.submit(Actor.SYSTEM, Ledgers.raise("A-last"));
        other.submit(Actor.SYSTEM, Ledgers.raise("A-very-last"));

        assertThat(other.changes(0, 1_000)).extracting(Change::seq)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 50).boxed().toList());
        assertThat(other.snapshot().states()).hasSize(50);
        assertThat(ledger.snapshot().states()).hasSize(49);
        assertThat(other.tail().after(0, 1_000).orElseThrow()).as("the other node's readers missed nothing").hasSize(50);
    }

    @Test
    void refusesAFactThatNoRowCanHoldAloneAndAnswersItsNeighbours() throws Exception {
        ledger.submit(Actor.SYSTEM, Ledgers.raises(3));
        CommandEnvelope huge = Ledgers.raise("A-huge", "smoke", "x".repeat(1_000_001));

        List<CommandAnswer> answers = ledger.submit(Ledgers.OFFICER, List.of(Ledgers.acknowledge("A-0", 1), huge, Ledgers.acknowledge("A-1", 1)));

        assertThat(answers.get(0)).isInstanceOf(CommandAnswer.Accepted.class);
        assertThat(answers.get(1)).isInstanceOfSatisfying(CommandAnswer.Refused.class,
                refused -> assertThat(refused.refusal().code()).isEqualTo("command.too-long"));
        assertThat(answers.get(2)).isInstanceOf(CommandAnswer.Accepted.class);
        assertThat(ledger.states().find(Ledgers.alert("A-huge"))).isEmpty();
        reopen();
        assertThat(ledger.snapshot().seq()).isEqualTo(5);
        assertThat(ledger.submit(Ledgers.OFFICER, huge)).isEqualTo(answers.get(1));
    }

    @Test
    void aCommandOverWhichARuleTripsIsRefusedAlone() {
        CommandEnvelope broken = new CommandEnvelope(UUID.randomUUID(), Ledgers.alert("A-1"), 0, new AlertCommand.Raise(null), Instant.EPOCH);

        List<CommandAnswer> answers = ledger.submit(Actor.SYSTEM, List.of(Ledgers.raise("A-0"), broken, Ledgers.raise("A-2")));

        assertThat(answers).extracting(CommandAnswer.Accepted.class::isInstance).containsExactly(true, false, true);
        assertThat(ledger.tail().head()).isEqualTo(2);
    }

    @Test
    void letsAPersonsCommandInBetweenThePiecesOfAFlood() throws Exception {
        ledger.submit(Actor.SYSTEM, Ledgers.raise("A-mine"));
        List<Long> seqs = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            Future<?> flood = pool.submit(() -> ledger.submit(Actor.SYSTEM, Ledgers.raises(6_000)));
            await().until(() -> ledger.tail().head() > 1);
            CommandAnswer.Accepted answer = (CommandAnswer.Accepted) ledger.submit(Ledgers.OFFICER, Ledgers.acknowledge("A-mine", 1));
            seqs.add(answer.changes().getFirst().seq());
            flood.get();
        }
        assertThat(seqs.getFirst()).as("not behind the flood").isLessThan(6_001);
    }

    @Test
    void takesNothingMoreWhenItCloses() {
        ledger.submit(Actor.SYSTEM, Ledgers.raise("A-1"));
        ledger.close();

        assertThatThrownBy(() -> ledger.submit(Actor.SYSTEM, Ledgers.raise("A-2"))).isInstanceOf(StoreException.class)
                .hasMessageContaining("closing");
        reopen();
        assertThat(ledger.snapshot().seq()).isEqualTo(1);
    }

    @Test
    void setsAClockRightThatRunsAhead() {
        CommandEnvelope ahead = new CommandEnvelope(UUID.randomUUID(), Ledgers.alert("A-1"), 0, Ledgers.raise("A-1").command(),
                Instant.parse("2090-01-01T00:00:00Z"));

        CommandAnswer.Accepted answer = (CommandAnswer.Accepted) ledger.submit(Actor.SYSTEM, ahead);

        assertThat(answer.changes().getFirst().stamp().operatorTime()).isEqualTo(answer.changes().getFirst().stamp().centreTime());
    }
}
