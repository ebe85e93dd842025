package org.menshen.centre.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.rules.Rulebook;
import org.menshen.domain.rules.World;
import org.menshen.wire.DomainJson;

/// Reads all alerts from the log of a centre's files, as they stand at its end, and changes nothing.
public final class AlertHistory {

    private static final int PIECE = 1_000;

    private AlertHistory() {
    }

    /// All alerts in the order in which the centre heard of them.
    ///
    /// @throws StoreException when the files are in use or cannot be read
    public static List<Alert> read(Path directory, DomainJson json) {
        ChangeLog log = new ChangeLog(json);
        World world = new World(new Rulebook());
        try (Handle handle = Jdbi.create(Database.readOnly(directory)).open()) {
            List<Change> piece = log.after(handle, 0, PIECE);
            while (!piece.isEmpty()) {
                piece.stream().filter(change -> change.subject().kind() == SubjectKind.ALERT).forEach(world::apply);
                piece = log.after(handle, piece.getLast().seq(), PIECE);
            }
        } catch (JdbiException e) {
            throw new StoreException("the log in " + directory + " cannot be read: " + (e.getCause() instanceof SQLException sql ? sql.getMessage()
                    : e.getMessage()), e);
        }
        return world.all(SubjectKind.ALERT).stream().map(Versioned::state).map(Alert.class::cast)
                .sorted(Comparator.comparing(Alert::receivedAt).thenComparing(Alert::raisedAt).thenComparing(Alert::id)).toList();
    }
}
