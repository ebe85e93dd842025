package org.menshen.domain.register;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// How often a rule or model was right (domain.md §3.16): 误报率 is FALSE ÷ (CONFIRMED + FALSE), told from enough verdicts on.
///
/// @param hits alerts that it found
/// @param confirmed of them found true
/// @param wrong of them found false
/// @param last when it found something last; `null` when it never did
public record Score(int hits, int confirmed, int wrong, @Nullable Instant last) {

    /// Nothing found.
    public static final Score NONE = new Score(0, 0, 0, null);

    /// How many were judged.
    public int verdicts() {
        return confirmed + wrong;
    }

    /// The share that was false, 0…1; empty while fewer than `least` were judged.
    public Optional<Double> falseRate(double least) {
        return verdicts() == 0 || verdicts() < least ? Optional.empty() : Optional.of((double) wrong / verdicts());
    }
}
