package org.menshen.centre.ingest;

import java.time.Duration;
import java.time.Instant;

/// That the clock of the centre's machine was set back while it counted.
///
/// @param firstAt when it was seen first, by the centre's time
/// @param lastAt when it was seen last
/// @param times how often
/// @param by how far it was set back the last time
/// @param left whether that was so far that the time before was the wrong one, and was left at once
/// @param going whether the machine's clock still lies behind the centre's time, which waits for it at a slower pace
public record ClockFault(Instant firstAt, Instant lastAt, long times, Duration by, boolean left, boolean going) {
}
