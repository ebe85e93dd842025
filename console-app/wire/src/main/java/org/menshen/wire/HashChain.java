package org.menshen.wire;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.Fact;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.Subject;

/// The chain of hashes over the change log: any edit, removal or reordering shows. Safe from any thread.
public final class HashChain {

    /// What the first change follows.
    public static final String ORIGIN = "0".repeat(64);

    private static final String PARTIAL = ",\"withheld\":true}";
    private static final String HASH = ",\"hash\":\"";
    private static final String PREVIOUS = "\",\"previousHash\":\"";
    private static final String COMMAND = "{\"commandId\":\"";
    private static final String FACT = "\",\"fact\":";
    private static final int FACT_AT = COMMAND.length() + 36 + FACT.length();
    private static final int DIGITS = 64;
    /// Never updated, only copied: looking for one costs more than a short change.
    private static final MessageDigest SHA = sha();
    private static final int HASH_PART = HASH.length() + PREVIOUS.length() + 2 * DIGITS + 1;

    private final DomainJson json;
    /// The changes of one commit mostly have one stamp.
    private volatile @Nullable Written lastStamp;

    private record Written(Stamp stamp, String text) {
    }

    /// A chain over this written form.
    public HashChain(DomainJson json) {
        this.json = json;
    }

    /// A change with its hash, and its text, which is written once: what is hashed is what is kept and sent.
    ///
    /// @param previousHash hash of the change before, [#ORIGIN] for the first
    public WrittenChange write(long seq, Subject subject, long version, Fact fact, Stamp stamp, UUID commandId, String previousHash) {
        return write(seq, subject, version, new WrittenFact(fact, json.write(fact)), stamp, commandId, previousHash);
    }

    /// A fact with its text.
    ///
    /// @param fact the fact
    /// @param text what [DomainJson#write] gives
    public record WrittenFact(Fact fact, String text) {
    }

    /// The same for a fact that was written already.
    public WrittenChange write(long seq, Subject subject, long version, WrittenFact fact, Stamp stamp, UUID commandId, String previousHash) {
        Body body = body(seq, subject, version, fact.text, stamp, commandId);
        String hash = hash(previousHash, body.head(), body.fact(), body.tail());
        return new WrittenChange(new Change(seq, subject, version, fact.fact, stamp, commandId, previousHash, hash), body.fact(),
            body.text(hash, previousHash));
    }

    /// A change with its hash.
    ///
    /// @param previousHash hash of the change before, [#ORIGIN] for the first
    public Change seal(long seq, Subject subject, long version, Fact fact, Stamp stamp, UUID commandId, String previousHash) {
        return write(seq, subject, version, fact, stamp, commandId, previousHash).change();
    }

    /// The text of a change, the same that [DomainJson#write] gives.
    public WrittenChange write(Change change) {
        Body body = body(change);
        return new WrittenChange(change, body.fact(), body.text(change.hash(), change.previousHash()));
    }

    /// The text of a change as a reader has it. One that is told in part, because the reader's role may not know all of it, says so at its end:
    /// the hash in it is that of the whole change, so its place in the order is proved, and its words are not.
    public String told(Change change) {
        String text = write(change).text();
        return holds(text) ? text : partial(text);
    }

    /// The text of a change that is told in part.
    public String part(Change change) {
        return partial(write(change).text());
    }

    private static String partial(String text) {
        return text.substring(0, text.length() - 1) + PARTIAL;
    }

    /// Whether a text of a change says that it tells a part.
    public static boolean isPart(String text) {
        return text.endsWith(PARTIAL);
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
            Body body = body(change);
            if (!hash(change.previousHash(), body.head(), body.fact(), body.tail()).equals(change.hash())) {
                return Optional.of(new Break(change.seq(), "was altered: its hash is another"));
            }
            before = change;
        }
        return Optional.empty();
    }

    /// Whether the hash in a text of a change is the one that follows from this very text; no fact is read for it.
    ///
    /// @param text the text of a [WrittenChange]
    public static boolean holds(String text) {
        int at = text.lastIndexOf(HASH);
        if (at < 0 || text.length() < at + HASH_PART) {
            return false;
        }
        String hash = text.substring(at + HASH.length(), at + HASH.length() + DIGITS);
        int previous = at + HASH.length() + DIGITS + PREVIOUS.length();
        return hash(text.substring(previous, previous + DIGITS), text.substring(0, at), text.substring(at + HASH_PART)).equals(hash);
    }

    /// The text of the fact in a text of a change.
    ///
    /// @throws WireException when it is not the text of a change
    static String fact(String text) {
        int end = text.lastIndexOf(HASH);
        if (end < FACT_AT || !text.startsWith(FACT, FACT_AT - FACT.length())) {
            throw new WireException("not the text of a change");
        }
        return text.substring(FACT_AT, end);
    }

    /// @param body what is hashed, in parts that do not cut a sign in two
    private static String hash(String previousHash, String... body) {
        try {
            MessageDigest digest = (MessageDigest) SHA.clone();
            digest.update(previousHash.getBytes(StandardCharsets.US_ASCII));
            for (String part : body) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the SHA-256 of Java can be copied", e);
        }
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private Body body(Change change) {
        return body(change.seq(), change.subject(), change.version(), json.write(change.fact()), change.stamp(), change.commandId());
    }

    private Body body(long seq, Subject subject, long version, String fact, Stamp stamp, UUID commandId) {
        return new Body(COMMAND + commandId + FACT, fact, ",\"seq\":" + seq + ",\"stamp\":" + text(stamp)
            + ",\"subject\":" + json.write(subject) + ",\"version\":" + version + "}");
    }

    private String text(Stamp stamp) {
        Written last = lastStamp;
        if (last == null || !last.stamp.equals(stamp)) {
            last = new Written(stamp, json.write(stamp));
            lastStamp = last;
        }
        return last.text;
    }

    /// Where the chain breaks.
    ///
    /// @param seq number of the change
    /// @param reason what is wrong with it
    public record Break(long seq, String reason) {
    }

    /// What is hashed: the members of a change in alphabetical order, without the two hashes, which stand behind the fact.
    private record Body(String head, String fact, String tail) {

        String text(String hash, String previousHash) {
            return head + fact + HASH + hash + PREVIOUS + previousHash + "\"" + tail;
        }
    }
}
