package org.menshen.workstation.video;

import java.time.Duration;

/// How patient the decoding of streams is.
///
/// @param openWithin a stream that has not opened by then has failed
/// @param stalledAfter without a picture for so long a playing stream is called stalled
/// @param giveUpAfter without a picture for so long the connection is dropped and made anew
/// @param reportEvery how often a playing stream tells its rate
/// @param firstPause pause before the first new try; it doubles with every further one
/// @param longestPause longest pause between two tries
/// @param refillEvery quiet time after which one spent try is forgiven
public record VideoTuning(Duration openWithin, Duration stalledAfter, Duration giveUpAfter, Duration reportEvery,
                          Duration firstPause, Duration longestPause, Duration refillEvery) {

    /// Values that suit cameras on a city network.
    public static VideoTuning standard() {
        return new VideoTuning(Duration.ofSeconds(8), Duration.ofSeconds(3), Duration.ofSeconds(10), Duration.ofSeconds(1),
                Duration.ofMillis(500), Duration.ofSeconds(30), Duration.ofSeconds(20));
    }
}
