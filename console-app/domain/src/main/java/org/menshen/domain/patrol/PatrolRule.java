package org.menshen.domain.patrol;

import java.time.Duration;

import org.menshen.domain.code.CodeBook;

/// When a point counts as visited and a unit as strayed (`patrol.*` of the figures).
///
/// @param radiusM a point is reached within this distance, metres
/// @param marginM satellite positions jitter: who is this much farther for a moment has not left, metres
/// @param dwell a point is visited after so long
/// @param gap positions farther apart than this say nothing of the time between them
/// @param fastestMps nobody on patrol is faster; a position that would need it is a jump, metres a second
/// @param strayM farther than this from the route is off it, metres
/// @param strayAfter off the route for so long is strayed
public record PatrolRule(double radiusM, double marginM, Duration dwell, Duration gap, double fastestMps, double strayM, Duration strayAfter) {

    private static final double KMH_PER_MPS = 3.6;

    /// The rule of these figures.
    public static PatrolRule of(CodeBook codes) {
        return new PatrolRule(codes.figure("patrol.radius-m"), codes.figure("patrol.margin-m"), seconds(codes, "patrol.dwell-s"),
            seconds(codes, "patrol.gap-s"), codes.figure("patrol.fastest-kmh") / KMH_PER_MPS, codes.figure("patrol.stray-m"),
            seconds(codes, "patrol.stray-s"));
    }

    private static Duration seconds(CodeBook codes, String figure) {
        return Duration.ofMillis((long) (codes.figure(figure) * 1_000));
    }
}
