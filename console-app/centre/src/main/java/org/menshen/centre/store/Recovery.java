package org.menshen.centre.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;

import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.menshen.wire.DomainJson;
import org.menshen.wire.WrittenChange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the database and the journal beside it level: at a start each gets from the other what it lacks, and every commit goes into the
/// journal before anybody hears of it. The journal is the truth: a database that does not agree with it is made again. Safe from any thread.
final class Recovery {

    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);
    private static final int PIECE = 500;
    private static final String UNWRITABLE = "the journal cannot be written";

    private final Database database;
    private final ChangeJournal journal;
    private final Jdbi jdbi;
    private final ChangeLog log;
    private final CommandResults results;
    private final DomainJson json;
    private String identity = "";
    /// Of the commit that is under way: where the journal ended before it and with it, and its way to the disk.
    private ChangeJournal.@Nullable Mark before;
    private ChangeJournal.@Nullable Mark added;
    private @Nullable FutureTask<Void> forcing;

    Recovery(Database database, ChangeJournal journal, ChangeLog log, CommandResults results, DomainJson json) {
        this.database = database;
        this.journal = journal;
        this.jdbi = database.jdbi();
        this.log = log;
        this.results = results;
        this.json = json;
    }

    /// Makes the database whole from the journal, then the journal from the database. A journal of another log is set aside.
    ///
    /// @throws BrokenChainException when they do not fit each other, or the database does not fit itself: then it has to be made again
    /// @throws StoreException when the journal cannot be read or written
    void level() {
        ChangeLog.Head from = jdbi.inTransaction(handle -> {
            log.agree(handle);
            return log.lockHead(handle);
        });
        long left = 0;
        try {
            if (journal.dropCutLine()) {
                left = from.seq() == 0 ? Mended.UNSURE : 0;
                database.tell(new Mended(Mended.What.TAIL_DROPPED, 0, 0, left, "", List.of()));
            }
            PutBack work = new PutBack(from, left);
            journal.each(from.seq(), work);
            if (work.foreign != null && from.seq() > 0) {
                database.tell(new Mended(Mended.What.FOREIGN_JOURNAL, 0, 0, 0, work.foreign, List.of(journal.setAside())));
            }
            work.end();
        } catch (IOException e) {
            throw new StoreException("the journal cannot be read", e);
        }
        long last = jdbi.inTransaction(handle -> {
            identity = log.identity(handle);
            return log.lockHead(handle).seq();
        });
        synchronized (journal) {
            fillAll(last);
        }
    }

    private void fillAll(long last) {
        long had = journal.seq();
        if (had >= last) {
            return;
        }
        try {
            fill(last);
            journal.force();
        } catch (JdbiException | IOException e) {
            // a journal that is not full must not take the place of the database
            throw new StoreException("cannot copy the change log into the journal", e);
        }
        database.tell(new Mended(Mended.What.JOURNAL_FILLED, had + 1, last, 0, "", List.of()));
    }

    /// Makes the database again, of everything that journal and rows prove together.
    ///
    /// @param why what is wrong
    /// @param repairing whether to leave out what cannot be proved
    /// @throws UnprovableException when something would be left out that may have been answered
    void remake(RuntimeException why, boolean repairing) {
        try {
            database.remake(why, repairing);
        } catch (IOException e) {
            throw new StoreException("the centre's database cannot be made again", e);
        }
    }

    /// Puts altered rows right from the journal, beside the work.
    ///
    /// @param good the last change before them
    /// @param most the last change that may be concerned
    /// @param why what is wrong with the next one
    /// @return whether the journal has them as they were
    boolean mend(Chain.Mark good, long most, BrokenChainException why) {
        Lines lines = new Lines(good, most);
        try {
            synchronized (journal) {
                journal.look(good.seq() + 1, lines);
            }
            if (lines.broken != null || lines.changes.isEmpty()) {
                return false;
            }
        } catch (IOException e) {
            return false;
        }
        List<ChangeLog.Written> old = new ArrayList<>();
        long to = jdbi.inTransaction(handle -> {
            long mended = good.seq();
            for (WrittenChange right : lines.changes) {
                long seq = right.change().seq();
                Optional<ChangeLog.Written> row = intact(handle, seq);
                if (row.isPresent() && row.get().text().equals(right.text()) && seq > good.seq() + 1) {
                    break;
                }
                row.ifPresent(old::add);
                log.replace(handle, right);
                mended = seq;
            }
            return mended;
        });
        database.tell(new Mended(Mended.What.ROWS_MENDED, good.seq() + 1, to, 0, String.valueOf(why.getMessage()), database.keep(old)));
        return to > good.seq();
    }

    private Optional<ChangeLog.Written> intact(org.jdbi.v3.core.Handle handle, long seq) {
        try {
            return log.written(handle, seq);
        } catch (BrokenChainException unreadable) {
            return Optional.empty();
        }
    }

    /// Takes changes into the journal that are in the database already.
    ///
    /// @throws StoreException when the journal cannot be written
    void follow(List<WrittenChange> changes) {
        try {
            if (add(changes, List.of())) {
                journal.force();
            }
        } catch (IOException e) {
            throw new StoreException(UNWRITABLE, e);
        }
    }

    /// Takes a commit into the journal beside its way into the database: the disk needs as long for the one as the processor for the other. Before
    /// it is answered, [#await] has to return; when it fails on either way, [#undo] takes it out again. One commit at a time. One that brings what
    /// only the database holds is not begun here, but by [#await].
    ///
    /// @param changes what it adds to the log
    /// @param refusals the commands it answers without a change
    /// @throws StoreException when the journal cannot be written
    void begin(List<WrittenChange> changes, List<CommandResults.Row> refusals) {
        try {
            before = journal.mark();
            added = before;
            if (add(changes, refusals)) {
                added = journal.mark();
                FutureTask<Void> force = new FutureTask<>(() -> {
                    journal.force();
                    return null;
                });
                forcing = force;
                ForkJoinPool.commonPool().execute(force);
            }
        } catch (IOException e) {
            throw new StoreException(UNWRITABLE, e);
        }
    }

    /// Waits until a commit that is in the database outlives a power cut; what was not begun is taken in now.
    ///
    /// @param changes as for [#begin]
    /// @param refusals as for [#begin]
    /// @throws StoreException when that is not certain
    void await(List<WrittenChange> changes, List<CommandResults.Row> refusals) {
        if (before == null) {
            begin(changes, refusals);
        }
        settle();
    }

    private void settle() {
        FutureTask<Void> force = forcing;
        forcing = null;
        if (force != null) {
            // nobody may have come to it yet
            force.run();
            waitFor(force);
        }
        before = null;
    }

    private static void waitFor(FutureTask<Void> force) {
        boolean interrupted = false;
        while (true) {
            try {
                force.get();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            } catch (ExecutionException e) {
                throw new StoreException(UNWRITABLE, e.getCause());
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// Takes the commit that was begun and failed out of the journal; nothing when none was.
    void undo() {
        ChangeJournal.Mark mark = before;
        ChangeJournal.Mark end = added;
        try {
            settle();
        } catch (StoreException e) {
            LOG.debug("what is taken back was not on the disk", e);
        }
        before = null;
        if (mark != null && end != null) {
            journal.back(mark, end);
        }
    }

    private boolean add(List<WrittenChange> changes, List<CommandResults.Row> refusals) throws IOException {
        synchronized (journal) {
            List<WrittenChange> lacking = changes.stream().filter(change -> change.change().seq() > journal.seq()).toList();
            if (!lacking.isEmpty()) {
                fill(lacking.getFirst().change().seq() - 1);
            }
            if (lacking.isEmpty() && refusals.isEmpty()) {
                return false;
            }
            journal.append(entry(lacking, refusals));
            return true;
        }
    }

    private void fill(long last) throws IOException {
        Chain chain = null;
        while (journal.seq() < last) {
            long at = journal.seq();
            int wanted = (int) Math.min(PIECE, last - at);
            List<WrittenChange> piece = database.reading().withHandle(handle -> log.pieces(handle, at, wanted));
            if (chain == null) {
                chain = new Chain(at, database.reading().withHandle(handle -> log.hashOf(handle, at)));
            }
            piece.forEach(chain::verify);
            if (piece.isEmpty()) {
                throw new BrokenChainException(at + 1, "missing");
            }
            journal.append(entry(piece, List.of()));
        }
    }

    private ChangeJournal.Entry entry(List<WrittenChange> changes, List<CommandResults.Row> refusals) {
        return new ChangeJournal.Entry(identity, changes.isEmpty() ? journal.seq() : changes.getLast().change().seq(), changes, refusals);
    }

    /// The way from the journal into the database.
    private final class PutBack implements ChangeJournal.Reader {

        private final ChangeLog.Head from;
        private final long left;
        private final Chain chain;
        private final Refill refill = new Refill(jdbi, log, results);
        private @Nullable String known;
        private @Nullable String foreign;

        PutBack(ChangeLog.Head from, long left) {
            this.from = from;
            this.left = left;
            this.chain = new Chain(from.seq(), from.hash());
            this.known = jdbi.inTransaction(log::known).orElse(null);
        }

        @Override
        public void take(ChangeJournal.Entry entry) {
            if (known == null) {
                String name = entry.log();
                known = name;
                jdbi.useTransaction(handle -> log.name(handle, name));
            }
            if (!known.equals(entry.log())) {
                foreign = "it belongs to " + entry.log() + ", the database to " + known;
            }
            if (foreign != null) {
                return;
            }
            for (WrittenChange change : entry.changes()) {
                if (change.change().seq() == from.seq() && !change.change().hash().equals(from.hash())) {
                    throw new BrokenChainException(from.seq(), "the journal has another change there");
                }
                if (change.change().seq() > from.seq()) {
                    chain.verify(change);
                    refill.take(change);
                }
            }
            if (entry.seq() >= from.seq()) {
                entry.refusals().forEach(refill::take);
            }
        }

        @Override
        public void unreadable(long at, String why, Salvage rest) {
            throw new BrokenChainException(chain.seq() + 1, "a line of the journal cannot be read: " + why);
        }

        void end() {
            if (foreign == null) {
                refill.flush();
                if (chain.seq() > from.seq()) {
                    database.tell(new Mended(Mended.What.PUT_BACK, from.seq() + 1, chain.seq(), left, "", List.of()));
                }
            }
        }
    }

    /// The changes of a stretch of the journal.
    private static final class Lines implements ChangeJournal.Reader {

        private final Chain chain;
        private final long most;
        private final List<WrittenChange> changes = new ArrayList<>();
        private @Nullable String broken;

        Lines(Chain.Mark good, long most) {
            this.chain = new Chain(good.seq(), good.hash());
            this.most = Math.min(most, good.seq() + PIECE);
        }

        @Override
        public void take(ChangeJournal.Entry entry) {
            for (WrittenChange change : entry.changes()) {
                if (broken == null && change.change().seq() > chain.seq() && change.change().seq() <= most) {
                    try {
                        chain.verify(change);
                        changes.add(change);
                    } catch (BrokenChainException e) {
                        broken = e.getMessage();
                    }
                }
            }
        }

        @Override
        public void unreadable(long at, String why, Salvage rest) {
            broken = why;
        }
    }
}
