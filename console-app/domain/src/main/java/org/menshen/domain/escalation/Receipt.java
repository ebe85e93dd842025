package org.menshen.domain.escalation;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Mark;

/// What became of something that was sent to a seat above: 已发起 → 已送达 → 已阅 → 已批示 (domain.md G-02). Whoever sent it sees it here.
///
/// @param sentAt since when that seat has it
/// @param againAt when it was last sent again because nobody had read it; `null` when never
/// @param again how often it was sent again
/// @param deliveredAt when it reached a desk of that seat; `null` while it has not
/// @param read who read it first; `null` while nobody has
/// @param instructed who said what to do; `null` while nobody has
/// @param instruction what was said last; `null` while nothing was
public record Receipt(Instant sentAt, @Nullable Instant againAt, int again, @Nullable Instant deliveredAt, @Nullable Mark read,
                      @Nullable Mark instructed, @Nullable String instruction) {

    /// How far it came.
    public enum Stage {
        /// 已发起.
        SENT,
        /// 已送达.
        DELIVERED,
        /// 已阅.
        READ,
        /// 已批示.
        INSTRUCTED
    }

    /// What was just sent.
    public static Receipt sent(Instant at) {
        return new Receipt(at, null, 0, null, null, null, null);
    }

    /// How far it came.
    public Stage stage() {
        if (instructed != null) {
            return Stage.INSTRUCTED;
        }
        return read != null ? Stage.READ : deliveredAt != null ? Stage.DELIVERED : Stage.SENT;
    }

    /// Whether somebody of the seat has seen it.
    public boolean seen() {
        return read != null || instructed != null;
    }

    /// When it is late unless somebody reads it: as long after it was sent the first time as the limit says.
    public Instant lateAt(Duration limit) {
        return sentAt.plus(limit);
    }

    /// When it has to be sent again unless somebody reads it.
    public Instant dueAgainAt(Duration limit) {
        return (againAt == null ? sentAt : againAt).plus(limit);
    }

    /// It was sent once more.
    public Receipt resent(Instant at) {
        return new Receipt(sentAt, at, again + 1, deliveredAt, read, instructed, instruction);
    }

    /// It reached a desk.
    public Receipt delivered(Instant at) {
        return new Receipt(sentAt, againAt, again, deliveredAt == null ? at : deliveredAt, read, instructed, instruction);
    }

    /// Somebody read it; who reads has got it.
    public Receipt read(Mark by) {
        Receipt there = delivered(by.at());
        return new Receipt(sentAt, againAt, again, there.deliveredAt, read == null ? by : read, instructed, instruction);
    }

    /// Somebody said what to do; who does has read it.
    public Receipt instructed(Mark by, String words) {
        Receipt there = read(by);
        return new Receipt(sentAt, againAt, again, there.deliveredAt, there.read, by, words);
    }
}
