package org.menshen.centre.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Change;
import org.menshen.wire.DomainJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the database and the journal beside it level: at a start each gets from the other what it lacks, and every commit goes into the
/// journal before anybody hears of it. Safe from any thread.
final class Recovery {

    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);
    private static final int PIECE = 500;

    private final ChangeJournal journal;
    private final Jdbi jdbi;
    private final ChangeLog log;
    private final CommandResults results;
    private final DomainJson json;
    private String identity = "";

    Recovery(ChangeJournal journal, Jdbi jdbi, ChangeLog log, CommandResults results, DomainJson json) {
        this.journal = journal;
        this.jdbi = jdbi;
        this.log = log;
        this.results = results;
        this.json = json;
    }

    /// Makes the database whole from the journal, then the journal from the database. A journal of another log is set aside.
    ///
    /// @throws BrokenChainException when the database is empty and the journal was altered
    /// @throws StoreException when the journal cannot be read or written
    void level() {
        putBack();
        long last = jdbi.inTransaction(handle -> {
            identity = log.identity(handle);
            return log.lockHead(handle).seq();
        });
        synchronized (journal) {
            try {
                fill(last);
            } catch (JdbiException e) {
                // a journal that is not full must not take the place of the database
                throw new StoreException("cannot copy the change log into the journal", e);
            }
        }
    }

    private void setAside() {
        try {
            journal.setAside();
        } catch (IOException e) {
            throw new StoreException("the journal cannot be set aside", e);
        }
    }

    private void putBack() {
        ChangeLog.Head from = jdbi.inTransaction(log::lockHead);
        try {
            jdbi.useTransaction(handle -> {
                PutBack work = new PutBack(handle);
                journal.each(work.from.seq(), work::take);
                work.flush();
                if (work.chain.seq() > work.from.seq()) {
                    LOG.warn("changes {} to {}, which the database had lost, came back from the journal", work.from.seq() + 1, work.chain.seq());
                }
            });
        } catch (BrokenChainException e) {
            if (from.seq() == 0) {
                throw e;
            }
            LOG.error("the journal does not fit the change log and is set aside", e);
            setAside();
        } catch (IOException e) {
            throw new StoreException("the journal cannot be read", e);
        }
    }

    /// Takes a commit into the journal, after it is in the database and before it is answered.
    ///
    /// @param changes what it added to the log
    /// @param refusals the commands it answered without a change
    /// @throws StoreException when the journal cannot be written
    void follow(List<Change> changes, List<CommandResults.Row> refusals) {
        synchronized (journal) {
            List<Change> lacking = changes.stream().filter(change -> change.seq() > journal.seq()).toList();
            if (!lacking.isEmpty()) {
                fill(lacking.getFirst().seq() - 1);
            }
            if (!lacking.isEmpty() || !refusals.isEmpty()) {
                add(lacking, refusals);
            }
        }
    }

    private void fill(long last) {
        while (journal.seq() < last) {
            int wanted = (int) Math.min(PIECE, last - journal.seq());
            List<Change> piece = jdbi.withHandle(handle -> log.after(handle, journal.seq(), wanted));
            if (piece.isEmpty() || piece.getFirst().seq() != journal.seq() + 1) {
                throw new BrokenChainException(journal.seq() + 1, "missing");
            }
            add(piece, List.of());
        }
    }

    private void add(List<Change> changes, List<CommandResults.Row> refusals) {
        try {
            journal.add(new ChangeJournal.Entry(identity, changes.isEmpty() ? journal.seq() : changes.getLast().seq(), changes, refusals));
        } catch (IOException e) {
            throw new StoreException("the journal cannot be written", e);
        }
    }

    /// The way from the journal into the database, in one transaction.
    private final class PutBack {

        private final Handle handle;
        private final ChangeLog.Head from;
        private final Chain chain;
        private final List<Change> changes = new ArrayList<>();
        private final Map<UUID, CommandResults.Row> answers = new LinkedHashMap<>();
        private @Nullable String known;

        PutBack(Handle handle) {
            this.handle = handle;
            this.from = log.lockHead(handle);
            this.chain = new Chain(json, from.seq(), from.hash());
            this.known = log.known(handle).orElse(null);
        }

        void take(ChangeJournal.Entry entry) {
            if (known == null) {
                known = entry.log();
                log.name(handle, known);
            }
            if (!known.equals(entry.log())) {
                throw new BrokenChainException(entry.seq(), "the journal is that of another log");
            }
            for (Change change : entry.changes()) {
                if (change.seq() == from.seq() && !change.hash().equals(from.hash())) {
                    throw new BrokenChainException(change.seq(), "the journal has another one");
                }
                if (change.seq() > from.seq()) {
                    take(change);
                }
            }
            if (entry.seq() >= from.seq()) {
                entry.refusals().forEach(row -> answers.put(row.commandId(), row));
            }
        }

        private void take(Change change) {
            chain.verify(change);
            // never between the facts of one command: its answer counts them
            if (changes.size() >= PIECE && !changes.getLast().commandId().equals(change.commandId())) {
                flush();
            }
            changes.add(change);
            answers.merge(change.commandId(),
                    new CommandResults.Row(change.commandId(), CommandResults.Outcome.ACCEPTED, change.seq(), 1, null),
                    (sofar, one) -> new CommandResults.Row(sofar.commandId(), sofar.outcome(), sofar.firstSeq(), sofar.changeCount() + 1, null));
        }

        void flush() {
            if (!changes.isEmpty()) {
                log.append(handle, changes);
                changes.clear();
            }
            answers.keySet().removeAll(results.find(handle, answers.keySet()).keySet());
            if (!answers.isEmpty()) {
                results.add(handle, List.copyOf(answers.values()));
                answers.clear();
            }
        }
    }
}
