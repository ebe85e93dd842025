package org.menshen.centre.store;

import java.util.List;
import java.util.UUID;

import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.Fact;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.Subject;
import org.menshen.wire.DomainJson;
import org.menshen.wire.HashChain;

/// The end of the hash chain, moving on change by change. Not safe for several threads.
final class Chain {

    private final HashChain hashes;
    private long seq;
    private String hash;

    /// @param json the written form of facts
    /// @param seq the last change so far
    /// @param hash its hash
    Chain(DomainJson json, long seq, String hash) {
        this.hashes = new HashChain(json);
        this.seq = seq;
        this.hash = hash;
    }

    /// Adds the next change.
    Change append(Subject subject, long version, Fact fact, Stamp stamp, UUID commandId) {
        Change change = hashes.seal(seq + 1, subject, version, fact, stamp, commandId, hash);
        seq = change.seq();
        hash = change.hash();
        return change;
    }

    /// Checks that a change is the next one.
    ///
    /// @throws BrokenChainException when it is not
    void verify(Change change) {
        if (change.seq() != seq + 1) {
            throw new BrokenChainException(seq + 1, "missing; the next one is " + change.seq());
        }
        if (!change.previousHash().equals(hash)) {
            throw new BrokenChainException(change.seq(), "does not hold the hash of the change before");
        }
        hashes.verify(List.of(change)).ifPresent(gap -> {
            throw new BrokenChainException(gap.seq(), gap.reason());
        });
        seq = change.seq();
        hash = change.hash();
    }

    /// The last change so far.
    long seq() {
        return seq;
    }

    /// Its hash.
    String hash() {
        return hash;
    }
}
