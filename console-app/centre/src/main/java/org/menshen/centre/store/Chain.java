package org.menshen.centre.store;

import java.util.UUID;

import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.Subject;
import org.menshen.wire.HashChain;
import org.menshen.wire.WrittenChange;

/// The end of the hash chain, moving on change by change. Not safe for several threads.
final class Chain {

    private long seq;
    private String hash;

    /// @param seq the last change so far
    /// @param hash its hash
    Chain(long seq, String hash) {
        this.seq = seq;
        this.hash = hash;
    }

    /// A chain that begins before the first change.
    static Chain ofNothing() {
        return new Chain(0, HashChain.ORIGIN);
    }

    /// Adds the next change.
    WrittenChange append(HashChain hashes, Subject subject, long version, HashChain.WrittenFact fact, Stamp stamp, UUID commandId) {
        WrittenChange written = hashes.write(seq + 1, subject, version, fact, stamp, commandId, hash);
        seq = written.change().seq();
        hash = written.change().hash();
        return written;
    }

    /// Checks that a change is the next one.
    ///
    /// @throws BrokenChainException when it is not
    void verify(WrittenChange written) {
        Change change = written.change();
        verify(change.seq(), change.previousHash(), change.hash(), written.text());
    }

    /// Checks by its very text that a change is the next one.
    ///
    /// @throws BrokenChainException when it is not
    void verify(long nextSeq, String previousHash, String nextHash, String text) {
        if (nextSeq != seq + 1) {
            throw new BrokenChainException(seq + 1, "missing; the next one is " + nextSeq);
        }
        if (!previousHash.equals(hash)) {
            throw new BrokenChainException(nextSeq, "does not hold the hash of the change before");
        }
        if (!HashChain.holds(text)) {
            throw new BrokenChainException(nextSeq, "was altered: its hash is another");
        }
        seq = nextSeq;
        hash = nextHash;
    }

    /// A place in the chain to go back to.
    ///
    /// @param seq the last change there
    /// @param hash its hash
    record Mark(long seq, String hash) {
    }

    /// This place.
    Mark mark() {
        return new Mark(seq, hash);
    }

    /// Forgets what was added since.
    void back(Mark mark) {
        seq = mark.seq;
        hash = mark.hash;
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
