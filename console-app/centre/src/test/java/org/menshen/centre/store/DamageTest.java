package org.menshen.centre.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.CommandEnvelope;

/// Whatever state the files are in: everything that was answered is there, and answered as before.
class DamageTest extends StoredLog {

    /// What a kill in the middle of a commit was seen to leave behind, and what a person can do to a file.
    @ParameterizedTest
    @ValueSource(strings = {
        "update log_head set seq = 40, answers = 40",
        "update log_head set hash = '" + "1111111111111111111111111111111111111111111111111111111111111111" + "'",
        "update log_head set answers = 40",
        "delete from change_log where seq > 4",
        "delete from change_log where seq = 3",
        "delete from command_result where first_seq = 2",
        "delete from command_result where outcome <> 'ACCEPTED'",
        "update change_log set user_name = 'somebody else' where seq = 3",
        "update change_log set fact = '{}' where seq = 3",
        "update change_log set hash = previous_hash where seq = 6",
        "update change_log set centre_time = 'noon' where seq = 2",
        "delete from change_log where seq > 0",
        "drop table change_log; create table change_log (seq bigint)",
        "update log_head set log = 'another'",
        "delete from log_head",
        "drop table command_result",
        "update \"flyway_schema_history\" set \"success\" = false where \"version\" = '1'",
        "delete from \"flyway_schema_history\" where \"version\" is not null",
        "update \"flyway_schema_history\" set \"checksum\" = 1 where \"version\" = '2';"
                + "delete from \"flyway_schema_history\" where \"version\" = '26'",
        "drop table command_result; delete from \"flyway_schema_history\" where \"version\" = '20'"})
    void startsWithEverythingWhateverTheTablesSay(String damage) throws IOException {
        List<CommandEnvelope> raises = Ledgers.raises(5);
        List<CommandAnswer> answers = ledger.submit(Actor.SYSTEM, raises);
        CommandEnvelope late = Ledgers.acknowledge("A-99", 0);
        CommandEnvelope acknowledge = Ledgers.acknowledge("A-1", 1);
        CommandAnswer refused = ledger.submit(Ledgers.OFFICER, late);
        ledger.submit(Ledgers.OFFICER, acknowledge);
        Snapshot before = ledger.snapshot();
        database.jdbi().useHandle(handle -> {
            for (String statement : damage.split(";")) {
                handle.execute(statement);
            }
        });
        database.close();

        open();

        assertThat(ledger.snapshot().hash()).isEqualTo(before.hash());
        assertThat(ledger.snapshot().states()).containsExactlyInAnyOrderElementsOf(before.states());
        assertThat(ledger.submit(Actor.SYSTEM, raises)).as("answered as before").isEqualTo(answers);
        assertThat(ledger.submit(Ledgers.OFFICER, late)).isEqualTo(refused);
        assertThat(ledger.tail().head()).as("nothing twice").isEqualTo(6);
        assertThat(ledger.mended()).as("it is told").isNotEmpty();
        assertThat(aside()).as("the old file is kept").isNotEmpty();
        reopen();
        assertThat(ledger.mended()).as("once").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "gap", "altered", "swapped"})
    void provesWithTheRowsWhatTheJournalCannotProveInItsMiddle(String damage) throws IOException {
        for (int i = 0; i < 6; i++) {
            ledger.submit(Actor.SYSTEM, Ledgers.raise("A-" + i));
        }
        CommandAnswer refused = ledger.submit(Ledgers.OFFICER, Ledgers.acknowledge("A-99", 0));
        Snapshot before = ledger.snapshot();
        sql("update log_head set seq = 9");
        database.close();
        List<String> lines = new ArrayList<>(Files.readAllLines(journal));
        switch (damage) {
            case "garbage" -> lines.set(2, "\u0000\u0001 nothing of ours");
            case "gap" -> lines.remove(2);
            case "altered" -> lines.set(2, lines.get(2).replace("smoke", "steam"));
            default -> lines.add(2, lines.remove(3));
        }
        Files.write(journal, lines);

        open();

        assertThat(refused).isNotNull();
        assertThat(ledger.snapshot().hash()).isEqualTo(before.hash());
        assertThat(aside()).as("database and journal").hasSize(2);
        database.close();
        Files.delete(file);
        open();
        assertThat(ledger.snapshot().hash()).as("the new journal is whole").isEqualTo(before.hash());
    }

    @Test
    void opensAFileWithBytesChangedAnywhere() throws IOException {
        ledger.submit(Actor.SYSTEM, Ledgers.raises(200));
        Snapshot before = ledger.snapshot();
        database.close();
        byte[] whole = Files.readAllBytes(file);
        Random dice = new Random(9);
        for (int round = 0; round < 12; round++) {
            byte[] damaged = round % 3 == 0 ? Arrays.copyOf(whole, dice.nextInt(whole.length)) : whole.clone();
            for (int i = 0; i < 400 && round % 3 != 0; i++) {
                damaged[dice.nextInt(damaged.length)] = (byte) dice.nextInt();
            }
            Files.write(file, damaged);

            open();

            assertThat(ledger.snapshot().hash()).as("round " + round).isEqualTo(before.hash());
            ledger.auditAll();
            database.close();
        }
        open();
    }

    @Test
    void leavesTheStoreOfANewerProgramAlone() {
        sql("insert into \"flyway_schema_history\" select 99, '99', 'later', \"type\", 'V99__later.sql', 7, \"installed_by\", "
                + "\"installed_on\", 1, true from \"flyway_schema_history\" where \"version\" = '1'");
        database.close();

        assertThatThrownBy(() -> Database.file(dir)).isInstanceOf(StoreException.class).hasMessageContaining("newer menshen");

        assertThat(dir).isDirectoryNotContaining("glob:**.damaged-*");
    }

    @Test
    void beginsANewFileBesideItsPlace() throws IOException {
        database.close();
        Files.delete(file);
        Files.writeString(dir.resolve("centre-new.mv.db"), "what a killed start left");

        open();

        assertThat(ledger.submit(Actor.SYSTEM, Ledgers.raise("A-1"))).isInstanceOf(CommandAnswer.Accepted.class);
        assertThat(dir.resolve("centre-new.mv.db")).doesNotExist();
    }
}
