package org.menshen.domain.shift;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Subject;

/// One point of a hand-over sheet, read back and ticked as a whole.
///
/// @param number its number on the sheet, from 1
/// @param kind what it is about
/// @param severity the worst of it, 1…5; 0 when that says nothing
/// @param count how many there are; more than the items when not all are named
/// @param items what it names, the worst first
public record Point(int number, Kind kind, int severity, int count, List<Item> items) {

    /// Copies the items.
    public Point {
        items = List.copyOf(items);
    }

    /// What points are about, in the order of the sheet.
    public enum Kind {
        /// An open incident.
        INCIDENT,
        /// Orders under way.
        ORDERS,
        /// Linkage requests that are not closed.
        LINKAGES,
        /// What is overdue: alerts and requests that went up, orders that nobody accepted.
        OVERDUE,
        /// Roll calls of the shift, and those that run.
        ROLLCALLS,
        /// Patrols of the shift, and those that run or are planned for it.
        PATROLS,
        /// Reviews that are not done.
        REVIEWS,
        /// Alerts that wait for an answer or a verdict.
        OPEN_ALERTS,
        /// Alerts on the shelf.
        SHELVED,
        /// Alerts that are suppressed.
        SUPPRESSED,
        /// Alerts out of service with their devices.
        OUT_OF_SERVICE,
        /// Cameras without a picture.
        CAMERAS,
        /// Feeds that are delayed or interrupted.
        FEEDS,
        /// Requests to tune that are not closed.
        TUNINGS,
        /// What the leaving person wrote down.
        NOTES,
        /// What the leaving person pinned.
        PINNED
    }

    /// Whether another point says the same, whatever its number.
    boolean saysTheSame(Point other) {
        return kind == other.kind && severity == other.severity && count == other.count && items.equals(other.items);
    }

    /// The same at another place of the sheet.
    Point at(int place) {
        return new Point(place, kind, severity, count, items);
    }

    /// One thing that a point names.
    ///
    /// @param subject which; `null` for a feed or a note
    /// @param code its type, a key of the list of its kind; empty when it has none
    /// @param words what it is or where, in the words of who entered it
    /// @param state how it stood: the name of its status; empty when it has none
    /// @param who who had it; `null` when nobody
    /// @param since since when it stood so
    public record Item(@Nullable Subject subject, String code, String words, String state, @Nullable String who, Instant since) {
    }
}
