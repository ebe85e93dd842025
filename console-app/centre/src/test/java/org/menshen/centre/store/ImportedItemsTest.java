package org.menshen.centre.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.centre.run.TestCentre;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.work.ImportOrigin;
import org.menshen.domain.work.ImportedStage;
import org.menshen.domain.work.WorkCommand;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.work.WorkValue;

/// An import that is cut off goes on where it was, on a real store; alerts do not wait behind it.
class ImportedItemsTest {

    private static final int ITEMS = 240;
    private static final int PIECE = 60;
    private static final Instant FOUND = TestCentre.NOON.minus(Duration.ofDays(30));

    @TempDir
    Path dir;

    private static CommandEnvelope row(int number) {
        List<ImportedStage> history = List.of(new ImportedStage("open", FOUND), new ImportedStage("finish", FOUND.plusSeconds(600)));
        return new CommandEnvelope(UUID.randomUUID(), Works.item(number), 0, new WorkCommand.Import(Works.REF,
                List.of(new WorkValue("title", "演练 " + number)), null, number % 3 == 0 ? List.of(history.getFirst()) : history, "", List.of(),
                new ImportOrigin("items.csv", number + 2L)), TestCentre.NOON);
    }

    private static List<CommandEnvelope> piece(int from) {
        List<CommandEnvelope> rows = new ArrayList<>();
        for (int i = from; i < from + PIECE; i++) {
            rows.add(row(i));
        }
        return rows;
    }

    @Test
    void anImportThatIsKilledInTheMiddleGoesOnAndTakesEveryRowOnce() throws IOException {
        Path file = dir.resolve("centre.mv.db");
        try (Database database = Database.file(dir)) {
            Ledger ledger = Ledgers.open(database);
            Works.publish(ledger);
            ledger.submit(Actor.SYSTEM, piece(0));
            Files.copy(file, dir.resolve("old"));
            ledger.submit(Actor.SYSTEM, piece(PIECE));
        }
        // the database is as it was before the second piece, as after a kill; the journal has it
        Files.delete(file);
        Files.move(dir.resolve("old"), file);
        try (Database database = Database.file(dir)) {
            Ledger ledger = Ledgers.open(database);
            List<String> refused = new ArrayList<>();
            for (int from = 0; from < ITEMS; from += PIECE) {
                ledger.submit(Actor.SYSTEM, piece(from)).stream().map(ImportedItemsTest::code).filter(code -> !code.isEmpty()).forEach(refused::add);
            }
            assertThat(refused).hasSize(2 * PIECE).containsOnly("work.import-known");
            assertThat(ledger.work().count()).isEqualTo(ITEMS);
            assertThat(ledger.states().all(SubjectKind.WORK)).hasSize(ITEMS);
            WorkItem finished = (WorkItem) ledger.states().find(Works.item(1)).orElseThrow().state();
            assertThat(finished.at()).isEqualTo("DONE");
            assertThat(finished.opened()).isEqualTo(FOUND);
            assertThat(ledger.work().due(TestCentre.NOON, ITEMS)).as("only what is open calls").hasSize(ITEMS / 3);
        }
    }

    @Test
    void whatIsWorkedOutBesideEachOtherIsWhatIsDecidedInItsTurn() throws IOException {
        List<CommandEnvelope> rows = new ArrayList<>(piece(0));
        // the same item again in the same commit, a state that nothing has, and an act in between
        rows.add(30, row(1));
        rows.add(40, new CommandEnvelope(UUID.randomUUID(), Works.item(900), 0, new WorkCommand.Import(Works.REF, List.of(), null, List.of(),
                "NOWHERE", List.of(), new ImportOrigin("items.csv", 900)), TestCentre.NOON));
        rows.add(50, Ledgers.raise("A-1"));
        List<List<String>> told = new ArrayList<>();
        for (int most : new int[] {rows.size(), 1}) {
            try (Database database = Database.file(Files.createDirectories(dir.resolve("by-" + most)))) {
                Ledger ledger = Ledgers.open(database);
                Works.publish(ledger);
                List<String> all = new ArrayList<>();
                for (int from = 0; from < rows.size(); from += most) {
                    ledger.submit(Actor.SYSTEM, rows.subList(from, Math.min(rows.size(), from + most))).forEach(answer -> all.add(code(answer)));
                }
                assertThat(all.get(30)).isEqualTo("work.import-known");
                ledger.changes(0, rows.size() + 10).forEach(change -> all.add(change.seq() + " " + change.subject() + " " + change.fact()));
                ledger.states().all(SubjectKind.WORK).forEach(state -> all.add(state.toString()));
                told.add(all);
            }
        }
        assertThat(told.getFirst()).isEqualTo(told.getLast());
    }

    private static String code(CommandAnswer answer) {
        return switch (answer) {
            case CommandAnswer.Accepted accepted -> "";
            case CommandAnswer.Conflict conflict -> conflict.refusal().code();
            case CommandAnswer.Refused no -> no.refusal().code();
        };
    }

    @Test
    void anImportThatMeetsAFullDiskGoesOnWhenThereIsRoomAndTakesEveryRowOnce() {
        FullDisk.register();
        String url = "jdbc:h2:full:" + dir.resolve("centre") + ";WRITE_DELAY=0";
        List<String> codes = new ArrayList<>();
        try (Database database = Database.open(url)) {
            Ledger ledger = Ledgers.open(database);
            Works.publish(ledger);
            ledger.submit(Actor.SYSTEM, piece(0));
            FullDisk.FULL.set(true);
            assertThatThrownBy(() -> ledger.submit(Actor.SYSTEM, piece(PIECE))).isInstanceOf(StoreException.class);
            assertThat(ledger.work().count()).as("nothing by halves").isEqualTo(PIECE);
            FullDisk.FULL.set(false);
            for (int from = 0; from < ITEMS; from += PIECE) {
                ledger.submit(Actor.SYSTEM, piece(from)).forEach(answer -> codes.add(code(answer)));
            }
        } finally {
            FullDisk.FULL.set(false);
        }
        assertThat(codes.subList(0, PIECE)).containsOnly("work.import-known");
        assertThat(codes.subList(PIECE, ITEMS)).containsOnly("");
        try (Database again = Database.open(url)) {
            Ledger ledger = Ledgers.open(again);
            assertThat(ledger.states().all(SubjectKind.WORK)).hasSize(ITEMS);
            assertThat(ledger.changes(0, 2 * ITEMS)).hasSize(ITEMS + 1);
        }
    }

    @Test
    void anAlertGetsInBetweenThePiecesOfAnImport() {
        try (Database database = Database.file(dir)) {
            Ledger ledger = Ledgers.open(database);
            Works.publish(ledger);
            List<CommandEnvelope> all = new ArrayList<>();
            for (int i = 0; i < 3_000; i++) {
                all.add(row(i));
            }
            CompletableFuture<Long> lastRow = CompletableFuture.supplyAsync(() -> {
                List<CommandAnswer> answers = ledger.submit(Actor.SYSTEM, all);
                return ((CommandAnswer.Accepted) answers.getLast()).changes().getFirst().seq();
            });
            while (ledger.work().count() == 0) {
                Thread.onSpinWait();
            }
            CommandAnswer alert = ledger.submit(Actor.SYSTEM, Ledgers.raise("A-1"));
            assertThat(((CommandAnswer.Accepted) alert).changes().getFirst().seq()).isLessThan(lastRow.join());
        }
    }
}
