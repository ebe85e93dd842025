package org.menshen.workstation.sync;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.menshen.domain.drill.KeptResult;
import org.menshen.domain.port.Drill;
import org.menshen.domain.port.Pin;
import org.menshen.workstation.feed.Feed;
import org.menshen.workstation.link.CentreClient;
import org.menshen.workstation.link.SealedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Follows the centre's drill and steers it. Safe from any thread.
public final class DrillFollower implements Drill {

    private static final Logger LOG = LoggerFactory.getLogger(DrillFollower.class);

    private final CentreClient centre;
    private final ConsoleClock clock;
    private final Supplier<Optional<Boolean>> side;
    private final Executor calls;
    private final Feed<String, Optional<Status>> feed;

    /// @param centre the centre
    /// @param clock follows what the centre tells
    /// @param side whether the data here is a drill's; empty before there is any
    /// @param calls runs the calls that steer
    /// @param thread calls observers
    public DrillFollower(CentreClient centre, ConsoleClock clock, Supplier<Optional<Boolean>> side, Executor calls, Executor thread) {
        this.side = side;
        this.centre = centre;
        this.clock = clock;
        this.calls = calls;
        this.feed = new Feed<>(thread);
    }

    /// Asks the centre how the drill stands.
    ///
    /// @throws SealedException when it is of the other side than the data here: no clock of a drill is ever followed by live data
    /// @throws IOException when it does not answer
    public void ask() throws IOException {
        Optional<Status> status = centre.drill();
        if (side.get().filter(drill -> drill != status.isPresent()).isPresent()) {
            throw new SealedException(status.isPresent());
        }
        told(status);
    }

    /// The centre told by itself that somebody has steered the drill; live data does not listen.
    void hear(Status status) {
        if (side.get().orElse(false)) {
            told(Optional.of(status));
        }
    }

    private void told(Optional<Status> status) {
        clock.follow(status);
        feed.publish(Map.of("", clock.status()));
    }

    @Override
    public Optional<Status> status() {
        return clock.status();
    }

    @Override
    public Pin observe(Consumer<Optional<Status>> observer) {
        return feed.observe(news -> news.values().forEach(observer));
    }

    @Override
    public CompletableFuture<Void> run(boolean running) {
        return steer(() -> centre.steer(running ? "play" : "pause", null, null));
    }

    @Override
    public CompletableFuture<Void> speed(double factor) {
        return steer(() -> centre.steer("speed", factor, null));
    }

    @Override
    public CompletableFuture<Void> jump(Instant to) {
        return steer(() -> centre.steer("jump", null, to));
    }

    @Override
    public void look(String window, String about) {
        if (clock.status().isPresent()) {
            calls.execute(() -> {
                try {
                    centre.look(window, about);
                } catch (IOException | RuntimeException lost) {
                    LOG.debug("what this seat looks at was not told", lost);
                }
            });
        }
    }

    @Override
    public CompletableFuture<List<Look>> looks() {
        return asked(centre::looks);
    }

    @Override
    public CompletableFuture<List<KeptResult>> results() {
        return clock.status().isEmpty() ? CompletableFuture.completedFuture(List.of()) : asked(centre::results);
    }

    private interface Call<T> {
        T ask() throws IOException;
    }

    private <T> CompletableFuture<T> asked(Call<T> call) {
        CompletableFuture<T> done = new CompletableFuture<>();
        calls.execute(() -> {
            try {
                done.complete(call.ask());
            } catch (IOException | RuntimeException e) {
                done.completeExceptionally(e);
            }
        });
        return done;
    }

    private CompletableFuture<Void> steer(Call<Status> steering) {
        return asked(steering).thenAccept(status -> told(Optional.of(status)));
    }
}
