package org.menshen.workstation.link;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.port.Link;
import org.menshen.domain.port.Pin;
import org.menshen.workstation.feed.Feed;

/// Knows how the link stands; the parts that use the link tell it. Safe from any thread.
public final class LinkMonitor implements Link {

    private final Clock clock;
    private final Feed<String, Status> feed;
    private Status status;
    private List<SourceHealth> sources = List.of();

    /// @param centre base address of the centre
    /// @param clock the system's, not a drill's: it dates what was heard
    /// @param thread calls observers
    public LinkMonitor(String centre, Clock clock, Executor thread) {
        this.clock = clock;
        this.feed = new Feed<>(thread);
        this.status = new Status(Phase.CONNECTING, centre, null, null, 0, 0, null);
    }

    /// The link came into a phase.
    ///
    /// @param reason why it is not live; `null` when it is
    public void phase(Phase phase, @Nullable String reason) {
        change(s -> new Status(phase, s.centre(), s.roundTrip(), s.lastHeard(), s.seq(), s.outbox(), reason));
    }

    /// The centre was heard just now.
    public void heard() {
        Instant now = clock.instant();
        synchronized (this) {
            status = new Status(status.phase(), status.centre(), status.roundTrip(), now, status.seq(), status.outbox(), status.reason());
        }
    }

    /// A round trip was measured.
    public void roundTrip(Duration time) {
        Instant now = clock.instant();
        change(s -> new Status(s.phase(), s.centre(), time, now, s.seq(), s.outbox(), s.reason()));
    }

    /// Changes were applied up to this one.
    public void seq(long seq) {
        change(s -> new Status(s.phase(), s.centre(), s.roundTrip(), s.lastHeard(), seq, s.outbox(), s.reason()));
    }

    /// So many commands wait for the centre.
    public void outbox(int waiting) {
        change(s -> new Status(s.phase(), s.centre(), s.roundTrip(), s.lastHeard(), s.seq(), waiting, s.reason()));
    }

    /// The centre told how its sources do.
    public void sources(List<SourceHealth> told) {
        synchronized (this) {
            sources = List.copyOf(told);
        }
        tell();
    }

    /// Tells observers the present status, so that ages on the screen go on.
    public void tell() {
        feed.publish(Map.of("", status()));
    }

    @Override
    public synchronized Status status() {
        return status;
    }

    @Override
    public synchronized List<SourceHealth> sources() {
        return sources;
    }

    @Override
    public Pin observe(Consumer<Status> observer) {
        return feed.observe(news -> news.values().forEach(observer));
    }

    private void change(UnaryOperator<Status> next) {
        synchronized (this) {
            Status after = next.apply(status);
            if (after.equals(status)) {
                return;
            }
            status = after;
        }
        tell();
    }
}
