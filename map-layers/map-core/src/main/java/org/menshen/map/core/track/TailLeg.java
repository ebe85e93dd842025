package org.menshen.map.core.track;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.menshen.map.core.geo.LatLon;

/// A stretch of the tail behind a moving thing.
///
/// @param from its older end
/// @param to its newer end
/// @param strength how strongly it is drawn: 1 = just now, towards 0 = as old as the tail reaches
/// @param gap true when nothing is known in between: draw it dashed
public record TailLeg(LatLon from, LatLon to, double strength, boolean gap) {

    /// The legs of a track at a time, oldest first.
    static List<TailLeg> of(Track track, Instant at, Duration age) {
        List<TailLeg> legs = new ArrayList<>();
        Fix before = null;
        for (List<Fix> run : track.runs(at.minus(age), at)) {
            for (int i = 0; i < run.size(); i++) {
                Fix fix = run.get(i);
                if (before != null) {
                    legs.add(new TailLeg(before.position(), fix.position(), strength(fix.at(), at, age), i == 0));
                }
                before = fix;
            }
        }
        Fix last = before;
        if (last != null) {
            track.at(at).filter(now -> !now.position().equals(last.position()))
                .ifPresent(now -> legs.add(new TailLeg(last.position(), now.position(), 1, now.gap())));
        }
        return legs;
    }

    private static double strength(Instant newer, Instant at, Duration age) {
        return Math.clamp(1 - (double) Duration.between(newer, at).toMillis() / age.toMillis(), 0, 1);
    }
}
