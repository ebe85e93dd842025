package org.menshen.desktop.queue;

import java.util.Arrays;
import java.util.List;

/// How many alerts of each severity. Immutable.
///
/// @param one of severity 1, and so on
public record Tally(int one, int two, int three, int four, int five) {

    /// None.
    public static final Tally NONE = new Tally(0, 0, 0, 0, 0);
    private static final List<Tally> SINGLE = List.of(new Tally(1, 0, 0, 0, 0), new Tally(0, 1, 0, 0, 0), new Tally(0, 0, 1, 0, 0),
            new Tally(0, 0, 0, 1, 0), new Tally(0, 0, 0, 0, 1));

    /// One of a severity 1…5.
    public static Tally of(int severity) {
        return SINGLE.get(severity - 1);
    }

    /// Both together.
    public Tally plus(Tally other) {
        return new Tally(one + other.one, two + other.two, three + other.three, four + other.four, five + other.five);
    }

    /// All severities together.
    public int count() {
        return one + two + three + four + five;
    }


    /// How many up to a severity, those worse included.
    public int upTo(int severity) {
        return Arrays.stream(numbers(), 0, severity).sum();
    }

    /// The five numbers.
    int[] numbers() {
        return new int[] {one, two, three, four, five};
    }
}
