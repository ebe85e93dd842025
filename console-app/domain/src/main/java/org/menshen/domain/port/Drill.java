package org.menshen.domain.port;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// The drill that this console takes part in, when it does. Safe from any thread.
public interface Drill {

    /// The drill as it stands; empty in live operation.
    Optional<Status> status();

    /// Calls back on a feed thread when the status changes.
    Pin observe(Consumer<Optional<Status>> observer);

    /// Runs or pauses. The future fails with a message when the centre cannot be reached.
    CompletableFuture<Void> run(boolean running);

    /// Changes the speed, 1…60.
    CompletableFuture<Void> speed(double factor);

    /// Jumps forward to a time of the drilled day.
    CompletableFuture<Void> jump(Instant to);

    /// A picture of the drill.
    ///
    /// @param name name of the drill
    /// @param running false while paused
    /// @param speed times real time, 1…60
    /// @param at the drill's clock
    /// @param start first instant of the recording
    /// @param end last instant of the recording
    record Status(String name, boolean running, double speed, Instant at, Instant start, Instant end) {
    }
}
