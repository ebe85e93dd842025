package org.menshen.centre.drill;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// A drill that can be read record by record in the order of time. One thread.
public interface DrillSource extends AutoCloseable {

    /// What the drill is.
    DrillHeader header();

    /// The next record without taking it; `null` at the end.
    ///
    /// @throws IOException when it cannot be read, with file and line
    @Nullable DrillRecord peek() throws IOException;

    /// Takes the next record; `null` at the end.
    ///
    /// @throws IOException when it cannot be read, with file and line
    @Nullable DrillRecord next() throws IOException;

    /// A record that is still to come and raises an alert, without taking it; empty where nobody can look ahead.
    ///
    /// @param alertId the source's own id of the alert
    default Optional<DrillRecord> ahead(String alertId) {
        return Optional.empty();
    }

    /// Changes when an inject that raises no alert comes, such as a crowd or a unit that moves: all that it still brings comes so much earlier, or
    /// not at all. Nothing happens where no such inject is still to come.
    ///
    /// @param inject its name, as [org.menshen.domain.drill.ExerciseRun#alertId] makes it
    /// @param at when it begins now; `null` when it is left out
    default void redirect(String inject, @Nullable Instant at) {
        // a recording is as it was
    }

    @Override
    void close() throws IOException;
}
