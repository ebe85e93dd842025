package org.menshen.domain.port;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.menshen.domain.past.RecordedDay;

/// The recorded day, as far as the centre keeps it. Safe from any thread.
public interface Past {

    /// Brings the recorded day up to now. The future fails when the centre cannot be reached or refuses; what was loaded before stays.
    CompletableFuture<RecordedDay> load();

    /// How much of what is being loaded has come, 0…1; 1 when nothing is.
    default double progress() {
        return 1;
    }

    /// What was loaded last; empty before the first time.
    Optional<RecordedDay> loaded();

    /// A past of which nothing is known.
    static Past none() {
        return new Past() {
            @Override
            public CompletableFuture<RecordedDay> load() {
                return CompletableFuture.failedFuture(new IllegalStateException("no past is kept here"));
            }

            @Override
            public Optional<RecordedDay> loaded() {
                return Optional.empty();
            }
        };
    }
}
