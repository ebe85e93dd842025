package org.menshen.centre.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Versioned;
import org.menshen.wire.StatePages;
import org.menshen.wire.WireException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The SQL of the kept present, from which a start goes on instead of the first change. One that does not fit the log is passed over.
/// What takes a handle works inside the caller's transaction.
final class Checkpoint {

    private static final Logger LOG = LoggerFactory.getLogger(Checkpoint.class);

    private final StatePages pages = new StatePages();

    /// A kept present.
    ///
    /// @param head the last change in it
    /// @param time when that change was recorded
    /// @param states all subjects
    record Kept(ChangeLog.Head head, Instant time, List<Versioned<State>> states) {
    }

    private record Page(long seq, String hash, String digest, String body) {
    }

    /// What was kept; empty when nothing was, or it does not belong to this log.
    Optional<Kept> read(Handle handle) {
        List<Page> kept = handle.createQuery("select seq, hash, digest, body from checkpoint_page order by no")
                .map((row, context) -> new Page(row.getLong(1), row.getString(2), row.getString(3), row.getString(4))).list();
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        ChangeLog.Head head = new ChangeLog.Head(kept.getFirst().seq, kept.getFirst().hash);
        Optional<String> time = handle.createQuery("select centre_time from change_log where seq = :seq and hash = :hash")
                .bind("seq", head.seq()).bind("hash", head.hash()).mapTo(String.class).findOne();
        List<Versioned<State>> states = new ArrayList<>();
        try {
            for (int no = 0; no < kept.size(); no++) {
                Page page = kept.get(no);
                if (time.isEmpty() || !page.digest.equals(digest(head, no, kept.size(), page.body))) {
                    LOG.warn("the kept present at change {} does not fit the log: the log is read from its beginning", head.seq());
                    return Optional.empty();
                }
            }
            // by all cores: the start of a centre waits for it
            kept.parallelStream().map(page -> pages.read(Base64.getDecoder().decode(page.body))).toList().forEach(states::addAll);
        } catch (WireException | IllegalArgumentException other) {
            LOG.warn("the kept present at change {} was written by another version: the log is read from its beginning", head.seq(), other);
            return Optional.empty();
        }
        return Optional.of(new Kept(head, Instant.parse(time.orElseThrow()), states));
    }

    /// A present as it will be kept. Takes the time; needs no transaction.
    ///
    /// @param goOn asked before each page
    /// @return empty when it was not to go on
    Optional<List<byte[]>> pages(Snapshot present, BooleanSupplier goOn) {
        List<byte[]> written = new ArrayList<>();
        List<Versioned<State>> states = List.copyOf(present.states());
        for (int from = 0; from < states.size(); from += StatePages.PAGE) {
            if (!goOn.getAsBoolean()) {
                return Optional.empty();
            }
            written.addAll(pages.write(states.subList(from, Math.min(states.size(), from + StatePages.PAGE))));
        }
        return Optional.of(written);
    }

    /// Keeps a present in place of the one before.
    void write(Handle handle, Snapshot present, List<byte[]> written) {
        handle.execute("delete from checkpoint_page");
        ChangeLog.Head head = new ChangeLog.Head(present.seq(), present.hash());
        PreparedBatch batch = handle.prepareBatch("insert into checkpoint_page (no, seq, hash, digest, body) values (?, ?, ?, ?, ?)");
        for (int no = 0; no < written.size(); no++) {
            String body = Base64.getEncoder().encodeToString(written.get(no));
            batch.add(no, head.seq(), head.hash(), digest(head, no, written.size(), body), body);
        }
        batch.execute();
    }

    /// Binds a page to its place, to the change it stands at and to the form of states.
    private static String digest(ChangeLog.Head head, int no, int pages, String body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String place = StatePages.shape() + " " + head.hash() + " " + head.seq() + " " + no + "/" + pages + " ";
            digest.update(place.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest.digest(body.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
