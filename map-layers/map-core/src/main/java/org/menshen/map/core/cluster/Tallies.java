package org.menshen.map.core.cluster;

import java.util.Arrays;

/// How many things of each severity a stack stands for. Arrays are kept from frame to frame. One thread.
public final class Tallies {

    /// Severities are 1…5, 1 the worst.
    public static final int SEVERITIES = 5;

    private int[] counts = new int[0];

    /// Makes room for stacks 0…size-1. What a stack has is undefined until it is opened.
    public void begin(int size) {
        if (counts.length < SEVERITIES * size) {
            counts = new int[SEVERITIES * Math.max(64, size * 3 / 2)];
        }
    }

    /// Begins a stack with nothing in it.
    public void open(int stack) {
        Arrays.fill(counts, SEVERITIES * stack, SEVERITIES * (stack + 1), 0);
    }

    /// Adds things to a stack.
    ///
    /// @param severity 1…5
    public void add(int stack, int severity, int count) {
        counts[SEVERITIES * stack + severity - 1] += count;
    }

    /// How many of a severity 1…5.
    public int count(int stack, int severity) {
        return counts[SEVERITIES * stack + severity - 1];
    }

    /// How many severities there are in it.
    public int kinds(int stack) {
        int kinds = 0;
        for (int i = SEVERITIES * stack; i < SEVERITIES * (stack + 1); i++) {
            kinds += counts[i] > 0 ? 1 : 0;
        }
        return kinds;
    }

    /// How many altogether.
    public int total(int stack) {
        int total = 0;
        for (int i = SEVERITIES * stack; i < SEVERITIES * (stack + 1); i++) {
            total += counts[i];
        }
        return total;
    }
}
