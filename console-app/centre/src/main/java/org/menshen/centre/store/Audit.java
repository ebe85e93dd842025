package org.menshen.centre.store;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Goes through the part of the log that a start did not read, piece by piece beside the centre's work. A change in it that was altered, removed
/// or moved is put right from the journal; where that cannot be done, it tells of it. One thread at a time; [#fault] from any.
final class Audit {

    private static final Logger LOG = LoggerFactory.getLogger(Audit.class);
    private static final int PIECE = 100;

    private final Database database;
    private final ChangeLog log;
    private final Chain chain;
    private final ChangeLog.Head end;
    private final Optional<Recovery> recovery;
    private long lastMended;
    private boolean done;
    private volatile @Nullable BrokenChainException fault;

    /// @param end the change up to which the start relied on what was kept
    /// @param recovery what can put altered rows right again
    Audit(Database database, ChangeLog log, ChangeLog.Head end, Optional<Recovery> recovery) {
        this.database = database;
        this.log = log;
        this.end = end;
        this.recovery = recovery;
        this.chain = Chain.ofNothing();
        this.done = end.seq() == 0;
    }

    /// Verifies the next piece.
    void step() {
        if (done) {
            return;
        }
        try {
            int wanted = (int) Math.min(PIECE, end.seq() - chain.seq());
            List<ChangeLog.Written> piece = database.reading().withHandle(handle -> log.written(handle, chain.seq(), wanted));
            piece.forEach(row -> chain.verify(row.seq(), row.previousHash(), row.hash(), row.text()));
            if (piece.size() < wanted) {
                throw new BrokenChainException(chain.seq() + 1, "missing");
            }
            if (chain.seq() == end.seq()) {
                if (!chain.hash().equals(end.hash())) {
                    throw new BrokenChainException(end.seq(), "its hash is not the one that was kept");
                }
                done = true;
                LOG.info("the change log is whole up to {}", end.seq());
            }
        } catch (BrokenChainException broken) {
            if (!mended(broken)) {
                done = true;
                fault = broken;
                LOG.error("the change log was altered: nothing more is written to it", broken);
            }
        }
    }

    private boolean mended(BrokenChainException broken) {
        // the same place twice is not for the journal to mend
        if (recovery.isEmpty() || broken.seq() <= lastMended) {
            return false;
        }
        lastMended = broken.seq();
        return recovery.get().mend(chain.mark(), end.seq(), broken);
    }

    /// Whether there is nothing more to verify.
    boolean done() {
        return done;
    }

    /// Verifies everything.
    void all() {
        while (!done) {
            step();
        }
    }

    /// Verifies everything, and leaves out what cannot be proved.
    ///
    /// @return whether something was left out
    boolean repair() {
        all();
        BrokenChainException broken = fault;
        if (broken == null) {
            return false;
        }
        recovery.orElseThrow().remake(broken, true);
        return true;
    }

    /// Stops whoever wants to go on with a log that was altered, in words that say what helps.
    ///
    /// @throws RuntimeException when it was
    void refuseAltered() {
        BrokenChainException broken = fault;
        if (broken != null) {
            throw database.directory().<RuntimeException>map(place -> new UnprovableException(place, OpenFault.words(broken), broken))
                    .orElseGet(() -> OpenFault.altered(broken));
        }
    }
}
