package org.menshen.domain.past;

import java.time.Duration;

import org.menshen.domain.code.CodeBook;

/// How much of the readings is kept, and for how long.
///
/// @param window how far back the recorded day reaches
/// @param moving a moving unit's place is kept once in this time
/// @param moved a move that counts as one, metres
/// @param standing a standing unit's place is kept once in this time, so that it is known to have stood there
/// @param crowd a zone's head count is kept once in this time
/// @param outlook what is expected of a zone is kept once in this time
/// @param slotS seconds over which a count of a chart is the mean
/// @param recentMin minutes for which counts are charted
/// @param truthMin minutes over which the count of a time is the mean, when it is held against what was expected
/// @param lost without a position for so long, nobody knows where a unit is
public record PastFigures(Duration window, Duration moving, double moved, Duration standing, Duration crowd, Duration outlook,
                          int slotS, int recentMin, int truthMin, Duration lost) {

    /// Reads them from `figures.yaml`.
    ///
    /// @throws java.util.NoSuchElementException when one is missing
    public static PastFigures of(CodeBook codes) {
        return new PastFigures(Duration.ofMinutes((long) (codes.figure("past.window-h") * 60)), seconds(codes, "past.position-every-s"),
            codes.figure("past.position-moved-m"), seconds(codes, "past.position-standing-s"), seconds(codes, "past.crowd-every-s"),
            seconds(codes, "past.outlook-every-s"), (int) codes.figure("crowd.forecast.slot-s"), (int) codes.figure("crowd.recent-min"),
            (int) codes.figure("crowd.forecast.smooth-min"), seconds(codes, "unit.lost-after-s"));
    }

    private static Duration seconds(CodeBook codes, String figure) {
        return Duration.ofMillis((long) (codes.figure(figure) * 1_000));
    }

    /// The most places that are kept of one unit.
    public int places() {
        return (int) Math.max(1, window.toMillis() / Math.max(1, moving.toMillis()));
    }
}
