package org.menshen.centre.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.BiFunction;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.work.WorkItem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts rows of work items right that are not as they were written: each is made again from the log. What readers met is mended at the next look;
/// beside that every row is looked at once after a start, a page at a time. Safe from any thread.
final class WorkMender {

    private static final Logger LOG = LoggerFactory.getLogger(WorkMender.class);
    private static final int PAGE = 200;

    private final Database database;
    private final ChangeLog log;
    private final WorkRows rows;
    private final Deciding rules;
    private final Set<String> wrong = new ConcurrentSkipListSet<>();
    /// the last id that was looked at; `null` when all have been
    private volatile @Nullable String looked = "";

    WorkMender(Database database, ChangeLog log, WorkRows rows, Deciding rules) {
        this.database = database;
        this.log = log;
        this.rows = rows;
        this.rules = rules;
    }

    /// Takes note of a row that is not as it was written.
    void wrong(String id) {
        wrong.add(id);
    }

    /// Looks at the next page, and mends.
    ///
    /// @throws StoreException when the store cannot be read
    void step() {
        String after = looked;
        if (after != null) {
            List<WorkRows.Row> page = database.read(handle -> rows.after(handle, after, PAGE));
            Map<String, Long> versions = page.isEmpty() ? Map.of()
                    : database.read(handle -> log.versions(handle, SubjectKind.WORK, page.stream().map(WorkRows.Row::id).toList()));
            page.stream().filter(row -> !row.sound() || row.version() > versions.getOrDefault(row.id(), 0L)).forEach(row -> wrong(row.id()));
            looked = page.isEmpty() ? null : page.getLast().id();
        }
        mend();
    }

    /// Mends what is known to be wrong.
    void mend() {
        if (wrong.isEmpty()) {
            return;
        }
        Set<String> now = new TreeSet<>(wrong);
        database.jdbi().useTransaction(handle -> {
            log.lockHead(handle);
            now.forEach(id -> mend(handle, id));
        });
        wrong.removeAll(now);
        LOG.warn("{} rows of work items were not as they had been written and are made again from the log: {}", now.size(), now);
    }

    private void mend(Handle handle, String id) {
        List<WorkRows.Fresh> right = new ArrayList<>(replay(log.of(handle, WorkRows.subject(id), 0), rules::evolve));
        int had = rows.find(handle, id).isPresent() ? 1 : 0;
        rows.delete(handle, id);
        int written = rows.write(handle, right);
        // one that the log knows nothing of may have been another one: then the count no longer fits, and the next start makes all rows again
        rows.moved(handle, rows.mark(handle).seq(), right.isEmpty() ? 0 : written - had);
    }

    /// How an item stands after its changes; none when there are none.
    static List<WorkRows.Fresh> replay(List<Change> changes, BiFunction<@Nullable State, Change, State> rules) {
        @Nullable State state = null;
        for (Change change : changes) {
            state = rules.apply(state, change);
        }
        return state instanceof WorkItem item ? List.of(new WorkRows.Fresh(item, changes.getLast().version(), changes.getLast().seq())) : List.of();
    }
}
