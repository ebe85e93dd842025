package org.menshen.centre.ingest;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.menshen.centre.store.Database;
import org.menshen.centre.store.StoreException;
import org.menshen.centre.store.Waiting;

/// Carries early ends over a restart, in a table beside the log, and over the loss of the database in the file of what waits.
public final class ClearMemory implements EarlyClears.Memory {

    private static final String TABLE = "early_clear";
    private static final String INSERT = "insert into early_clear (source_id, external_id, cleared_at, arrived_at, strange) values (?, ?, ?, ?, ?)";
    private static final int COLUMNS = 5;

    private final Jdbi jdbi;
    private final Waiting waiting;

    /// @param database the open store
    public ClearMemory(Database database) {
        this.jdbi = database.jdbi();
        this.waiting = database.waiting();
    }

    @Override
    public void read(EarlyClears.Reader reader) {
        try {
            restore();
            Map<String, List<String>> all = new LinkedHashMap<>();
            jdbi.useHandle(handle -> handle.createQuery("select * from early_clear order by arrived_at, external_id").map((row, context) -> {
                EarlyClears.Key key = new EarlyClears.Key(row.getString("source_id"), row.getString("external_id"));
                EarlyClears.Clear clear = new EarlyClears.Clear(Instant.parse(row.getString("cleared_at")),
                        Instant.parse(row.getString("arrived_at")), row.getInt("strange") == 1);
                reader.take(key, clear);
                all.put(name(key), values(key, clear));
                return true;
            }).list());
            waiting.write(TABLE, all, List.of());
        } catch (JdbiException e) {
            throw new StoreException("the ends that came early cannot be read", e);
        }
    }

    /// A database that was made again has none of those that waited.
    private void restore() {
        jdbi.useTransaction(handle -> {
            Set<String> known = new HashSet<>(handle.createQuery("select source_id, external_id from early_clear").map((row, context) ->
                    name(new EarlyClears.Key(row.getString(1), row.getString(2)))).list());
            PreparedBatch fresh = handle.prepareBatch(INSERT);
            waiting.of(TABLE).forEach((name, row) -> {
                if (!known.contains(name) && row.size() == COLUMNS) {
                    fresh.add(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4).equals("1") ? 1 : 0);
                }
            });
            if (fresh.size() > 0) {
                fresh.execute();
            }
        });
    }

    private static String name(EarlyClears.Key key) {
        return key.source() + "\n" + key.externalId();
    }

    private static List<String> values(EarlyClears.Key key, EarlyClears.Clear clear) {
        return List.of(key.source(), key.externalId(), clear.at().toString(), clear.arrived().toString(), clear.strange() ? "1" : "0");
    }

    @Override
    public void write(Map<EarlyClears.Key, EarlyClears.Clear> kept, Collection<EarlyClears.Key> gone) {
        try {
            jdbi.useTransaction(handle -> {
                PreparedBatch old = handle.prepareBatch("delete from early_clear where source_id = ? and external_id = ?");
                gone.forEach(key -> old.add(key.source(), key.externalId()));
                kept.keySet().forEach(key -> old.add(key.source(), key.externalId()));
                old.execute();
                PreparedBatch fresh = handle.prepareBatch(INSERT);
                kept.forEach((key, clear) -> fresh.add(key.source(), key.externalId(), clear.at().toString(), clear.arrived().toString(),
                        clear.strange() ? 1 : 0));
                if (fresh.size() > 0) {
                    fresh.execute();
                }
            });
        } catch (JdbiException e) {
            throw new StoreException("an end that came early cannot be remembered", e);
        }
        Map<String, List<String>> rows = new LinkedHashMap<>();
        kept.forEach((key, clear) -> rows.put(name(key), values(key, clear)));
        waiting.write(TABLE, rows, gone.stream().map(ClearMemory::name).toList());
    }
}
