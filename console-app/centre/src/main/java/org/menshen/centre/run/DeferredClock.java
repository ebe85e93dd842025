package org.menshen.centre.run;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/// Real time until a drill's clock takes over: where a drill begins is only known when the log has been read.
final class DeferredClock extends Clock {

    private volatile Clock clock;

    DeferredClock(Clock clock) {
        this.clock = clock;
    }

    void follow(Clock other) {
        clock = other;
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return clock.withZone(zone);
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }
}
