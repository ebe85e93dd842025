package org.menshen.centre.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.work.WorkItem;
import org.menshen.wire.HashChain;
import org.menshen.wire.WireException;
import org.menshen.wire.WrittenChange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings the work items of the store level with its log, which is the truth: what the log has beyond them is worked out, and where they do not fit
/// their own marks, or were written in another form, all are. Some thousands of changes are one transaction, so that a killed start goes on where it
/// was. Used once a start.
final class WorkLevel {

    private static final Logger LOG = LoggerFactory.getLogger(WorkLevel.class);
    private static final int PIECE = 4_000;

    private final Database database;
    private final ChangeLog log;
    private final WorkRows rows;
    private final Deciding rules;

    WorkLevel(Database database, ChangeLog log, WorkRows rows, Deciding rules) {
        this.database = database;
        this.log = log;
        this.rows = rows;
        this.rules = rules;
    }

    private static final class MisfitException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        MisfitException(String what) {
            super(what);
        }
    }

    /// Makes them level.
    ///
    /// @param anew whether to make all of them again
    /// @throws BrokenChainException when the log itself was altered
    void bring(boolean anew) {
        if (anew || wrong()) {
            database.jdbi().useTransaction(handle -> {
                log.lockHead(handle);
                rows.clear(handle);
            });
        }
        try {
            catchUp();
        } catch (MisfitException | WireException e) {
            LOG.warn("the work items do not fit the log and are made again from it: {}", e.getMessage());
            database.jdbi().useTransaction(handle -> {
                log.lockHead(handle);
                rows.clear(handle);
            });
            try {
                catchUp();
            } catch (MisfitException altered) {
                long good = database.jdbi().withHandle(handle -> rows.mark(handle).seq());
                throw new BrokenChainException(good + 1, String.valueOf(altered.getMessage()));
            }
        }
    }

    /// Whether rows and marks do not agree. Asked once more with the head held when they do not: another node may have written in between.
    private boolean wrong() {
        if (database.reading().withHandle(this::disagreement).isEmpty()) {
            return false;
        }
        String what = database.jdbi().inTransaction(handle -> {
            log.lockHead(handle);
            return disagreement(handle);
        });
        if (!what.isEmpty()) {
            LOG.warn("the work items are made again from the log: {}", what);
        }
        return !what.isEmpty();
    }

    private String disagreement(Handle handle) {
        WorkRows.Mark mark = rows.mark(handle);
        long items = rows.count(handle);
        if (items != mark.items()) {
            return "there are " + items + " of " + mark.items();
        }
        if (items > 0 && !WorkRows.form().equals(mark.form())) {
            return "another version of the program wrote them";
        }
        long last = rows.last(handle);
        return last > mark.seq() || mark.seq() > log.end(handle) ? "they go up to " + last + ", their mark stands at " + mark.seq() : "";
    }

    private void catchUp() {
        long from = database.jdbi().withHandle(handle -> rows.mark(handle).seq());
        long begin = from;
        boolean more = true;
        while (more) {
            more = database.jdbi().inTransaction(this::step);
        }
        long to = database.jdbi().withHandle(handle -> rows.mark(handle).seq());
        if (to > begin) {
            LOG.info("the work items were brought from change {} to {}", begin, to);
        }
    }

    /// A piece of the log.
    ///
    /// @return whether there is another one
    private boolean step(Handle handle) {
        long end = log.lockHead(handle).seq();
        long from = rows.mark(handle).seq();
        if (from >= end) {
            return false;
        }
        long to = Math.min(end, from + PIECE);
        List<WrittenChange> changes = log.of(handle, SubjectKind.WORK, from, to);
        Map<String, WorkRows.Fresh> touched = new LinkedHashMap<>();
        for (WrittenChange written : changes) {
            if (!HashChain.holds(written.text())) {
                throw new BrokenChainException(written.change().seq(), "was altered: its hash is another");
            }
            take(handle, touched, written.change());
        }
        rows.moved(handle, to, rows.write(handle, touched.values()));
        return true;
    }

    private Versioned<State> sound(WorkRows.Row row) {
        if (!row.sound()) {
            throw new MisfitException("the row of " + row.id() + " is not as it was written");
        }
        return rows.state(row);
    }

    private void take(Handle handle, Map<String, WorkRows.Fresh> touched, Change change) {
        String id = change.subject().id();
        WorkRows.Fresh mine = touched.get(id);
        @Nullable Versioned<State> before = mine != null ? new Versioned<>(mine.item(), mine.version(), false)
                : change.version() == 1 ? null : rows.find(handle, id).map(this::sound).orElse(null);
        long version = before == null ? 0 : before.version();
        if (change.version() <= version) {
            return;
        }
        if (change.version() != version + 1) {
            throw new MisfitException(change.subject() + " stands at " + version + ", the next change is " + change.version());
        }
        State next = rules.evolve(before == null ? null : before.state(), change);
        touched.put(id, new WorkRows.Fresh((WorkItem) next, change.version(), change.seq()));
    }
}
