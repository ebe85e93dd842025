package org.menshen.centre.store;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.DrillIds;

/// Keeps the stores of drills and of live operation apart: one that holds work of the one is never served as the other.
public final class SideCheck {

    /// of a long log, so many changes at its end are looked at
    private static final long LOOKED_AT = 20_000;

    private SideCheck() {
    }

    /// Looks at a store before it is served.
    ///
    /// @param database the open store
    /// @param ledger its present
    /// @param drill whether it is to be served as a drill
    /// @throws StoreException in the words of the person who starts it, when it holds work of the other side
    public static void refuseForeign(Database database, Ledger ledger, boolean drill) {
        Optional<Subject> foreign = Stream.concat(present(ledger), last(database, ledger.tail().head()).stream())
                .filter(subject -> DrillIds.foreign(subject, drill)).findFirst();
        if (foreign.isPresent()) {
            throw new StoreException((drill ? "this store holds live operation, such as " + foreign.get() + ", and no drill may run in it"
                    : "this store holds a drill, such as " + foreign.get() + ", and is never served as live operation")
                    + ": name another folder with --data", null);
        }
    }

    private static Stream<Subject> present(Ledger ledger) {
        return DrillIds.work().stream().flatMap(kind -> ledger.states().all(kind).stream().limit(1)).map(each -> each.state().subject());
    }

    /// The last work in the log, for what is finished is no part of the present.
    private static List<Subject> last(Database database, long head) {
        return database.jdbi().withHandle(handle -> handle.createQuery("""
                select kind, subject_id from change_log where seq > :from and kind in (<kinds>) order by seq desc limit 1""")
                .bind("from", head - LOOKED_AT)
                .bindList("kinds", DrillIds.work().stream().map(SubjectKind::wire).toList())
                .map((row, context) -> Subject.parse(row.getString(1) + "/" + row.getString(2))).list());
    }
}
