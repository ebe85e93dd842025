package org.menshen.centre.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;

import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Test;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.CommandEnvelope;

class RecoveryTest extends StoredLog {

    private void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    /// As after a kill: the file is what it was some commits ago.
    private void fallBack(Runnable commits) throws IOException {
        database.close();
        copy(file, dir.resolve("earlier"));
        open();
        commits.run();
        database.close();
        copy(dir.resolve("earlier"), file);
    }

    @Test
    void putsBackWhatTheDatabaseLostAndAnswersAsBefore() throws IOException {
        ledger.submit(Actor.SYSTEM, Ledgers.raises(5));
        CommandEnvelope acknowledge = Ledgers.acknowledge("A-1", 1);
        CommandEnvelope late = Ledgers.acknowledge("A-1", 1);
        CommandEnvelope early = Ledgers.acknowledge("A-99", 0);
        CommandAnswer[] first = new CommandAnswer[3];
        fallBack(() -> {
            first[0] = ledger.submit(Ledgers.OFFICER, acknowledge);
            first[1] = ledger.submit(Ledgers.OFFICER, late);
            first[2] = ledger.submit(Ledgers.OFFICER, early);
        });

        open();

        assertThat(ledger.snapshot().seq()).isEqualTo(6);
        assertThat(ledger.submit(Ledgers.OFFICER, acknowledge)).isEqualTo(first[0]).isInstanceOf(CommandAnswer.Accepted.class);
        assertThat(ledger.submit(Ledgers.OFFICER, late)).isEqualTo(first[1]).isInstanceOf(CommandAnswer.Conflict.class);
        ledger.submit(Actor.SYSTEM, Ledgers.raise("A-99"));
        assertThat(ledger.submit(Ledgers.OFFICER, early)).isEqualTo(first[2]).isNotInstanceOf(CommandAnswer.Accepted.class);
    }

    /// The journal is written beside the database: what the database does not take must not stay there.
    @Test
    void takesOutOfTheJournalWhatTheDatabaseRefused() throws IOException {
        ledger.submit(Actor.SYSTEM, Ledgers.raise("A-1"));
        database.jdbi().useHandle(handle -> handle.execute("alter table change_log add constraint no_two check (subject_id <> 'A-2')"));

        List<CommandAnswer> answers = ledger.submit(Actor.SYSTEM, List.of(Ledgers.raise("A-2"), Ledgers.raise("A-3")));
        ledger.submit(Ledgers.OFFICER, Ledgers.acknowledge("A-3", 1));

        assertThat(answers.getFirst()).isInstanceOf(CommandAnswer.Refused.class);
        assertThat(answers.getLast()).isInstanceOf(CommandAnswer.Accepted.class);
        Snapshot before = ledger.snapshot();
        database.close();
        Files.delete(file);
        open();
        assertThat(ledger.snapshot().hash()).isEqualTo(before.hash());
        assertThat(ledger.snapshot().seq()).isEqualTo(3);
        assertThat(ledger.states().find(Ledgers.alert("A-2"))).isEmpty();
    }

