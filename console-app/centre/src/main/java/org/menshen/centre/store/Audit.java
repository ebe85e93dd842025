package org.menshen.centre.store;

import java.util.List;
import java.util.Optional;

import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Change;
import org.menshen.wire.DomainJson;
import org.menshen.wire.HashChain;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Goes through the part of the log that a start did not read, piece by piece beside the centre's work, and tells of any change in it that
/// was altered, removed or moved. One thread at a time; [#fault] from any.
final class Audit {

    private static final Logger LOG = LoggerFactory.getLogger(Audit.class);
    private static final int PIECE = 500;

    private final Jdbi jdbi;
    private final ChangeLog log;
    private final Chain chain;
    private final ChangeLog.Head end;
    private boolean done;
    private volatile @Nullable BrokenChainException fault;

    /// @param end the change up to which the start relied on what was kept
    Audit(Jdbi jdbi, ChangeLog log, DomainJson json, ChangeLog.Head end) {
        this.jdbi = jdbi;
        this.log = log;
        this.end = end;
        this.chain = new Chain(json, 0, HashChain.ORIGIN);
        this.done = end.seq() == 0;
    }

    /// Verifies the next piece.
    void step() {
        if (done) {
            return;
        }
        try {
            int wanted = (int) Math.min(PIECE, end.seq() - chain.seq());
            List<Change> piece = jdbi.withHandle(handle -> log.after(handle, chain.seq(), wanted));
            if (piece.size() < wanted) {
                throw new BrokenChainException(chain.seq() + piece.size() + 1, "missing");
            }
            piece.forEach(chain::verify);
            if (chain.seq() == end.seq()) {
                if (!chain.hash().equals(end.hash())) {
                    throw new BrokenChainException(end.seq(), "its hash is not the one that was kept");
                }
                done = true;
                LOG.info("the change log is whole up to {}", end.seq());
            }
        } catch (BrokenChainException broken) {
            done = true;
            fault = broken;
            LOG.error("the change log was altered: nothing more is written to it; restore it from a backup", broken);
        }
    }

    /// What was found; empty as long as nothing was.
    Optional<BrokenChainException> fault() {
        return Optional.ofNullable(fault);
    }
}
