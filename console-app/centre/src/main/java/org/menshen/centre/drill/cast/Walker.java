package org.menshen.centre.drill.cast;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.reading.Reading;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.route.StreetPath;

/// One unit on its feet: stands, or walks along a path at a speed. One thread.
final class Walker {

    final String id;
    final LatLon home;
    final boolean roams;
    final double metresPerSecond;
    private LatLon position;
    private double heading;
    private @Nullable StreetPath path;
    private double along;
    private double speed;
    private Instant since;
    private Instant restUntil;
    private Instant nextFix;
    private boolean sent;

    Walker(String id, LatLon home, boolean roams, double metresPerSecond, Instant now, Instant firstFix) {
        this.id = id;
        this.home = home;
        this.roams = roams;
        this.metresPerSecond = metresPerSecond;
        this.position = home;
        this.since = now;
        this.restUntil = now;
        this.nextFix = firstFix;
    }

    LatLon position() {
        return position;
    }

    /// Whether it is under orders and not on patrol.
    boolean sent() {
        return sent;
    }

    boolean idle(Instant now) {
        return path == null && !sent && !now.isBefore(restUntil);
    }

    void rest(Instant until) {
        restUntil = until;
    }

    /// Sets it on its way.
    ///
    /// @param underOrders whether it was sent; then it stays where it arrives
    void walk(StreetPath way, double mps, boolean underOrders) {
        path = way;
        along = 0;
        speed = mps;
        sent = underOrders;
    }

    void release() {
        sent = false;
    }

    /// Somebody else tells where it is.
    void placed(Reading.UnitPosition fix) {
        position = fix.position();
        heading = fix.headingDeg();
        path = null;
        nextFix = fix.at().plus(Duration.ofSeconds(30));
    }

    /// Moves it up to a time.
    ///
    /// @return whether it arrived in this move
    boolean move(Instant now) {
        double seconds = Duration.between(since, now).toMillis() / 1000.0;
        since = now;
        if (path == null || seconds <= 0) {
            return false;
        }
        along += speed * seconds;
        position = path.at(along);
        heading = path.bearingAt(Math.min(along, path.metres()));
        if (along < path.metres()) {
            return false;
        }
        path = null;
        return true;
    }

    /// Its position, when one is due.
    Reading.@Nullable UnitPosition fix(Instant now, Duration every) {
        if (now.isBefore(nextFix)) {
            return null;
        }
        nextFix = nextFix.plus(every).isBefore(now) ? now.plus(every) : nextFix.plus(every);
        return new Reading.UnitPosition(id, now, position, heading, path == null ? 0 : speed);
    }
}
