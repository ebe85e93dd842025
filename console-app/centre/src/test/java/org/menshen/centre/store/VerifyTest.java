package org.menshen.centre.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.centre.run.TestCentre;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.shift.Shift;
import org.menshen.domain.shift.ShiftCommand;

/// A log on disk is read and nothing in it is changed; a hand-over lies in it as it was signed.
class VerifyTest {

    private static final Actor RELIEF = new Actor("o2", "演示乙", "DUTY_OFFICER", "duty-02");
    private static final Subject SHIFT = new Subject(SubjectKind.SHIFT, "S-1");

    @TempDir
    Path dir;

    private void give(Ledger ledger, Actor actor, ShiftCommand command) {
        long version = ledger.states().find(SHIFT).map(state -> state.version()).orElse(0L);
        assertThat(ledger.submit(actor, List.of(new CommandEnvelope(java.util.UUID.randomUUID(), SHIFT, version, command, TestCentre.NOON))))
                .first().isInstanceOf(CommandAnswer.Accepted.class);
    }

    private Shift shift(Ledger ledger) {
        return (Shift) ledger.states().find(SHIFT).orElseThrow().state();
    }

    private Ledger handOver(Database database) {
        Ledger ledger = Ledgers.open(database);
        ledger.submit(Actor.SYSTEM, Ledgers.raise("A-1"));
        give(ledger, Ledgers.OFFICER, new ShiftCommand.SignOn(null, "接班"));
        give(ledger, Ledgers.OFFICER, new ShiftCommand.AddNote("东门钥匙在物业"));
        give(ledger, Ledgers.OFFICER, new ShiftCommand.FillSheet(List.of(new ShiftCommand.Feed("物联感知", "INTERRUPTED", null))));
        shift(ledger).sheet().points().forEach(point -> give(ledger, RELIEF, new ShiftCommand.Tick(point.number(), "")));
        give(ledger, RELIEF, new ShiftCommand.TakeSheet());
        give(ledger, Ledgers.OFFICER, new ShiftCommand.SignOff("一件在办"));
        return ledger;
    }

    @Test
    void aSignedSheetIsTheSameAfterARestart() {
        Shift before;
        try (Database database = Database.file(dir)) {
            before = shift(handOver(database));
        }
        try (Database database = Database.file(dir)) {
            assertThat(shift(Ledgers.open(database))).isEqualTo(before);
        }
        assertThat(before.sheet().signed()).isTrue();
        assertThat(before.sheet().points()).hasSize(3);
    }

    @Test
    void aWholeLogIsToldWithItsLastHash() {
        String hash;
        try (Database database = Database.file(dir)) {
            hash = handOver(database).snapshot().hash();
        }
        Verify.Report report = Verify.run(dir, List.of(2L, 900L));
        assertThat(report.fault()).isEmpty();
        assertThat(report.hash()).isEqualTo(hash);
        assertThat(report.wanted()).containsOnlyKeys(2L);
    }

    @Test
    void anEditOfTheLogIsNamedByItsNumber() {
        try (Database database = Database.file(dir)) {
            handOver(database);
            database.jdbi().useHandle(handle -> handle.execute("update change_log set fact = replace(fact, '物业', '门卫') where seq = 3"));
        }
        assertThat(Verify.run(dir, List.of()).fault()).get().extracting(Verify.Fault::seq).isEqualTo(3L);
    }

    @Test
    void aChangeThatIsGoneIsNamed() {
        try (Database database = Database.file(dir)) {
            handOver(database);
            database.jdbi().useHandle(handle -> handle.execute("delete from change_log where seq = 4"));
        }
        assertThat(Verify.run(dir, List.of()).fault()).get().extracting(Verify.Fault::seq).isEqualTo(4L);
        try (Database database = Database.file(dir.resolve("cut"))) {
            handOver(database);
            database.jdbi().useHandle(handle -> handle.execute("delete from change_log where seq = (select max(seq) from change_log)"));
        }
        assertThat(Verify.run(dir.resolve("cut"), List.of()).fault()).as("cut at its end").isPresent();
    }
}
