package org.menshen.desktop.situation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Which instant of the recorded day is shown, and how it moves. FX thread.
final class ReviewClock {

    /// How fast it plays, times real time.
    static final List<Integer> SPEEDS = List.of(1, 10, 60);

    private Instant from;
    private Instant to;
    private Instant at;
    private boolean playing;
    private int speed;
    private long lastNanos;

    /// @param from first instant
    /// @param to last instant, not before `from`
    /// @param at where it begins
    ReviewClock(Instant from, Instant to, Instant at) {
        this.from = from;
        this.to = to;
        this.at = at;
        go(at);
    }

    /// Knows more of the day than before; the instant stays.
    void reaches(Instant first, Instant last) {
        from = first;
        to = last;
        go(at);
    }

    /// Goes to an instant, or as near as the day reaches.
    void go(Instant wanted) {
        at = wanted.isBefore(from) ? from : wanted.isAfter(to) ? to : wanted;
    }

    void step(Duration by) {
        go(at.plus(by));
    }

    void first() {
        go(from);
    }

    void last() {
        go(to);
    }

    /// Plays or pauses. At the end there is nothing to play.
    void toggle() {
        playing = !playing && at.isBefore(to);
        lastNanos = 0;
    }

    /// Changes the speed to the next faster (1) or slower (-1).
    void faster(int direction) {
        speed = Math.clamp(speed + (long) direction, 0, SPEEDS.size() - 1);
    }

    /// Lets real time pass.
    ///
    /// @param nanos a steady clock
    /// @return whether the instant moved
    boolean tick(long nanos) {
        long passed = lastNanos == 0 ? 0 : nanos - lastNanos;
        lastNanos = nanos;
        if (!playing || passed <= 0) {
            return false;
        }
        step(Duration.ofNanos(passed * speed()));
        playing = at.isBefore(to);
        return true;
    }

    Instant at() {
        return at;
    }

    Instant from() {
        return from;
    }

    boolean playing() {
        return playing;
    }

    int speed() {
        return SPEEDS.get(speed);
    }
}
