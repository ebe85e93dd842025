package org.menshen.centre.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.archive.PastAlert;
import org.menshen.domain.archive.PastRules;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.rules.States;
import org.menshen.wire.DomainJson;

/// Tells of the alerts that are over, piece by piece of the log from its end to its beginning. An alert is told of where it changed last, so a
/// reader that has all pieces up to a change and follows the stream from there has every alert once, however long it takes. Safe from any thread.
public final class Finished {

    private final Database database;
    private final ChangeLog log;
    private final States present;
    private final PastRules rules;

    /// @param database the open store
    /// @param json the written form of facts
    /// @param present how all subjects stand
    /// @param rules what is told of an alert
    public Finished(Database database, DomainJson json, States present, PastRules rules) {
        this.database = database;
        this.log = new ChangeLog(json);
        this.present = present;
        this.rules = rules;
    }

    /// A piece of the log that was looked through.
    ///
    /// @param after the change before its first one
    /// @param until its last change
    /// @param begins when its first change was recorded; empty when it has none
    /// @param rows how many alerts were told of
    public record Piece(long after, long until, Optional<Instant> begins, int rows) {
    }

    /// Tells of the alerts that changed last in a piece of the log and are over, the newest first.
    ///
    /// @param after the change before the first that is wanted
    /// @param until the last change that is wanted
    /// @param most changes that are looked through at most, the last of them
    /// @throws StoreException when the log cannot be read
    public Piece alerts(long after, long until, int most, Consumer<PastAlert> alerts) {
        try {
            return database.reading().withHandle(handle -> {
                long last = Math.min(until, log.end(handle));
                long before = Math.max(after, last - Math.max(1, most));
                int rows = 0;
                for (ChangeLog.Touched touched : log.touched(handle, SubjectKind.ALERT, before, last)) {
                    Optional<PastAlert> alert = over(touched);
                    alert.ifPresent(alerts);
                    rows += alert.isPresent() ? 1 : 0;
                }
                return new Piece(before, last, before < last ? log.timeOf(handle, before + 1) : Optional.empty(), rows);
            });
        } catch (JdbiException e) {
            throw new StoreException("cannot read the change log", e);
        }
    }

    /// The alert of a change, when it is the alert's last one and the alert is over.
    private Optional<PastAlert> over(ChangeLog.Touched touched) {
        Optional<Versioned<State>> now = present.find(new Subject(SubjectKind.ALERT, touched.subjectId()));
        return now.filter(state -> state.version() == touched.version()).flatMap(state -> PastAlert.of((Alert) state.state(), rules));
    }

    /// All changes of an alert, oldest first; none when there is no such alert.
    ///
    /// @throws StoreException when the log cannot be read
    public List<Change> history(String alertId) {
        try {
            return database.reading().withHandle((Handle handle) -> log.of(handle, new Subject(SubjectKind.ALERT, alertId), 0));
        } catch (JdbiException e) {
            throw new StoreException("cannot read the change log", e);
        }
    }
}
