package org.menshen.workstation.link;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.port.Link;
import org.menshen.domain.port.Pin;
import org.menshen.workstation.feed.Feed;

/// Knows how the link stands; the parts that use the link tell it what they hear. Whether the line lives is judged by a counter that
/// never jumps, and never by what the line says of itself: a connection that is open proves nothing. Safe from any thread.
public final class LinkMonitor implements Link {

    /// So much closer together nobody sees when the centre was heard, nanoseconds.
    private static final long BREATH = 10_000_000;
    private final Times times;
    private final Limits limits;
    private final Feed<String, Status> feed;
    private final String centre;
    private final Ear changes = new Ear();
    private final Ear readings = new Ear();
    private List<SourceHealth> sources = List.of();
    private @Nullable Instant sourcesAt;
    private Phase phase = Phase.CONNECTING;
    private Fault cause = Fault.UNREACHED;
    private Fault fault = Fault.NONE;
    private @Nullable String reason;
    private @Nullable Duration roundTrip;
    private long seq;
    private int outbox;
    private int outage;
    private boolean everLive;
    private long goodAt;
    private long liveSince;
    private long askedAt;
    private boolean asking;
    private volatile boolean shownOld = true;
    private long watchedAt;
    private long stoodStill;

    /// What is known of one of the two streams.
    private static final class Ear {
        private boolean ever;
        private long nanos;
        private @Nullable Instant desk;
        private @Nullable Instant console;
    }

    /// The times it needs.
    ///
    /// @param desk the system's clock: it dates what was heard
    /// @param console the console's clock, which follows a drill
    /// @param nanos a counter of nanoseconds that never jumps
    public record Times(Clock desk, Clock console, LongSupplier nanos) {
    }

    /// What is too long.
    ///
    /// @param patience silence of a line that was live
    /// @param grace absence of a line that was live, before it is said
    /// @param first the same before the first connection: a centre in this very process needs some seconds to start
    public record Limits(Duration patience, Duration grace, Duration first) {
    }

    /// @param centre base address of the centre
    /// @param times the times it needs
    /// @param limits what is too long
    /// @param thread calls observers
    public LinkMonitor(String centre, Times times, Limits limits, Executor thread) {
        this.centre = centre;
        this.times = times;
        this.limits = limits;
        this.feed = new Feed<>(thread);
        this.goodAt = now();
        this.watchedAt = times.nanos.getAsLong();
    }

    /// The console begins to follow: what it shows is old until the centre has been heard.
    public synchronized void begin() {
        goodAt = now();
        watchedAt = times.nanos.getAsLong();
    }

    /// A new picture is being fetched.
    public void syncing() {
        enter(Phase.SYNCING, cause, null);
    }

    /// The picture is the present.
    public void live() {
        synchronized (this) {
            liveSince = now();
            everLive = true;
            asking = false;
        }
        enter(Phase.LIVE, Fault.NONE, null);
    }

    /// The line is gone.
    ///
    /// @param why what is wrong
    /// @param words the transport's
    public void lost(Fault why, @Nullable String words) {
        enter(Phase.OFFLINE, why, words);
    }

    private void enter(Phase next, Fault why, @Nullable String words) {
        synchronized (this) {
            if (phase == Phase.LIVE && next != Phase.LIVE) {
                goodAt = why == Fault.SILENT ? changes.nanos : now();
            }
            phase = next;
            cause = why;
            reason = words;
            judge();
        }
        tell();
    }

    /// The centre was heard just now on its stream of changes.
    public synchronized void heard() {
        hear(changes);
    }

    /// The centre was heard just now on its stream of readings.
    public synchronized void heardReadings() {
        hear(readings);
    }

    private void hear(Ear ear) {
        long now = now();
        if (ear.ever && now - ear.nanos < BREATH && now >= ear.nanos) {
            // of a flood each change is a sign of life: three clocks need not be asked for each of them
            return;
        }
        ear.ever = true;
        ear.nanos = now;
        ear.desk = times.desk.instant();
        ear.console = times.console.instant();
    }

    /// A question is on its way to the centre.
    public synchronized void asked() {
        if (!asking) {
            asking = true;
            askedAt = now();
        }
    }

