package org.menshen.workstation.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.port.Drill;

/// The time by which this console works: the system's in live operation; in a drill the centre's drill time, carried on
/// between two answers of the centre. Safe from any thread.
public final class ConsoleClock extends Clock {

    /// Deviations below this, in real time, are the network's and not the drill's.
    private static final Duration TOLERANCE = Duration.ofMillis(250);

    private final Clock system;
    private final LongSupplier nanos;
    private volatile @Nullable Anchor anchor;

    private record Anchor(Drill.Status status, long nanos) {

        Instant at(long now) {
            return status.running() ? status.at().plusNanos((long) ((now - nanos) * status.speed())) : status.at();
        }

        boolean same(Drill.Status other) {
            return status.running() && other.running() && status.speed() == other.speed() && status.name().equals(other.name());
        }
    }

    /// @param system the system's clock
    /// @param nanos a counter of nanoseconds that never jumps
    public ConsoleClock(Clock system, LongSupplier nanos) {
        this.system = system;
        this.nanos = nanos;
    }

    /// The centre told how the drill stands; empty in live operation.
    public void follow(Optional<Drill.Status> told) {
        Drill.Status status = told.orElse(null);
        if (status == null) {
            anchor = null;
            return;
        }
        long now = nanos.getAsLong();
        Anchor before = anchor;
        if (before != null && before.same(status)) {
            Duration off = Duration.between(before.at(now), status.at()).abs();
            if (off.toMillis() <= TOLERANCE.toMillis() * status.speed()) {
                return;
            }
        }
        anchor = new Anchor(status, now);
    }

    /// The drill as it stands now, its time carried on; empty in live operation.
    public Optional<Drill.Status> status() {
        Anchor now = anchor;
        return now == null ? Optional.empty() : Optional.of(now.status.at(now.at(nanos.getAsLong())));
    }

    @Override
    public Instant instant() {
        Anchor now = anchor;
        return now == null ? system.instant() : now.at(nanos.getAsLong());
    }

    @Override
    public ZoneId getZone() {
        return system.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        ConsoleClock outer = this;
        return new Clock() {
            @Override
            public Instant instant() {
                return outer.instant();
            }

            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return outer.withZone(other);
            }
        };
    }
}
