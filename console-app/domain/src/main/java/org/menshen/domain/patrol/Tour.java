package org.menshen.domain.patrol;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Mark;

/// One walk along a route by one unit: planned, under way, and how much of it was done.
///
/// @param number its number on the route, from 1
/// @param unitId who walks it
/// @param from when it begins
/// @param to when it ends
/// @param planned who planned it, when
/// @param status how it stands
/// @param visits the points that were visited, in the order in which they were
/// @param strayedSince since when the unit is off the route; `null` while it is not
/// @param ended when it ended; `null` before
/// @param reason why it was cancelled; `null` otherwise
public record Tour(int number, String unitId, Instant from, Instant to, Mark planned, Status status, List<Visit> visits,
                   @Nullable Instant strayedSince, @Nullable Instant ended, @Nullable String reason) {

    /// Copies the list.
    public Tour {
        visits = List.copyOf(visits);
    }

    /// The states of a tour (domain.md H-04).
    public enum Status {
        /// 计划.
        PLANNED,
        /// 执行中.
        RUNNING,
        /// 完成. Final.
        DONE,
        /// 偏离: ended with less than enough of it done. Final.
        DEVIATED,
        /// 取消. Final.
        CANCELLED;

        /// Whether nothing follows.
        public boolean isFinal() {
            return ordinal() >= DONE.ordinal();
        }
    }

    /// A point that was visited.
    ///
    /// @param point which, from 0
    /// @param since when the unit came there
    /// @param at when it had stayed long enough
    public record Visit(int point, Instant since, Instant at) {
    }

    /// Whether a point was visited.
    public boolean visited(int point) {
        return visits.stream().anyMatch(visit -> visit.point() == point);
    }

    /// Share of the points that were visited, 0…1.
    ///
    /// @param points how many the route has
    public double coverage(int points) {
        return points == 0 ? 0 : Math.min(1, (double) visits.size() / points);
    }

    /// Whether it is planned or under way.
    public boolean open() {
        return !status.isFinal();
    }

    /// Whether another stretch of time overlaps it.
    public boolean overlaps(Instant otherFrom, Instant otherTo) {
        return from.isBefore(otherTo) && otherFrom.isBefore(to);
    }

    Tour begun() {
        return new Tour(number, unitId, from, to, planned, Status.RUNNING, visits, null, null, null);
    }

    Tour visiting(Visit visit) {
        List<Visit> all = new ArrayList<>(visits);
        all.add(visit);
        return new Tour(number, unitId, from, to, planned, status, all, strayedSince, ended, reason);
    }

    Tour strayed(@Nullable Instant since) {
        return new Tour(number, unitId, from, to, planned, status, visits, since, ended, reason);
    }

    Tour ended(Status how, Instant at, @Nullable String why) {
        return new Tour(number, unitId, from, to, planned, how, visits, null, at, why);
    }
}
