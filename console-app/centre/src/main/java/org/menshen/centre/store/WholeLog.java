package org.menshen.centre.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.menshen.domain.fact.Change;
import org.menshen.wire.DomainJson;

/// Reads the whole log of a centre's files, change by change, and changes nothing.
public final class WholeLog {

    private static final int PIECE = 1_000;

    private WholeLog() {
    }

    /// Tells every change in the order of the log.
    ///
    /// @param directory the centre's data; the centre must not run
    /// @throws StoreException when the files are in use or cannot be read
    public static void read(Path directory, DomainJson json, Consumer<Change> reader) {
        ChangeLog log = new ChangeLog(json);
        try (Handle handle = Jdbi.create(Database.readOnly(directory)).open()) {
            List<Change> piece = log.after(handle, 0, PIECE);
            while (!piece.isEmpty()) {
                piece.forEach(reader);
                piece = log.after(handle, piece.getLast().seq(), PIECE);
            }
        } catch (JdbiException e) {
            throw new StoreException("the log in " + directory + " cannot be read: " + (e.getCause() instanceof SQLException sql ? sql.getMessage()
                    : e.getMessage()), e);
        }
    }
}
