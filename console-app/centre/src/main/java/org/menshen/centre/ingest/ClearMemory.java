package org.menshen.centre.ingest;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.menshen.centre.store.StoreException;

/// Carries early ends over a restart, in a table beside the log.
public final class ClearMemory implements EarlyClears.Memory {

    private final Jdbi jdbi;

    /// @param jdbi the open store
    public ClearMemory(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void read(EarlyClears.Reader reader) {
        try {
            jdbi.useHandle(handle -> handle.createQuery("select * from early_clear order by arrived_at, external_id").map((row, context) -> {
                reader.take(new EarlyClears.Key(row.getString("source_id"), row.getString("external_id")),
                        new EarlyClears.Clear(Instant.parse(row.getString("cleared_at")), Instant.parse(row.getString("arrived_at")),
                                row.getInt("strange") == 1));
                return true;
            }).list());
        } catch (JdbiException e) {
            throw new StoreException("the ends that came early cannot be read", e);
        }
    }

    @Override
    public void write(Map<EarlyClears.Key, EarlyClears.Clear> kept, Collection<EarlyClears.Key> gone) {
        try {
            jdbi.useTransaction(handle -> {
                PreparedBatch old = handle.prepareBatch("delete from early_clear where source_id = ? and external_id = ?");
                gone.forEach(key -> old.add(key.source(), key.externalId()));
                kept.keySet().forEach(key -> old.add(key.source(), key.externalId()));
                old.execute();
                PreparedBatch fresh = handle.prepareBatch(
                        "insert into early_clear (source_id, external_id, cleared_at, arrived_at, strange) values (?, ?, ?, ?, ?)");
                kept.forEach((key, clear) -> fresh.add(key.source(), key.externalId(), clear.at().toString(), clear.arrived().toString(),
                        clear.strange() ? 1 : 0));
                if (fresh.size() > 0) {
                    fresh.execute();
                }
            });
        } catch (JdbiException e) {
            throw new StoreException("an end that came early cannot be remembered", e);
        }
    }
}
