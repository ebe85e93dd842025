package org.menshen.domain.shift;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Mark;

/// The hand-over sheet (交接单) of a shift: what was open when it was filled, ticked point by point by the person who comes, signed by that person
/// and then by the one who goes. Once both have signed it never changes.
///
/// @param number how often it was filled, 1 for the first time
/// @param filledAt when it was filled last
/// @param points what it says, in order
/// @param figures what was done in the shift
/// @param ticks who read which point back
/// @param taken the signature of the person who comes; `null` before
/// @param given the signature of the person who goes; `null` before
public record HandOverSheet(int number, Instant filledAt, List<Point> points, ShiftFigures figures, List<Tick> ticks, @Nullable Mark taken,
                    @Nullable Mark given) {

    /// Copies the lists.
    public HandOverSheet {
        points = List.copyOf(points);
        ticks = List.copyOf(ticks);
    }

    /// A point that was read back.
    ///
    /// @param point its number
    /// @param by who read it
    /// @param remark what was asked or said about it; empty for nothing
    public record Tick(int point, Mark by, String remark) {
    }

    /// A point by its number; empty when the sheet has no such point.
    public Optional<Point> point(int wanted) {
        return points.stream().filter(point -> point.number() == wanted).findFirst();
    }

    /// Whether a point was read back.
    public boolean ticked(int point) {
        return ticks.stream().anyMatch(tick -> tick.point() == point);
    }

    /// Whether every point was read back.
    public boolean complete() {
        return points.stream().allMatch(point -> ticked(point.number()));
    }

    /// Who reads it back: the person who comes; empty before the first tick.
    public Optional<Mark> reader() {
        return taken != null ? Optional.of(taken) : ticks.stream().map(Tick::by).findFirst();
    }

    /// Whether both have signed.
    public boolean signed() {
        return taken != null && given != null;
    }
}
