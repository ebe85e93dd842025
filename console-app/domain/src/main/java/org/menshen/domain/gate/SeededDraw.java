package org.menshen.domain.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// A random sample without replacement that everybody who knows its seed can repeat, on any machine and in any language.
///
/// The ids are sorted by their UTF-16 code units, each once. Then, as Fisher and Yates do it, for i = 0, 1, … the entry at i changes places with the
/// one at i + r, where r is even among the n - i that are left; the first entries are the sample, in the order in which they were drawn. r comes
/// from SplitMix64 (state += 0x9E3779B97F4A7C15; z = state; z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9; z = (z ^ z >>> 27) * 0x94D049BB133111EB;
/// z ^ z >>> 31), of which the upper 63 bits count: numbers at or above the greatest multiple of n - i are thrown away, of others r is the rest.
/// Pure; any thread.
public final class SeededDraw {

    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    private SeededDraw(long seed) {
        this.state = seed;
    }

    /// Draws so many of these; all of them when there are no more.
    ///
    /// @param seed any number
    /// @param ids in any order; doubles count once
    /// @param count 0 or more
    /// @return the sample, in the order in which it was drawn
    public static List<String> of(long seed, Iterable<String> ids, int count) {
        TreeSet<String> sorted = new TreeSet<>();
        ids.forEach(sorted::add);
        List<String> all = new ArrayList<>(sorted);
        SeededDraw draw = new SeededDraw(seed);
        int wanted = Math.min(count, all.size());
        for (int i = 0; i < wanted; i++) {
            int from = i + (int) draw.below(all.size() - i);
            String drawn = all.get(from);
            all.set(from, all.get(i));
            all.set(i, drawn);
        }
        return List.copyOf(all.subList(0, Math.max(wanted, 0)));
    }

    private long below(long bound) {
        long limit = Long.MAX_VALUE / bound * bound;
        long number = next() >>> 1;
        while (number >= limit) {
            number = next() >>> 1;
        }
        return number % bound;
    }

    private long next() {
        state += GAMMA;
        long z = state;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
