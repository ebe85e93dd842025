package org.menshen.desktop.situation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.menshen.domain.alert.Alert;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.incident.Incident;

/// The last hours at a glance: how many alerts of each severity were raised in each few minutes, and when incidents began. Immutable.
///
/// @param from left end, a whole hour of the place
/// @param to right end, a whole hour; before `now` only while an older part of the day is looked at
/// @param now the console's time
/// @param bins alerts by time; a bundle counts once
/// @param incidents what began, the oldest first
record TimelinePage(Instant from, Instant to, Instant now, List<Bin> bins, List<Begun> incidents) {

    static final int HOURS = 6;
    static final Duration BIN = Duration.ofMinutes(5);
    private static final Duration AROUND = Duration.ofHours(2);
    private static final int SEVERITIES = 5;

    /// The alerts of a few minutes.
    ///
    /// @param from when they begin
    /// @param counts by severity 1…5
    record Bin(Instant from, List<Integer> counts) {

        int total() {
            return counts.stream().mapToInt(Integer::intValue).sum();
        }
    }

    /// An incident.
    ///
    /// @param at when it was reported
    /// @param severity 1…5
    record Begun(Instant at, int severity) {
    }

    /// The hours that end with this one; around an instant of the past that lies before them, when there is one.
    static TimelinePage of(Collection<Versioned<State>> alerts, Collection<Versioned<State>> incidents, Instant now,
                           Optional<Instant> reviewed, ZoneId zone) {
        Instant last = hourAfter(now, zone);
        Instant to = reviewed.filter(at -> at.isBefore(last.minus(Duration.ofHours(HOURS)))).map(at -> hourAfter(at, zone).plus(AROUND))
                .orElse(last);
        Instant from = to.minus(Duration.ofHours(HOURS));
        Instant until = now.isBefore(to) ? now : to.minusMillis(1);
        int[][] counts = new int[bin(from, to)][SEVERITIES];
        for (Versioned<State> versioned : alerts) {
            if (versioned.state() instanceof Alert alert && alert.bundleId() == null && within(alert.raisedAt(), from, until)) {
                counts[bin(from, alert.raisedAt())][alert.severity() - 1]++;
            }
        }
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            bins.add(new Bin(from.plus(BIN.multipliedBy(i)), java.util.Arrays.stream(counts[i]).boxed().toList()));
        }
        List<Begun> begun = incidents.stream().map(Versioned::state).filter(Incident.class::isInstance).map(Incident.class::cast)
                .filter(incident -> within(incident.reported().at(), from, until))
                .map(incident -> new Begun(incident.reported().at(), incident.severity())).sorted(Comparator.comparing(Begun::at)).toList();
        return new TimelinePage(from, to, now, Collections.unmodifiableList(bins), begun);
    }

    /// By whole seconds: a quotient of durations is one of decimals, thousands of which in a flood cost more than all else in the strip.
    private static int bin(Instant from, Instant at) {
        return (int) ((at.getEpochSecond() - from.getEpochSecond()) / BIN.toSeconds());
    }

    private static Instant hourAfter(Instant at, ZoneId zone) {
        return at.atZone(zone).truncatedTo(ChronoUnit.HOURS).plusHours(1).toInstant();
    }

    private static boolean within(Instant at, Instant from, Instant now) {
        return !at.isBefore(from) && !at.isAfter(now);
    }

    int alerts() {
        return bins.stream().mapToInt(Bin::total).sum();
    }

    /// Whether a time lies between the ends.
    boolean holds(Instant at) {
        return !at.isBefore(from) && !at.isAfter(to);
    }

    /// The time at a share of the way between the ends, 0…1.
    Instant at(double share) {
        return from.plusMillis((long) (Math.clamp(share, 0, 1) * Duration.between(from, to).toMillis()));
    }

    /// Where a time lies between the ends, 0…1.
    double share(Instant at) {
        return (double) Duration.between(from, at).toMillis() / Duration.between(from, to).toMillis();
    }
}
