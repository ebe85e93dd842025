package org.menshen.centre.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.menshen.domain.text.PlainText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the rows that were refused, for the people who look after a feed. Safe from any thread.
public final class RejectedRows {

    private static final Logger LOG = LoggerFactory.getLogger(RejectedRows.class);
    private static final int MAX_REASON = 2_000;
    private static final int MAX_PLACE = 200;
    private static final int MAX_PER_MESSAGE = 100;
    /// What a feed got wrong a week ago is mended or told anew.
    private static final Duration KEPT = Duration.ofDays(7);

    private final Jdbi jdbi;

    /// @param jdbi the open store
    public RejectedRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Keeps the first rows of a message. That they cannot be kept does not make the message fail: the sender was told of them.
    void keep(String source, Instant at, List<Rejected> rows) {
        if (rows.isEmpty()) {
            return;
        }
        LOG.warn("source {}: {} rows refused, the first at {}: {}", source, rows.size(), rows.getFirst().at(), rows.getFirst().reason());
        try {
            jdbi.useTransaction(handle -> {
                PreparedBatch batch = handle.prepareBatch(
                        "insert into rejected_row (id, source_id, at, row_index, place, reason) values (?, ?, ?, ?, ?, ?)");
                rows.stream().limit(MAX_PER_MESSAGE).forEach(row -> batch.add(UUID.randomUUID().toString(), source, at.toString(),
                        row.index(), PlainText.cut(row.at(), MAX_PLACE), row.reason().substring(0, Math.min(MAX_REASON, row.reason().length()))));
                batch.execute();
                handle.execute("delete from rejected_row where at < ?", at.minus(KEPT).toString());
            });
        } catch (JdbiException e) {
            LOG.error("source {}: refused rows could not be kept", source, e);
        }
    }
}
