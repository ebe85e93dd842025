package org.menshen.centre.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.rules.Rulebook;
import org.menshen.wire.DomainJson;

/// Compares every row of a work item with what the log says that it is. Changes nothing. Used once.
final class RowsCheck {

    private static final int PAGE = 500;

    private final Handle handle;
    private final ChangeLog log;
    private final WorkRows rows = new WorkRows(new DomainJson());
    private final Rulebook rules = new Rulebook();
    private final List<String> altered = new ArrayList<>();

    RowsCheck(Handle handle, ChangeLog log) {
        this.handle = handle;
        this.log = log;
    }

    /// Compares all.
    ///
    /// @return how many are right; -1 when they are of an older program or behind the log, so that the next start makes them again
    long compare() {
        if (!hashed()) {
            return -1;
        }
        WorkRows.Mark mark = rows.mark(handle);
        if (!WorkRows.form().equals(mark.form()) || mark.seq() != log.end(handle)) {
            return -1;
        }
        long right = 0;
        Set<String> there = new HashSet<>();
        for (List<WorkRows.Row> page = rows.after(handle, "", PAGE); !page.isEmpty(); page = rows.after(handle, page.getLast().id(), PAGE)) {
            for (WorkRows.Row row : page) {
                there.add(row.id());
                List<Change> changes = log.of(handle, WorkRows.subject(row.id()), 0);
                if (WorkMender.replay(changes, rules::evolve).stream().map(rows::wanted).anyMatch(row::equals)) {
                    right++;
                } else {
                    altered.add(row.id());
                }
            }
        }
        log.touched(handle, SubjectKind.WORK, 0, mark.seq()).stream().filter(touched -> touched.version() == 1).map(ChangeLog.Touched::subjectId)
                .filter(id -> !there.contains(id)).forEach(altered::add);
        return right;
    }

    /// The ids of those that are not what the log says.
    List<String> altered() {
        return List.copyOf(altered);
    }

    /// Whether the rows have hashes: those of a program before that had none.
    private boolean hashed() {
        try (ResultSet column = handle.getConnection().getMetaData().getColumns(null, null, "WORK_ITEM", "HASH")) {
            return column.next();
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException(e, null);
        }
    }
}
