package org.menshen.benchmarks;

/// The generator that the peers' workload uses, so that ours draws the same points: a linear congruential generator modulo 2^32.
final class Lcg {

    private int state;

    Lcg(int seed) {
        state = seed;
    }

    /// The next number, 0 (inclusive) … 1 (exclusive).
    double next() {
        state = state * 1_664_525 + 1_013_904_223;
        return (state >>> 8) / (double) (1 << 24);
    }
}
