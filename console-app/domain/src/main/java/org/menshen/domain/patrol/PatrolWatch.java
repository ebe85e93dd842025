package org.menshen.domain.patrol;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;

/// Watches one unit on one tour: which points it has stayed at, and whether it has left the route. It believes positions in the order of their
/// own time only: one that comes late is passed over, one that nobody can have walked to in the time begins everything anew, and nothing is
/// assumed of a time of which it was told nothing. Not safe for threads.
public final class PatrolWatch {

    private static final double METRES_PER_DEGREE = Math.toRadians(1) * Geodesy.EARTH_RADIUS_M;

    private final List<LatLon> points;
    private final PatrolRule rule;
    private final BitSet visited = new BitSet();
    private final Instant[] since;
    private final Instant[] inside;
    private @Nullable Instant last;
    private @Nullable LatLon lastAt;
    private @Nullable Instant offSince;
    private boolean strayed;

    /// @param points the points of the route
    /// @param done points that are visited already
    public PatrolWatch(List<LatLon> points, PatrolRule rule, List<Tour.Visit> done) {
        this.points = List.copyOf(points);
        this.rule = rule;
        this.since = new Instant[points.size()];
        this.inside = new Instant[points.size()];
        done.forEach(visit -> visited.set(visit.point()));
    }

    /// Takes a position.
    ///
    /// @return the visits that it completes
    public List<Tour.Visit> update(Instant at, LatLon position) {
        if (last != null && !at.isAfter(last)) {
            return List.of();
        }
        Duration elapsed = last == null ? Duration.ZERO : Duration.between(last, at);
        boolean jump = last != null
            && Geodesy.distance(lastAt, position) > rule.fastestMps() * elapsed.toMillis() / 1_000 + rule.marginM();
        if (jump || elapsed.compareTo(rule.gap()) > 0) {
            forget();
        }
        last = at;
        lastAt = position;
        follow(at, position);
        List<Tour.Visit> visits = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            if (!visited.get(i)) {
                stay(i, at, Geodesy.distance(points.get(i), position)).ifPresent(visits::add);
            }
        }
        return visits;
    }

    private Optional<Tour.Visit> stay(int point, Instant at, double metres) {
        boolean lapsed = inside[point] != null && Duration.between(inside[point], at).compareTo(rule.gap()) > 0;
        if (metres > rule.radiusM() + rule.marginM() || lapsed) {
            since[point] = null;
            inside[point] = null;
        }
        if (metres > rule.radiusM()) {
            return Optional.empty();
        }
        inside[point] = at;
        if (since[point] == null) {
            since[point] = at;
        }
        if (Duration.between(since[point], at).compareTo(rule.dwell()) < 0) {
            return Optional.empty();
        }
        visited.set(point);
        return Optional.of(new Tour.Visit(point, since[point], at));
    }

    private void follow(Instant at, LatLon position) {
        if (distance(position) <= rule.strayM()) {
            offSince = null;
            strayed = false;
        } else {
            offSince = offSince == null ? at : offSince;
            strayed = Duration.between(offSince, at).compareTo(rule.strayAfter()) >= 0;
        }
    }

    /// Since when the unit is off the route, when it is for so long that it counts as strayed.
    public Optional<Instant> strayed() {
        return strayed ? Optional.ofNullable(offSince) : Optional.empty();
    }

    /// Whether the last position was on the route.
    public boolean onRoute() {
        return last != null && offSince == null;
    }

    /// Begins anew, such as when the unit was called away: what it does meanwhile counts neither for it nor against it.
    public void forget() {
        java.util.Arrays.fill(since, null);
        java.util.Arrays.fill(inside, null);
        offSince = null;
        strayed = false;
    }

    /// Metres from a position to the nearest stretch of the route.
    double distance(LatLon position) {
        double best = Double.MAX_VALUE;
        for (int i = 1; i < points.size(); i++) {
            best = Math.min(best, toSegment(position, points.get(i - 1), points.get(i)));
        }
        return points.size() == 1 ? Geodesy.distance(position, points.getFirst()) : best;
    }

    private static double toSegment(LatLon p, LatLon a, LatLon b) {
        double shrink = Math.cos(Math.toRadians(p.lat()));
        double ax = (a.lon() - p.lon()) * METRES_PER_DEGREE * shrink;
        double ay = (a.lat() - p.lat()) * METRES_PER_DEGREE;
        double bx = (b.lon() - p.lon()) * METRES_PER_DEGREE * shrink;
        double by = (b.lat() - p.lat()) * METRES_PER_DEGREE;
        double length = (bx - ax) * (bx - ax) + (by - ay) * (by - ay);
        double t = length == 0 ? 0 : Math.clamp(-(ax * (bx - ax) + ay * (by - ay)) / length, 0.0, 1.0);
        return Math.hypot(ax + t * (bx - ax), ay + t * (by - ay));
    }
}
