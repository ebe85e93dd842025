package org.menshen.centre.run;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.LongSupplier;

/// The clock of a drill: runs at a speed, pauses, jumps forward, never goes back, and stands still at the end.
/// In a drill the whole centre lives by it. Safe from any thread.
public final class DrillClock extends Clock {

    private final State state;
    private final ZoneId zone;

    private static final class State {
        private final LongSupplier nanos;
        private final Instant end;
        private Instant base;
        private long since;
        private double speed;
        private boolean running;

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
            Instant at = base.plusNanos((long) ((nanos.getAsLong() - since) * speed));
            return at.isAfter(end) ? end : at;
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