    /// The centre answered a question.
    ///
    /// @param time how long that took
    public void answered(Duration time) {
        synchronized (this) {
            asking = false;
            roundTrip = time;
        }
        tell();
    }

    /// Changes were applied up to this one.
    public void seq(long reached) {
        boolean moved;
        synchronized (this) {
            moved = seq != reached;
            seq = reached;
        }
        if (moved) {
            tell();
        }
    }

    /// So many commands wait for the centre.
    public void outbox(int waiting) {
        boolean moved;
        synchronized (this) {
            moved = outbox != waiting;
            outbox = waiting;
        }
        if (moved) {
            tell();
        }
    }

    /// The centre told how its sources do.
    public void sources(List<SourceHealth> told) {
        synchronized (this) {
            sources = List.copyOf(told);
            sourcesAt = times.console.instant();
        }
        tell();
    }

    /// Looks at the time that has passed: to be called some times a second. Tells observers when that changes what is known.
    ///
    /// @return what is wrong
    public Fault watch() {
        Fault found;
        boolean news;
        synchronized (this) {
            long nanos = times.nanos.getAsLong();
            long gap = nanos - watchedAt;
            watchedAt = nanos;
            if (gap > limits.patience.toNanos() / 2) {
                // this console itself stood still: that is no silence of the centre
                stoodStill += gap;
            }
            Fault before = fault;
            boolean oldBefore = shownOld;
            found = judge();
            news = found != before || shownOld != oldBefore;
        }
        if (news) {
            tell();
        }
        return found;
    }

    private long now() {
        return times.nanos.getAsLong() - stoodStill;
    }

    private Fault judge() {
        Fault next = phase == Phase.LIVE ? whileLive(now()) : whileAway(now());
        if (next != Fault.NONE && fault == Fault.NONE) {
            outage++;
        }
        fault = next;
        boolean away = phase != Phase.LIVE && now() - goodAt > limits.grace.toNanos();
        shownOld = !everLive || away || next != Fault.NONE && next != Fault.UNANSWERED && next != Fault.UNRECORDED;
        return next;
    }

    private Fault whileAway(long now) {
        boolean fresh = phase == Phase.SYNCING || now - goodAt < (everLive ? limits.grace : limits.first).toNanos();
        return fault == Fault.NONE && fresh ? Fault.NONE : cause;
    }

    private Fault whileLive(long now) {
        if (now - changes.nanos > limits.patience.toNanos()) {
            return Fault.SILENT;
        }
        boolean again = readings.ever && readings.nanos >= liveSince;
        if (now - Math.max(readings.nanos, liveSince) > limits.patience.toNanos()) {
            return Fault.NO_READINGS;
        }
        if (asking && now - askedAt > limits.patience.toNanos()) {
            return Fault.UNANSWERED;
        }
        if (sources.stream().flatMap(source -> source.notes().stream()).anyMatch(note -> note.code().equals(RowNote.UNWRITABLE))) {
            return Fault.UNRECORDED;
        }
        // after an outage the picture is whole again when both streams are
        return again ? Fault.NONE : fault;
    }

    /// Tells observers the present status, so that ages on the screen go on.
    public void tell() {
        feed.publish(Map.of("", status()));
    }

    @Override
    public synchronized Status status() {
        long now = now();
        Ear ear = fault == Fault.NO_READINGS && readings.ever ? readings : changes;
        Line line = new Line(fault, shownOld, ear.ever ? Duration.ofNanos(Math.max(0, now - ear.nanos)) : null,
                asking ? Duration.ofNanos(Math.max(0, now - askedAt)) : null, ear.console, outage);
        return new Status(phase, centre, roundTrip, changes.desk, seq, outbox, reason, line);
    }

    @Override
    public boolean old() {
        return shownOld;
    }

    @Override
    public synchronized List<SourceHealth> sources() {
        return sources;
    }

    @Override
    public synchronized Optional<Instant> sourcesAsOf() {
        return Optional.ofNullable(sourcesAt);
    }

    @Override
    public Pin observe(Consumer<Status> observer) {
        return feed.observe(news -> news.values().forEach(observer));
    }
}
