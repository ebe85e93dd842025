package org.menshen.centre.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.util.ArrayList;
import java.util.List;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.menshen.wire.DomainJson;
import org.menshen.wire.WrittenChange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes a database beside the old one, of everything that journal and rows prove together, and with it a journal where the old one is not whole.
/// Until both are complete the old files are not touched. Used once.
final class Remake implements Merge.Sink {

    private static final Logger LOG = LoggerFactory.getLogger(Remake.class);
    private static final int PIECE = 500;
    /// What is neither a change nor an answer to a command: kept where it can be read.
    private static final List<String> BESIDE = List.of("seat_token", "reading_last", "source_health", "rejected_row", "row_note", "past_page",
            "cap_message", "early_clear", "sealed_value");

    private final ChangeLog log = new ChangeLog(new DomainJson());
    private final ChangeJournal journal;
    private final @Nullable Jdbi old;
    private final Refill refill;
    private final Jdbi fresh;
    private final ChangeJournal freshJournal;
    private final List<WrittenChange> pending = new ArrayList<>();
    private final List<CommandResults.Row> refusals = new ArrayList<>();
    private String identity = "";
    private long written;

    /// @param journal the old journal
    /// @param old the old database, or `null` when it does not open
    /// @param fresh the new one, empty
    /// @param freshJournal where a new journal would go
    Remake(ChangeJournal journal, @Nullable Jdbi old, Jdbi fresh, Path freshJournal) throws IOException {
        this.journal = journal;
        this.old = old;
        this.fresh = fresh;
        this.refill = new Refill(fresh, log, new CommandResults());
        Files.deleteIfExists(freshJournal);
        this.freshJournal = new ChangeJournal(freshJournal);
    }

    /// What came of it.
    ///
    /// @param to the last change that is proved
    /// @param left changes that may have been answered and are not proved; -1 for unknown
    /// @param fault what is wrong with the old journal, or `null`
    /// @param journal the new journal, or `null` when the old one is whole
    /// @param endKnown whether the old database tells where the log ended
    record Outcome(long to, long left, @Nullable String fault, @Nullable ChangeJournal journal, boolean endKnown) {
    }

    /// Goes through everything and writes it.
    Outcome run() throws IOException {
        Merge merge = new Merge(old, log, this);
        merge.run(journal);
        refill.flush();
        flush();
        freshJournal.force();
        String name = merge.identity();
        fresh.useTransaction(handle -> {
            if (name != null) {
                log.name(handle, name);
            }
            BESIDE.forEach(table -> carry(handle, table));
        });
        long end = end();
        long left = merge.left(end);
        boolean replace = merge.journalFault().isPresent() || merge.journalLacks();
        if (!replace) {
            freshJournal.close();
            Files.deleteIfExists(freshJournal.path());
        }
        return new Outcome(merge.seq(), left, merge.journalFault().orElse(null), replace ? freshJournal : null, end >= 0);
    }

    private long end() {
        try {
            return old == null ? -1 : old.withHandle(log::end);
        } catch (RuntimeException e) {
            LOG.debug("the end of the log is not known", e);
            return -1;
        }
    }

    @Override
    public void take(String named, WrittenChange change) {
        identity = named;
        refill.take(change);
        pending.add(change);
        if (pending.size() >= PIECE) {
            flush();
        }
    }

    @Override
    public void take(String named, CommandResults.Row refusal) {
        identity = named;
        refill.take(refusal);
        refusals.add(refusal);
        if (refusals.size() >= PIECE) {
            flush();
        }
    }

    private void flush() {
        if (pending.isEmpty() && refusals.isEmpty()) {
            return;
        }
        written = pending.isEmpty() ? written : pending.getLast().change().seq();
        try {
            freshJournal.append(new ChangeJournal.Entry(identity, written, List.copyOf(pending), List.copyOf(refusals)));
        } catch (IOException e) {
            throw new StoreException("the new journal cannot be written", e);
        }
        pending.clear();
        refusals.clear();
    }

    private void carry(Handle to, String table) {
        if (old == null) {
            return;
        }
        try {
            old.useHandle(from -> {
                List<Object[]> rows = from.createQuery("select * from " + table).map((row, context) -> values(row)).list();
                if (!rows.isEmpty()) {
                    PreparedBatch batch = to.prepareBatch("insert into " + table + " values (" + "?, ".repeat(rows.getFirst().length - 1) + "?)");
                    rows.forEach(batch::add);
                    batch.execute();
                }
            });
        } catch (JdbiException | IllegalStateException | IndexOutOfBoundsException e) {
            LOG.warn("{} could not be carried into the new database", table, e);
        }
    }

    private static Object[] values(ResultSet row) throws java.sql.SQLException {
        ResultSetMetaData columns = row.getMetaData();
        Object[] values = new Object[columns.getColumnCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = row.getObject(i + 1);
        }
        return values;
    }
}
