package org.menshen.map.fx.layer.marker;

import java.util.stream.IntStream;

import org.menshen.map.core.cluster.Tallies;

/// How many others of each severity a marker stands for, beside itself. A bundle is led by its worst: its members must not be counted as if they
/// were as bad. Immutable.
///
/// @param first of severity 1, the worst
/// @param second of severity 2
/// @param third of severity 3
/// @param fourth of severity 4
/// @param fifth of severity 5
public record Others(int first, int second, int third, int fourth, int fifth) {

    /// Nobody.
    public static final Others NONE = new Others(0, 0, 0, 0, 0);

    /// @throws IllegalArgumentException when a count is below 0
    public Others {
        if (Math.min(Math.min(first, second), Math.min(Math.min(third, fourth), fifth)) < 0) {
            throw new IllegalArgumentException("fewer than none");
        }
    }

    /// These and some more.
    ///
    /// @param severity 1…5
    /// @param more from 0
    public Others and(int severity, int more) {
        return new Others(first + at(severity, 1, more), second + at(severity, 2, more), third + at(severity, 3, more),
                fourth + at(severity, 4, more), fifth + at(severity, 5, more));
    }

    private static int at(int severity, int place, int more) {
        return severity == place ? more : 0;
    }

    /// How many of a severity 1…5.
    public int count(int severity) {
        return switch (severity) {
            case 1 -> first;
            case 2 -> second;
            case 3 -> third;
            case 4 -> fourth;
            default -> fifth;
        };
    }

    /// How many altogether.
    public int total() {
        return IntStream.rangeClosed(1, Tallies.SEVERITIES).map(this::count).sum();
    }
}
