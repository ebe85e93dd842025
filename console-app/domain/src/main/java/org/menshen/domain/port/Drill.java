package org.menshen.domain.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import org.menshen.domain.drill.KeptResult;
import org.menshen.domain.fact.Actor;

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

    /// Tells the centre what this seat looks at, so that an instructor sees it. Nothing happens in live operation; what does not arrive is lost.
    ///
    /// @param window id of the window in front
    /// @param about what is selected; empty for nothing
    void look(String window, String about);

    /// What the seats of a drill look at. The future fails when the centre cannot be reached or this seat may not ask.
    CompletableFuture<List<Look>> looks();

    /// What drills that were settled came to, as far as this seat may know; nothing in live operation. The future fails when the centre cannot be
    /// reached.
    CompletableFuture<List<KeptResult>> results();

    /// What a seat looks at.
    ///
    /// @param actor who sits there
    /// @param window id of the window in front
    /// @param about what is selected, such as `alert/DR-A-1`; empty for nothing
    /// @param at when it told so, by the drill's clock
    record Look(Actor actor, String window, String about, Instant at) {
    }

    /// A picture of the drill.
    ///
    /// @param name name of the drill
    /// @param running false while paused
    /// @param speed times real time, 1…60
    /// @param at the drill's clock
    /// @param start first instant of the recording
    /// @param end last instant of the recording
    /// @param practice whether somebody plays it alone, at a console with a centre of its own, and steers it without an instructor
    record Status(String name, boolean running, double speed, Instant at, Instant start, Instant end, boolean practice) {

        /// One that an instructor steers.
        public Status(String name, boolean running, double speed, Instant at, Instant start, Instant end) {
            this(name, running, speed, at, start, end, false);
        }

        /// The same at another time.
        public Status at(Instant time) {
            return new Status(name, running, speed, time, start, end, practice);
        }

        /// Whether it is at its end and plays no further.
        public boolean over() {
            return !running && !at.isBefore(end);
        }
    }
}
