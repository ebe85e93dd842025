package org.menshen.centre.run;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;

import org.menshen.centre.api.MediaSource;

/// What a centre is given by whoever starts it.
///
/// @param scheduler runs the centre's timer; not shut down by the centre
/// @param clock real time
/// @param basemap the base map in map-core's format; empty when there is none
/// @param media pictures of demonstration cameras
public record CentreParts(ScheduledExecutorService scheduler, Clock clock, Supplier<Optional<byte[]>> basemap, MediaSource media) {
}
