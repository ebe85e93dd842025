package org.menshen.centre.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Test;
import org.menshen.centre.run.TestCentre;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.work.FieldKind;
import org.menshen.domain.work.FieldLevel;
import org.menshen.domain.work.FieldMask;
import org.menshen.domain.work.FlowField;
import org.menshen.domain.work.WorkCommand;
import org.menshen.domain.work.WorkValue;
import org.menshen.domain.work.WorkflowCommand;
import org.menshen.domain.work.WorkflowContent;
import org.menshen.domain.work.WorkflowRef;

/// Personal values stand in the database alone: a kill while a commit is written must not leave its change in the journal without them.
class SealedKillTest extends StoredLog {

    private static final WorkflowRef REF = new WorkflowRef("calls", 1, "b".repeat(64));
    private static final String NAME = "演练甲";

    private static WorkflowContent flow() {
        WorkflowContent demo = Works.flow();
        FlowField caller = new FlowField("caller", demo.name(), FieldKind.TEXT, "", "", List.of(), "", false, FieldLevel.S2, FieldMask.NAME,
                List.of(), null, null, "");
        return new WorkflowContent("calls", 1, demo.name(), demo.note(), "CA", "C", demo.start(), demo.openers(), demo.correct(), List.of(),
                List.of(demo.fields().getFirst(), caller), demo.states(), demo.acts(), demo.clocks(), demo.flags(), "title", "", List.of("title"));
    }

    private static CommandEnvelope command(WorkCommand command) {
        return new CommandEnvelope(UUID.randomUUID(), Works.item(1), 0, command, TestCentre.NOON);
    }

    /// What the disk holds when the process is killed in the middle of the next commit.
    private Path killedInTheMiddleOf(CommandEnvelope command) throws IOException {
        Path killed = Files.createTempDirectory(dir, "killed");
        database.jdbi().setSqlLogger(new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                if (String.valueOf(context.getRawSql()).startsWith("update log_head set seq")) {
                    try {
                        Files.copy(file, killed.resolve("centre.mv.db"));
                        Files.copy(journal, killed.resolve("centre.journal"));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            }
        });
        assertThat(ledger.submit(Ledgers.OFFICER, command)).isInstanceOf(CommandAnswer.Accepted.class);
        database.jdbi().setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
        assertThat(killed.resolve("centre.journal")).exists();
        return killed;
    }

    @Test
    void whatIsGivenAgainAfterAKillHasItsPersonalValueAndLosesItInTime() throws IOException {
        ledger.submit(Actor.SYSTEM, new CommandEnvelope(UUID.randomUUID(), REF.subject(), 0, new WorkflowCommand.Publish(REF, flow()),
                TestCentre.NOON));
        CommandEnvelope opened = command(new WorkCommand.Open(REF, List.of(new WorkValue("title", "来电"), new WorkValue("caller", NAME)), null,
                List.of()));
        given(killedInTheMiddleOf(opened), opened, true);

        ledger.submit(Ledgers.OFFICER, command(new WorkCommand.Act("take", List.of(), "", List.of())));
        CommandEnvelope finished = command(new WorkCommand.Act("finish", List.of(), "", List.of()));
        given(killedInTheMiddleOf(finished), finished, false);
        assertThat(ledger.vault().open(Works.item(1).id(), "caller")).contains(NAME);
    }

    private static void given(Path killed, CommandEnvelope again, boolean kept) {
        try (Database after = Database.file(killed)) {
            Ledger log = Ledgers.open(after);
            assertThat(log.submit(Ledgers.OFFICER, again)).isInstanceOf(CommandAnswer.Accepted.class);
            log.vault().sweep(TestCentre.NOON.plus(java.time.Duration.ofDays(2)));
            assertThat(log.vault().open(Works.item(1).id(), "caller").isPresent()).as("kept until it is finished").isEqualTo(kept);
        }
    }
}