    /// Whatever breaks a commit off that the journal has already, it does not stay there, and the one who waits is told.
    @Test
    void takesOutOfTheJournalWhatAnErrorBrokeOff() throws IOException {
        ledger.submit(Actor.SYSTEM, Ledgers.raise("A-1"));
        database.jdbi().setSqlLogger(new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                if (String.valueOf(context.getRawSql()).startsWith("update log_head set seq")) {
                    throw new StackOverflowError();
                }
            }
        });
        assertThatThrownBy(() -> ledger.submit(Actor.SYSTEM, Ledgers.raise("A-2"))).isInstanceOf(StoreException.class);
        database.jdbi().setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
        ledger.submit(Actor.SYSTEM, Ledgers.raise("A-3"));
        Snapshot before = ledger.snapshot();
        database.close();
        Files.delete(file);
        open();
        assertThat(ledger.snapshot().hash()).isEqualTo(before.hash());
        assertThat(ledger.states().find(Ledgers.alert("A-2"))).isEmpty();
        assertThat(ledger.states().find(Ledgers.alert("A-3"))).isPresent();
    }

    @Test
    void putsBackTheEndOfALongJournal() throws IOException {
        for (int i = 0; i < 3; i++) {
            String prefix = "B-" + i + "-";
            ledger.submit(Actor.SYSTEM, LongStream.range(0, 600).mapToObj(n -> Ledgers.raise(prefix + n)).toList());
        }
        assertThat(journal).satisfies(path -> assertThat(Files.size(path)).as("longer than what is looked at first").isGreaterThan(1 << 20));
        fallBack(() -> Ledgers.raises(10).forEach(raise -> ledger.submit(Actor.SYSTEM, raise)));

        open();

        assertThat(ledger.snapshot().states()).hasSize(1_810);
        ledger.submit(Actor.SYSTEM, Ledgers.raise("A-last"));
        database.close();
        Files.delete(file);
        open();
        assertThat(ledger.snapshot().seq()).as("the journal has no gap").isEqualTo(1_811);
    }

    @Test
    void makesADamagedStoreAgainFromTheJournal() throws IOException {
        CommandEnvelope raise = Ledgers.raise("A-1");
        CommandAnswer first = ledger.submit(Actor.SYSTEM, raise);
        ledger.submit(Ledgers.OFFICER, Ledgers.acknowledge("A-1", 1));
        Snapshot before = ledger.snapshot();
        String identity = ledger.identity();
        garble();

        open();

        assertThat(ledger.snapshot().hash()).isEqualTo(before.hash());
        assertThat(ledger.snapshot().states()).containsExactlyInAnyOrderElementsOf(before.states());
        assertThat(ledger.identity()).as("workstations go on with it").isEqualTo(identity);
        assertThat(ledger.submit(Actor.SYSTEM, raise)).isEqualTo(first);
        assertThat(aside()).hasSize(1);
    }

    @Test
    void answersNothingThatTheJournalDidNotTake() throws IOException {
        ledger.submit(Actor.SYSTEM, Ledgers.raise("A-1"));
        CommandEnvelope unlucky = Ledgers.acknowledge("A-1", 1);
        database.journal().orElseThrow().close();
        Files.move(journal, dir.resolve("away"));
        Files.createDirectory(journal);
        assertThatThrownBy(() -> ledger.submit(Ledgers.OFFICER, unlucky)).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> ledger.submit(Ledgers.OFFICER, unlucky)).isInstanceOf(StoreException.class);
        assertThat(ledger.tail().head()).as("nobody hears of it").isEqualTo(1);

        Files.delete(journal);
        Files.move(dir.resolve("away"), journal);
        assertThat(ledger.submit(Ledgers.OFFICER, unlucky)).isInstanceOf(CommandAnswer.Accepted.class);
        assertThat(ledger.tail().head()).isEqualTo(2);
        database.close();
        Files.delete(file);

        open();

        assertThat(ledger.snapshot().seq()).isEqualTo(2);
    }

    @Test
    void namesTheRepairOfADamagedStoreWithoutAJournal() throws IOException {
        ledger.submit(Actor.SYSTEM, Ledgers.raise("A-1"));
        garble();
        Files.delete(journal);

        assertThatThrownBy(() -> Database.file(dir)).isInstanceOf(UnprovableException.class).hasMessageContaining("menshen repair --data " + dir);
        assertThat(aside()).isEmpty();

        assertThat(repair().changes()).isZero();
        assertThat(aside()).hasSize(1);
        open();
        assertThat(ledger.snapshot().seq()).isZero();
    }

    @Test
    void copiesALogFromBeforeThereWereJournals() throws IOException {
        ledger.submit(Actor.SYSTEM, Ledgers.raises(600));
        database.close();
        Files.delete(journal);
        open();
        database.close();
        Files.delete(file);

        open();

        assertThat(ledger.changes(0, 1_000)).extracting(Change::seq).containsExactlyElementsOf(LongStream.rangeClosed(1, 600).boxed().toList());
    }

    @Test
    void dropsALineThatAKillCutShort() throws IOException {
        ledger.submit(Actor.SYSTEM, Ledgers.raise("A-1"));
        database.close();
        Files.writeString(journal, "{\"log\":\"x\",\"seq\":2,\"cha", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
        open();
        ledger.submit(Actor.SYSTEM, Ledgers.raise("A-2"));
        database.close();
        Files.delete(file);

        open();

        assertThat(ledger.snapshot().seq()).isEqualTo(2);
        assertThat(aside()).isEmpty();
    }

    @Test
    void setsTheJournalOfAnotherLogAside() throws IOException {
        ledger.submit(Actor.SYSTEM, Ledgers.raises(3));
        database.close();
        String text = Files.readString(journal).replace(ledger.identity(), UUID.randomUUID().toString());
        Files.writeString(journal, text);

        open();

        assertThat(aside()).hasSize(1);
        assertThat(Files.readString(journal)).contains(ledger.identity());
        assertThat(ledger.snapshot().seq()).isEqualTo(3);
    }

    @Test
    void namesTheRepairOfAJournalThatWasAlteredWhenThereIsNothingElse() throws IOException {
        for (int i = 0; i < 5; i++) {
            ledger.submit(Actor.SYSTEM, Ledgers.raise("A-" + i));
        }
        database.close();
        List<String> lines = Files.readAllLines(journal);
        lines.set(2, lines.get(2).replace("smoke", "steam"));
        Files.write(journal, lines);
        Files.delete(file);
        database = Database.file(dir);
        assertThatThrownBy(() -> Ledgers.open(database)).isInstanceOf(UnprovableException.class).hasMessageContaining("up to change 2")
                .hasMessageContaining("menshen repair");
        assertThat(aside()).isEmpty();
        database.close();

        Repair.Report report = repair();

        assertThat(report.changes()).isEqualTo(2);
        assertThat(report.mended()).filteredOn(mended -> mended.what() == Mended.What.REMADE).singleElement()
                .satisfies(mended -> assertThat(mended.left()).isEqualTo(3));
        assertThat(aside()).as("the old journal").isNotEmpty();
        open();
        assertThat(ledger.snapshot().seq()).isEqualTo(2);
        assertThat(ledger.submit(Actor.SYSTEM, Ledgers.raise("A-9"))).isInstanceOf(CommandAnswer.Accepted.class);
    }

    /// Starts without a database from a journal of which one line was damaged, and repairs it.
    private Repair.Report damaged(int line, UnaryOperator<String> damage) throws IOException {
        for (int i = 0; i < 6; i++) {
            ledger.submit(Actor.SYSTEM, Ledgers.raise("A-" + i));
        }
        database.close();
        List<String> lines = Files.readAllLines(journal);
        lines.set(line - 1, damage.apply(lines.get(line - 1)));
        Files.write(journal, lines);
        Files.delete(file);
        return repair();
    }

    @Test
    void tellsHowManyChangesLieBehindALineThatNobodyCanReadAndKeepsThem() throws IOException {
        Repair.Report report = damaged(3, text -> text.substring(0, 60) + "\u0000\u0000" + text.substring(62));
        assertThat(report.changes()).isEqualTo(2);
        Mended remade = report.mended().stream().filter(mended -> mended.what() == Mended.What.REMADE).findFirst().orElseThrow();
        assertThat(remade.left()).isEqualTo(4);
        assertThat(remade.aside()).anySatisfy(path -> assertThat(Files.readString(path)).as("all lines").contains("A-5").contains("A-3"));
        open();
        assertThat(ledger.submit(Actor.SYSTEM, Ledgers.raise("A-9"))).isInstanceOf(CommandAnswer.Accepted.class);
    }

    @Test
    void knowsHowManyAreLostWhenTheLastLineCannotBeRead() throws IOException {
        Repair.Report report = damaged(6, text -> text.substring(0, 60) + "\u0000\u0000" + text.substring(62));
        assertThat(report.changes()).isEqualTo(5);
        assertThat(report.mended()).anySatisfy(mended -> assertThat(mended.left()).isEqualTo(1));
    }

    @Test
    void goesOnThroughADamagedLineWhoseChangesAreWhole() throws IOException {
        Repair.Report report = damaged(3, text -> text.replace("\"refusals\"", "\"refu\u0000als"));
        assertThat(report.changes()).as("the chain proves them").isEqualTo(6);
        assertThat(report.mended()).allSatisfy(mended -> assertThat(mended.left()).isZero());
        open();
        assertThat(ledger.snapshot().seq()).isEqualTo(6);
        assertThat(aside()).isNotEmpty();
    }

    @Test
    void namesBeforeARepairHowManyChangesLieBehindTheDamage() throws IOException {
        for (int i = 0; i < 5; i++) {
            ledger.submit(Actor.SYSTEM, Ledgers.raise("A-" + i));
        }
        database.close();
        List<String> lines = Files.readAllLines(journal);
        lines.set(1, "damaged");
        Files.write(journal, lines);
        Files.delete(file);
        database = Database.file(dir);
        assertThatThrownBy(() -> Ledgers.open(database)).isInstanceOfSatisfying(UnprovableException.class, e -> {
            assertThat(e.to()).isEqualTo(1);
            assertThat(e.behind()).isEqualTo(4);
            assertThat(e).hasMessageContaining("up to change 1").hasMessageContaining("4 changes behind it");
        });
        assertThat(Files.readAllLines(journal)).as("nothing is touched").isEqualTo(lines);
    }

    @Test
    void bringsRowsThatTheJournalLacksIntoIt() throws IOException {
        for (int i = 0; i < 6; i++) {
            ledger.submit(Actor.SYSTEM, Ledgers.raise("A-" + i));
        }
        database.close();
        List<String> lines = Files.readAllLines(journal);
        Files.write(journal, lines.subList(0, 4));

        open();

        assertThat(ledger.snapshot().seq()).isEqualTo(6);
        assertThat(Files.readAllLines(journal)).hasSizeBetween(5, 6);
        database.close();
        Files.delete(file);
        open();
        assertThat(ledger.snapshot().seq()).isEqualTo(6);
    }

    @Test
    void putsAnAlteredRowThatTheStartDidNotReadRightFromTheJournal() throws IOException {
        ledger.submit(Actor.SYSTEM, Ledgers.raises(150));
        ledger.keep(true);
        sql("update change_log set user_name = 'somebody else' where seq = 5");
        reopen();
        assertThat(ledger.mended()).isEmpty();

        ledger.auditAll();

        assertThat(ledger.mended()).extracting(Mended::what).containsExactly(Mended.What.ROWS_MENDED);
        assertThat(ledger.changes(4, 1).getFirst().stamp().actor()).isEqualTo(Actor.SYSTEM);
        assertThat(aside()).hasSize(1);
        assertThat(ledger.submit(Actor.SYSTEM, Ledgers.raise("A-last"))).isInstanceOf(CommandAnswer.Accepted.class);
    }

    @Test
    void keepsTokensAndReadingsWhenItMakesTheDatabaseAgain() {
        ledger.submit(Actor.SYSTEM, Ledgers.raise("A-1"));
        sql("insert into reading_last values ('k', 't', 'b')");
        sql("insert into seat_token values ('h', 'u', 'n', 'r', 's', 'i', 'e')");
        sql("update log_head set seq = 9");

        reopen();

        assertThat(ledger.mended()).extracting(Mended::what).containsExactly(Mended.What.REMADE);
        sql("delete from seat_token where token_hash = 'h'");
        sql("delete from reading_last where reading_key = 'k'");
    }
}
