package org.menshen.centre.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.LongSupplier;

/// The clock of a drill: runs at a speed, pauses, jumps forward, never goes back, and stands still at the end. While a player plays, it
/// waits for it: a machine that cannot keep up with ×60 gets a slower drill, not one whose orders time out before they are answered.
/// In a drill the whole centre lives by it. Safe from any thread.
public final class DrillClock extends Clock {

    /// How far it runs ahead of the player: real time times the speed, but this much drill time at least.
    private static final Duration LEAD = Duration.ofSeconds(1);
    private static final Duration LEAST_LEAD = Duration.ofSeconds(10);
    /// A player that has not asked for this long is gone: the clock goes on without it.
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final State state;
    private final ZoneId zone;

    private static final class State {
        private final LongSupplier nanos;
        private final Instant end;
        private Instant base;
        private long since;
        private double speed;
        private boolean running;
        private boolean played;

        State(LongSupplier nanos, Instant start, Instant end, double speed, boolean running) {
            this.nanos = nanos;
            this.base = start;
            this.end = end;
            this.speed = speed;
            this.running = running;
            this.since = nanos.getAsLong();
        }

        private Instant at() {
            if (!running) {
                return base;
            }
            if (played && nanos.getAsLong() - since > PATIENCE.toNanos()) {
                base = furthest();
                since += PATIENCE.toNanos();
                played = false;
            }
            Instant at = base.plusNanos((long) ((nanos.getAsLong() - since) * speed));
            if (played && at.isAfter(furthest())) {
                at = furthest();
            }
            return at.isAfter(end) ? end : at;
        }

        private Instant furthest() {
            Duration lead = Duration.ofNanos((long) (LEAD.toNanos() * speed));
            return base.plus(lead.compareTo(LEAST_LEAD) > 0 ? lead : LEAST_LEAD);
        }

        private void rebase(Instant at) {
            base = at;
            since = nanos.getAsLong();
        }
    }

    private DrillClock(State state, ZoneId zone) {
        this.state = state;
        this.zone = zone;
    }

    /// @param nanos a steady real clock in nanoseconds, such as `System::nanoTime`
    /// @param start where it begins
    /// @param end where it stops; not before `start`
    /// @param speed times real time, above 0
    /// @param running whether it runs at once
    /// @param zone the zone of the place, for days and hours
    public static DrillClock of(LongSupplier nanos, Instant start, Instant end, double speed, boolean running, ZoneId zone) {
        return new DrillClock(new State(nanos, start, end, speed, running), zone);
    }

    @Override
    public Instant instant() {
        synchronized (state) {
            return state.at();
        }
    }

    /// Runs or stands still.
    public void run(boolean on) {
        synchronized (state) {
            state.rebase(state.at());
            state.running = on;
        }
    }

    /// Changes the speed from now on.
    ///
    /// @param factor times real time, above 0
    public void speed(double factor) {
        synchronized (state) {
            state.rebase(state.at());
            state.speed = factor;
        }
    }

    /// A player has posted everything up to the time that it was told last, and asks again.
    void played() {
        synchronized (state) {
            state.rebase(state.at());
            state.played = true;
        }
    }

    /// How much silence means nothing: at a speed, the moments that a message is under way are minutes of the drill.
    ///
    /// @return drill time; zero at ×1
    public Duration underWay() {
        synchronized (state) {
            return Duration.ofNanos((long) ((state.speed - 1) * LEAD.toNanos() * 2));
        }
    }

    /// Jumps forward.
    ///
    /// @return whether the time lies between now and the end; otherwise nothing happens
    public boolean jump(Instant to) {
        synchronized (state) {
            if (to.isBefore(state.at()) || to.isAfter(state.end)) {
                return false;
            }
            state.rebase(to);
            return true;
        }
    }

    /// Whether it runs and has not reached the end.
    public boolean running() {
        synchronized (state) {
            return state.running && state.at().isBefore(state.end);
        }
    }

    /// Times real time.
    public double speed() {
        synchronized (state) {
            return state.speed;
        }
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new DrillClock(state, other);
    }
}
