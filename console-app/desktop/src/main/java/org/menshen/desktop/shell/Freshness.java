package org.menshen.desktop.shell;

import java.time.Duration;
import java.time.Instant;

import org.menshen.domain.code.CodeBook;
import org.menshen.domain.past.PastFigures;
import org.menshen.domain.port.Drill;
import org.menshen.domain.port.Link;

/// From which age on a datum is stale: the configured figure, and in a drill that runs faster than life the moments that a message is under
/// way, which are minutes of the drill then. Any thread.
///
/// @param codes where the figures are
/// @param drill tells the speed
/// @param link tells whether anything can be fresh at all: over a lost line everything is old
/// @param rewind tells whether the past is looked at: then no line matters, and what was kept only now and then may be older by as much
public record Freshness(CodeBook codes, Drill drill, Link link, Rewind rewind) {

    /// What a message needs from its source to the screen at most, real time.
    private static final Duration UNDER_WAY = Duration.ofSeconds(2);

    private static final String COUNTS = "crowd.sample-stale-s";

    /// The freshness of a console.
    public static Freshness of(ConsolePorts ports) {
        return new Freshness(ports.codes(), ports.drill(), ports.link(), ports.rewind());
    }

    /// The age from which on a datum is stale, now.
    ///
    /// @param figure code of the figure in seconds, such as `unit.lost-after-s`
    public Duration limit(String figure) {
        if (rewind.past()) {
            Duration own = Duration.ofMillis((long) (codes.figure(figure) * 1_000));
            return figure.equals(COUNTS) ? own.plus(PastFigures.of(codes).crowd()) : own;
        }
        double faster = drill.status().map(Drill.Status::speed).orElse(1.0) - 1;
        return Duration.ofMillis((long) (codes.figure(figure) * 1_000 + Math.max(0, faster) * UNDER_WAY.toMillis()));
    }

    /// Whether something of that time is stale now.
    ///
    /// @param figure code of the figure in seconds
    public boolean stale(Instant at, Instant now, String figure) {
        return lost() || Duration.between(at, now).compareTo(limit(figure)) > 0;
    }

    /// Whether the line is lost, so that nothing on the screen is known to be the present.
    public boolean lost() {
        return !rewind.past() && link.old();
    }
}
