package org.menshen.wire;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.Fact;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.Subject;

/// The chain of hashes over the change log: any edit, removal or reordering shows. Safe from any thread.
public final class HashChain {

    /// What the first change follows.
    public static final String ORIGIN = "0".repeat(64);

    private final DomainJson json;

    /// A chain over this written form.
    public HashChain(DomainJson json) {
        this.json = json;
    }

    /// A change with its hash.
    ///
    /// @param previousHash hash of the change before, [#ORIGIN] for the first
    public Change seal(long seq, Subject subject, long version, Fact fact, Stamp stamp, UUID commandId, String previousHash) {
        String hash = hash(new Body(seq, subject, version, fact, stamp, commandId), previousHash);
        return new Change(seq, subject, version, fact, stamp, commandId, previousHash, hash);
    }

    /// Checks consecutive changes, beginning anywhere.
    ///
    /// @return the first that does not hold; empty when all do
    public Optional<Break> verify(Iterable<Change> changes) {
        Change before = null;
        for (Change change : changes) {
            if (before != null && change.seq() != before.seq() + 1) {
                return Optional.of(new Break(change.seq(), "does not follow " + before.seq()));
            }
            if (before == null ? change.seq() == 1 && !change.previousHash().equals(ORIGIN) : !change.previousHash().equals(before.hash())) {
                return Optional.of(new Break(change.seq(), "does not hold the hash of the change before"));
            }
            if (!hash(body(change), change.previousHash()).equals(change.hash())) {
                return Optional.of(new Break(change.seq(), "was altered: its hash is another"));
            }
            before = change;
        }
        return Optional.empty();
    }

    private String hash(Body body, String previousHash) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(previousHash.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest.digest(json.bytes(body)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Body body(Change change) {
        return new Body(change.seq(), change.subject(), change.version(), change.fact(), change.stamp(), change.commandId());
    }

    /// Where the chain breaks.
    ///
    /// @param seq number of the change
    /// @param reason what is wrong with it
    public record Break(long seq, String reason) {
    }

    /// What is hashed.
    private record Body(long seq, Subject subject, long version, Fact fact, Stamp stamp, UUID commandId) {
    }
}
