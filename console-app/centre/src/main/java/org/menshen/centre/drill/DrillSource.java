package org.menshen.centre.drill;

import java.io.IOException;
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

    @Override
    void close() throws IOException;
}
