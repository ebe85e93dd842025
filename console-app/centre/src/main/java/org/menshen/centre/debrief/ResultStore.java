package org.menshen.centre.debrief;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.menshen.centre.store.Database;
import org.menshen.centre.store.StoreException;

/// Keeps results beside the log, by run and seal, also over the loss of the database. Safe from any thread.
final class ResultStore {

    private static final String TABLE = "drill_result";
    private static final int COLUMNS = 3;

    private final Database database;

    ResultStore(Database database) {
        this.database = database;
        Map<String, List<String>> waiting = database.waiting().of(TABLE);
        if (!waiting.isEmpty()) {
            restore(waiting);
        }
    }

    /// A database that was made again has none of them.
    private void restore(Map<String, List<String>> waiting) {
        database.jdbi().useTransaction(handle -> {
            Set<String> known = new HashSet<>(handle.createQuery("select run_id, seal from drill_result")
                    .map((row, context) -> name(row.getString(1), row.getString(2))).list());
            waiting.forEach((name, row) -> {
                if (row.size() == COLUMNS && !known.contains(name)) {
                    insert(handle, row.get(0), row.get(1), row.get(2));
                }
            });
        });
    }

    /// Keeps a result; once more is the same as once.
    ///
    /// @throws StoreException when it cannot be written
    void keep(String run, String seal, String body) {
        try {
            database.jdbi().useTransaction(handle -> {
                if (find(handle, run, seal).isEmpty()) {
                    insert(handle, run, seal, body);
                }
            });
        } catch (JdbiException e) {
            throw new StoreException("what a drill came to cannot be kept", e);
        }
        database.waiting().write(TABLE, Map.of(name(run, seal), List.of(run, seal, body)), List.of());
    }

    /// A result that is kept.
    ///
    /// @throws StoreException when it cannot be read
    Optional<String> find(String run, String seal) {
        try {
            return database.reading().withHandle(handle -> find(handle, run, seal));
        } catch (JdbiException e) {
            throw new StoreException("what a drill came to cannot be read", e);
        }
    }

    private static Optional<String> find(Handle handle, String run, String seal) {
        return handle.createQuery("select body from drill_result where run_id = :run and seal = :seal").bind("run", run).bind("seal", seal)
                .mapTo(String.class).findOne();
    }

    private static void insert(Handle handle, String run, String seal, String body) {
        handle.execute("insert into drill_result (run_id, seal, body) values (?, ?, ?)", run, seal, body);
    }

    private static String name(String run, String seal) {
        return run + "\n" + seal;
    }
}
