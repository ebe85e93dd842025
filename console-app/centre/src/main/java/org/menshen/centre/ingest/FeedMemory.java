package org.menshen.centre.ingest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.menshen.centre.store.StoreException;
import org.menshen.domain.port.Link.RowNote;
import org.menshen.domain.port.Link.SourceHealth;
import org.menshen.domain.port.Link.SourceState;
import org.menshen.domain.reading.Reading;
import org.menshen.domain.time.StampRule;
import org.menshen.wire.DomainJson;
import org.menshen.wire.WireException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries last readings and the counts of the feeds over a restart. Called from one thread.
public final class FeedMemory {

    private static final Logger LOG = LoggerFactory.getLogger(FeedMemory.class);

    private final Jdbi jdbi;
    private final DomainJson json;
    private final ZoneId zone;
    private final Map<String, Instant> kept = new HashMap<>();

    /// @param jdbi the open store
    /// @param json the written form of readings
    /// @param zone whose days are counted
    public FeedMemory(Jdbi jdbi, DomainJson json, ZoneId zone) {
        this.jdbi = jdbi;
        this.json = json;
        this.zone = zone;
    }

    /// Brings back what was kept.
    public void restore(ReadingBoard board, SourceBoard sources) {
        jdbi.useHandle(handle -> {
            handle.createQuery("select reading_key, body from reading_last").mapToMap(String.class).forEach(row -> {
                try {
                    Reading reading = json.read(row.get("body"), Reading.class);
                    kept.put(reading.key(), reading.at());
                    if (StampRule.isSane(reading.at())) {
                        board.offer(reading);
                    }
                } catch (WireException e) {
                    LOG.warn("the last reading of {} is unreadable and left out", row.get("reading_key"));
                }
            });
            Map<String, List<RowNote>> notes = new HashMap<>();
            handle.createQuery("select * from row_note").map((row, context) -> notes.computeIfAbsent(row.getString("source_id"),
                    id -> new ArrayList<>()).add(new RowNote(row.getInt("taken") == 1, row.getString("code"), row.getString("example"),
                    row.getLong("row_count"), Instant.parse(row.getString("first_at")), Instant.parse(row.getString("last_at"))))).list();
            handle.createQuery("select * from source_health").map((row, context) -> {
                String last = row.getString("last_at");
                String id = row.getString("source_id");
                sources.restore(new SourceHealth(id, id, SourceState.NORMAL, last == null ? null : Instant.parse(last), 0,
                        row.getLong("rows_today"), row.getLong("rejected_today"), notes.getOrDefault(id, List.of())),
                        LocalDate.parse(row.getString("counted_day")));
                return id;
            }).list();
        });
    }

    /// Keeps what has changed since the last time.
    ///
    /// @throws StoreException when it cannot be written; it is tried again the next time
    public void keep(Collection<Reading> readings, List<SourceHealth> health, Instant now) {
        List<Reading> changed = readings.stream().filter(reading -> !(reading instanceof Reading.CrowdOutlook))
                .filter(reading -> !reading.at().equals(kept.get(reading.key()))).toList();
        try {
            jdbi.useTransaction(handle -> {
                keepReadings(handle, changed);
                handle.execute("delete from source_health");
                PreparedBatch batch = handle.prepareBatch(
                        "insert into source_health (source_id, last_at, counted_day, rows_today, rejected_today) values (?, ?, ?, ?, ?)");
                health.forEach(row -> batch.add(row.id(), row.lastAt() == null ? null : row.lastAt().toString(),
                        LocalDate.ofInstant(now, zone).toString(), row.rowsToday(), row.rejectedToday()));
                batch.execute();
                keepNotes(handle, health);
            });
        } catch (JdbiException e) {
            throw new StoreException("readings and source health cannot be kept", e);
        }
        changed.forEach(reading -> kept.put(reading.key(), reading.at()));
    }

    private static void keepNotes(Handle handle, List<SourceHealth> health) {
        handle.execute("delete from row_note");
        PreparedBatch batch = handle.prepareBatch(
                "insert into row_note (source_id, taken, code, example, row_count, first_at, last_at) values (?, ?, ?, ?, ?, ?, ?)");
        health.forEach(row -> row.notes().forEach(note -> batch.add(row.id(), note.taken() ? 1 : 0, note.code(), note.example(), note.count(),
                note.firstAt().toString(), note.lastAt().toString())));
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private void keepReadings(Handle handle, List<Reading> changed) {
        if (changed.isEmpty()) {
            return;
        }
        PreparedBatch update = handle.prepareBatch("update reading_last set taken_at = ?, body = ? where reading_key = ?");
        changed.forEach(reading -> update.add(reading.at().toString(), body(reading), reading.key()));
        int[] hits = update.execute();
        List<Reading> fresh = new ArrayList<>();
        for (int i = 0; i < hits.length; i++) {
            if (hits[i] == 0) {
                fresh.add(changed.get(i));
            }
        }
        if (!fresh.isEmpty()) {
            PreparedBatch insert = handle.prepareBatch("insert into reading_last (taken_at, body, reading_key) values (?, ?, ?)");
            fresh.forEach(reading -> insert.add(reading.at().toString(), body(reading), reading.key()));
            insert.execute();
        }
    }

    private String body(Reading reading) {
        return json.write(reading);
    }
}
