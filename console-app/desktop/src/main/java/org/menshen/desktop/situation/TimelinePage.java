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

import org.menshen.domain.alert.Alert;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.incident.Incident;

/// The last hours at a glance: how many alerts of each severity were raised in each few minutes, and when incidents began. Immutable.
///
/// @param from left end, a whole hour of the place
/// @param to right end, a whole hour, not before `now`
/// @param now the console's time
/// @param bins alerts by time; a bundle counts once
/// @param incidents what began, the oldest first
record TimelinePage(Instant from, Instant to, Instant now, List<Bin> bins, List<Begun> incidents) {

    static final int HOURS = 6;
    static final Duration BIN = Duration.ofMinutes(5);
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

    static TimelinePage of(Collection<Versioned<State>> alerts, Collection<Versioned<State>> incidents, Instant now, ZoneId zone) {
        Instant to = now.atZone(zone).truncatedTo(ChronoUnit.HOURS).plusHours(1).toInstant();
        Instant from = to.minus(Duration.ofHours(HOURS));
        int[][] counts = new int[(int) Duration.between(from, to).dividedBy(BIN)][SEVERITIES];
        for (Versioned<State> versioned : alerts) {
            if (versioned.state() instanceof Alert alert && alert.bundleId() == null && within(alert.raisedAt(), from, now)) {
                counts[(int) Duration.between(from, alert.raisedAt()).dividedBy(BIN)][alert.severity() - 1]++;
            }
        }
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            bins.add(new Bin(from.plus(BIN.multipliedBy(i)), java.util.Arrays.stream(counts[i]).boxed().toList()));
        }
        List<Begun> begun = incidents.stream().map(Versioned::state).filter(Incident.class::isInstance).map(Incident.class::cast)
                .filter(incident -> within(incident.reported().at(), from, now))
                .map(incident -> new Begun(incident.reported().at(), incident.severity())).sorted(Comparator.comparing(Begun::at)).toList();
        return new TimelinePage(from, to, now, Collections.unmodifiableList(bins), begun);
    }

    private static boolean within(Instant at, Instant from, Instant now) {
        return !at.isBefore(from) && !at.isAfter(now);
    }

    int alerts() {
        return bins.stream().mapToInt(Bin::total).sum();
    }

    /// Where a time lies between the ends, 0…1.
    double share(Instant at) {
        return (double) Duration.between(from, at).toMillis() / Duration.between(from, to).toMillis();
    }
}
