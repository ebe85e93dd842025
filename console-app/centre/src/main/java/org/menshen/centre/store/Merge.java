package org.menshen.centre.store;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.menshen.wire.WrittenChange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Follows the hash chain through everything there is: the journal first, and the rows of the database, as far as they can be read, where the
/// journal has a gap or ends. Every change that comes out is proved by the one before it. Used once.
final class Merge implements ChangeJournal.Reader {

    private static final Logger LOG = LoggerFactory.getLogger(Merge.class);
    private static final int PIECE = 500;

    private final Chain chain = Chain.ofNothing();
    private final @Nullable Jdbi rows;
    private final ChangeLog log;
    private final Sink sink;
    private @Nullable String identity;
    private @Nullable String journalFault;
    private long lastInJournal;
    private boolean unreadableEnd;
    private boolean fromRows;

    /// Where the proved changes go.
    interface Sink {

        /// Takes the next change.
        void take(String log, WrittenChange change);

        /// Takes an answer without a change.
        void take(String log, CommandResults.Row refusal);
    }

    /// @param rows the database, or `null` when it does not open
    Merge(@Nullable Jdbi rows, ChangeLog log, Sink sink) {
        this.rows = rows;
        this.log = log;
        this.sink = sink;
    }

    /// Goes through both.
    ///
    /// @throws IOException when the disk cannot be read
    void run(ChangeJournal journal) throws IOException {
        String named = fromRows(handle -> log.known(handle)).orElse(null);
        journal.look(0, this);
        identity = identity == null ? named : identity;
        // a journal and a database of two logs prove nothing to each other
        if (named == null || named.equals(identity)) {
            pull(Long.MAX_VALUE);
        }
    }

    @Override
    public void take(ChangeJournal.Entry entry) {
        unreadableEnd = false;
        identity = identity == null ? entry.log() : identity;
        if (!identity.equals(entry.log())) {
            fault("it goes on with the log " + entry.log());
            return;
        }
        take(entry.changes());
        if (entry.seq() <= chain.seq()) {
            entry.refusals().forEach(row -> sink.take(entry.log(), row));
        }
    }

    private void take(List<WrittenChange> changes) {
        for (WrittenChange change : changes) {
            lastInJournal = Math.max(lastInJournal, change.change().seq());
            if (change.change().seq() > chain.seq() + 1) {
                fault("change " + (chain.seq() + 1) + " is missing in it");
                pull(change.change().seq() - 1);
            }
            if (change.change().seq() == chain.seq() + 1 && !take(change)) {
                fault("change " + change.change().seq() + " was altered in it");
                pull(change.change().seq());
            }
        }
    }

    @Override
    public void unreadable(long at, String why, Salvage rest) {
        unreadableEnd = rest.told() < 0;
        fault("line " + at + " cannot be read");
        // what the chain proves is as good as ever, whatever stands beside it
        if (identity != null) {
            take(rest.changes());
        }
        lastInJournal = Math.max(lastInJournal, rest.told());
    }

    private void fault(String what) {
        journalFault = journalFault == null ? what : journalFault;
    }

    private boolean take(WrittenChange change) {
        try {
            chain.verify(change);
        } catch (BrokenChainException e) {
            LOG.debug("not proved", e);
            return false;
        }
        sink.take(String.valueOf(identity), change);
        return true;
    }

    /// Takes rows that follow, up to a change, until one is missing or not proved.
    private void pull(long to) {
        while (chain.seq() < to) {
            long at = chain.seq();
            List<WrittenChange> piece = fromRows(handle -> Optional.of(log.pieces(handle, at, (int) Math.min(PIECE, to - at)))).orElse(List.of());
            if (piece.isEmpty()) {
                piece = oneByOne(at);
            }
            for (WrittenChange change : piece) {
                if (!take(change)) {
                    return;
                }
                fromRows = true;
            }
            if (piece.isEmpty()) {
                return;
            }
        }
    }

    /// A row that cannot be read must not hide those before it.
    private List<WrittenChange> oneByOne(long at) {
        return fromRows(handle -> log.pieces(handle, at, 1).stream().findFirst()).map(List::of).orElse(List.of());
    }

    private <T> Optional<T> fromRows(org.jdbi.v3.core.HandleCallback<Optional<T>, RuntimeException> reading) {
        if (rows == null) {
            return Optional.empty();
        }
        try {
            return rows.withHandle(reading);
        } catch (RuntimeException e) {
            LOG.debug("the database cannot be read there", e);
            return Optional.empty();
        }
    }

    /// The last change that is proved.
    long seq() {
        return chain.seq();
    }

    /// The log's identity; `null` when nothing tells it.
    @Nullable String identity() {
        return identity;
    }

    /// What is wrong with the journal; empty when it is whole.
    Optional<String> journalFault() {
        return Optional.ofNullable(journalFault);
    }

    /// Whether the journal lacks changes that the database had.
    boolean journalLacks() {
        return fromRows;
    }

    /// Changes that may have been answered and are not proved.
    ///
    /// @param end where the database says that the log ends; -1 when that is not known
    /// @return their number; -1 for unknown
    long left(long end) {
        if (unreadableEnd && end <= lastInJournal) {
            return -1;
        }
        boolean silent = unreadableEnd || lastInJournal == 0;
        return silent && end < 0 ? -1 : Math.max(0, (silent ? Math.max(lastInJournal, end) : lastInJournal) - chain.seq());
    }
}
