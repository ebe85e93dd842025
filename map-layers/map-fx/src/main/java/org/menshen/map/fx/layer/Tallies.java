package org.menshen.map.fx.layer;

import java.util.Arrays;

/// How many things of each severity a stack stands for. Arrays are kept from frame to frame. One thread.
final class Tallies {

    static final int SEVERITIES = 5;

    private int[] counts = new int[0];

    /// Forgets everything and makes room for stacks 0…size-1.
    void begin(int size) {
        if (counts.length < SEVERITIES * size) {
            counts = new int[SEVERITIES * Math.max(64, size * 3 / 2)];
        } else {
            Arrays.fill(counts, 0, SEVERITIES * size, 0);
        }
    }

    /// Adds things to a stack.
    ///
    /// @param severity 1…5
    void add(int stack, int severity, int count) {
        counts[SEVERITIES * stack + severity - 1] += count;
    }

    /// How many of a severity 1…5.
    int count(int stack, int severity) {
        return counts[SEVERITIES * stack + severity - 1];
    }

    /// How many severities there are in it.
    int kinds(int stack) {
        int kinds = 0;
        for (int i = SEVERITIES * stack; i < SEVERITIES * (stack + 1); i++) {
            kinds += counts[i] > 0 ? 1 : 0;
        }
        return kinds;
    }

    /// How many altogether.
    int total(int stack) {
        int total = 0;
        for (int i = SEVERITIES * stack; i < SEVERITIES * (stack + 1); i++) {
            total += counts[i];
        }
        return total;
    }
}
