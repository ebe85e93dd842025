package org.menshen.centre.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;
import org.menshen.centre.ingest.ClockFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The machine's clock, but never backwards. Set back while the centre runs, or while it did not, it would let every limit stand still: an alert that
/// nobody answers is due only when the clock has come there again. So time goes on from where it was, a little slower than it should, until the
/// machine's clock has caught up. What lies further ahead than a day was the wrong time itself, and is left at once: else a clock that stood in
/// another year for a minute would be followed for ever. Safe from any thread.
final class SteadyClock extends Clock {

    private static final Logger LOG = LoggerFactory.getLogger(SteadyClock.class);
    /// How fast time goes while it waits to be caught up: limits of a minute last seven seconds longer, an hour is made good in ten.
    private static final double PACE = 0.9;
    /// A clock that was set back by more than this was wrong before.
    private static final Duration MOST = Duration.ofDays(1);

    private final Clock machine;
    private final LongSupplier nanos;
    private Instant told;
    /// the counter when time was told last
    private long asked;
    private Instant base;
    private long since;
    private boolean ahead;
    private @Nullable ClockFault fault;

    /// @param machine the machine's clock
    /// @param nanos a counter of nanoseconds that never jumps, such as `System::nanoTime`
    SteadyClock(Clock machine, LongSupplier nanos) {
        this.machine = machine;
        this.nanos = nanos;
        this.told = machine.instant();
        this.base = told;
        this.asked = nanos.getAsLong();
    }

    /// What was recorded last stands at this time: no earlier one is told any more.
    synchronized void goOnFrom(Instant last) {
        Instant wall = machine.instant();
        if (last.isAfter(told) && near(wall, last)) {
            asked = nanos.getAsLong();
            turn(last, wall);
        }
    }

    /// What became of the machine's clock since the centre runs; empty when it only ever went on.
    synchronized Optional<ClockFault> fault() {
        instant();
        return Optional.ofNullable(fault).map(seen -> new ClockFault(seen.firstAt(), seen.lastAt(), seen.times(), seen.by(), seen.left(), ahead));
    }

    private void seen(Instant at, Duration by, boolean left) {
        ClockFault before = fault;
        fault = new ClockFault(before == null ? at : before.firstAt(), at, before == null ? 1 : before.times() + 1, by, left, !left);
    }

    private boolean near(Instant wall, Instant later) {
        boolean near = Duration.between(wall, later).compareTo(MOST) <= 0;
        if (!near) {
            seen(wall, Duration.between(wall, later), true);
            LOG.error("the centre's time, {}, lies more than a day after the machine's clock, {}: it was wrong, and the clock is followed", later,
                    wall);
        }
        return near;
    }

    private void turn(Instant from, Instant wall) {
        if (!ahead) {
            seen(from, Duration.between(wall, from), false);
            LOG.error("the machine's clock stands at {}, {} s before the centre's time: it was set back; time goes on from {}", wall,
                    Duration.between(wall, from).toSeconds(), from);
        }
        ahead = true;
        base = from;
        told = from;
        since = asked;
    }

    @Override
    public synchronized Instant instant() {
        Instant wall = machine.instant();
        if (!ahead && wall.isBefore(told) && near(wall, told)) {
            turn(told, wall);
        }
        asked = nanos.getAsLong();
        if (ahead) {
            told = base.plusNanos((long) ((asked - since) * PACE));
            ahead = wall.isBefore(told) && near(wall, told);
        }
        if (!ahead) {
            told = wall;
        }
        return told;
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the centre's time has no other zone");
    }
}
