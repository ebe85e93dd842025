package org.menshen.domain.forecast;

import java.util.Arrays;

/// Counts on an even grid of time: one a slot, NaN where nothing was counted. Slots are numbered from 1970. One thread at a time.
public final class CountSeries {

    private long first;
    private long end;
    private float[] counts = new float[0];

    /// Enters a count; one of the same slot is replaced.
    ///
    /// @param slot not before the first slot that is kept
    /// @param count 0 or more; NaN for none
    public void put(long slot, double count) {
        if (end == first) {
            first = slot;
            end = slot;
        }
        if (slot < first) {
            throw new IllegalArgumentException("slot " + slot + " is before the first, " + first);
        }
        int place = Math.toIntExact(slot - first);
        if (place >= counts.length) {
            int before = counts.length;
            counts = Arrays.copyOf(counts, Math.max(place + 1, before + before / 4 + 64));
        }
        if (slot >= end) {
            Arrays.fill(counts, Math.toIntExact(end - first), place, Float.NaN);
            end = slot + 1;
        }
        counts[place] = (float) count;
    }

    /// The count of a slot; NaN when there is none.
    public double at(long slot) {
        return slot < first || slot >= end ? Double.NaN : counts[(int) (slot - first)];
    }

    /// The first slot that is kept.
    public long first() {
        return first;
    }

    /// The slot after the last one; the first one when nothing is kept.
    public long end() {
        return end;
    }

    /// How many slots from the first to the last one.
    public long size() {
        return end - first;
    }

    /// The mean of what was counted in slots; NaN when nothing was.
    ///
    /// @param from the first
    /// @param to the last, included
    public double mean(long from, long to) {
        double sum = 0;
        int known = 0;
        for (long slot = Math.max(from, first); slot <= Math.min(to, end - 1); slot++) {
            float count = counts[(int) (slot - first)];
            if (!Float.isNaN(count)) {
                sum += count;
                known++;
            }
        }
        return known == 0 ? Double.NaN : sum / known;
    }

    /// The largest count of slots; NaN when nothing was counted.
    ///
    /// @param from the first
    /// @param to the last, included
    public double most(long from, long to) {
        double most = Double.NaN;
        for (long slot = Math.max(from, first); slot <= Math.min(to, end - 1); slot++) {
            float count = counts[(int) (slot - first)];
            most = Float.isNaN(count) || count <= most ? most : count;
        }
        return most;
    }

    /// Forgets what is older.
    ///
    /// @param slot the first that is kept on
    public void forgetBefore(long slot) {
        if (slot > first) {
            int gone = Math.toIntExact(Math.min(slot, end) - first);
            counts = Arrays.copyOfRange(counts, gone, Math.toIntExact(end - first));
            first = Math.min(slot, end);
        }
    }

    /// Forgets what is newer, when time was taken back.
    ///
    /// @param slot the last that is kept
    public void forgetAfter(long slot) {
        end = Math.max(first, Math.min(end, slot + 1));
    }
}
