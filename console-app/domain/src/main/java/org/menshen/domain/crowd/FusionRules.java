package org.menshen.domain.crowd;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.reading.Reading;

/// By what the counts of several cameras and counters are put together.
///
/// @param stale age from which on a count no longer counts
/// @param errorShare how far a camera miscounts a crowd, share of its count
/// @param sparseErrorShare the same where few are
/// @param sparseDensity persons per m² below which few are
/// @param tallyErrorShare how far a counter of comings and goings misjudges who is inside, share of its count
/// @param tallyFall share of those inside by which a counter may fall in a minute and be believed
/// @param mostDensity persons per m² that can stand at all: a camera that claims more is not believed
public record FusionRules(Duration stale, double errorShare, double sparseErrorShare, double sparseDensity, double tallyErrorShare,
                          double tallyFall, double mostDensity) {

    /// so few may be gone at once
    private static final double FEW = 20;

    /// The rules of `figures.yaml`.
    ///
    /// @throws java.util.NoSuchElementException when a figure is missing
    public static FusionRules of(CodeBook codes) {
        return new FusionRules(Duration.ofMillis(Math.round(codes.figure("crowd.sample-stale-s") * 1_000)), codes.figure("crowd.error-share"),
            codes.figure("crowd.error-share-sparse"), codes.figure("crowd.sparse-density"), codes.figure("crowd.error-share-tally"),
            codes.figure("crowd.tally-fall-share"),
            codes.figure("crowd.most-density"));
    }

    /// How far a camera that sees so many on so much may be wrong, persons. Where few are it is a larger share of them, never more persons than
    /// where that ends, so that one person more never makes it less.
    double cameraError(double count, double areaM2) {
        return Math.max(errorShare * count, Math.min(sparseErrorShare * count, errorShare * sparseDensity * areaM2));
    }

    /// Whether a counter tells what can be: one that falls faster than people can leave was reset. What stays down is believed in the end.
    ///
    /// @param before the last that was believed; `null` for none
    /// @param now the newest of the same counter
    public boolean believes(Reading.@Nullable CrowdCount before, Reading.CrowdCount now) {
        if (before == null || before.count() == null || now.count() == null || now.areaM2() != null) {
            return true;
        }
        double minutes = Math.max(0, Duration.between(before.at(), now.at()).toMillis() / 60_000.0);
        double leave = before.outPerMin() == null ? 0 : minutes * before.outPerMin();
        return before.count() - now.count() <= Math.max(Math.max(FEW, leave), before.count() * tallyFall * minutes);
    }

    /// How much cameras that see all of a zone weigh against a counter, 0…1. The same however many they are: more people never make a smaller count.
    double cameraWeight() {
        double tally = tallyErrorShare * tallyErrorShare;
        return tally / (tally + errorShare * errorShare);
    }
}
