package org.menshen.centre.run;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;

import org.menshen.centre.api.MediaSource;
import org.menshen.centre.seat.RosterFile;
import org.menshen.map.core.geo.Bounds;

/// What a centre is given by whoever starts it.
///
/// @param scheduler runs the centre's timer; not shut down by the centre
/// @param clock real time
/// @param basemap the base map in map-core's format; empty when there is none
/// @param media pictures of demonstration cameras
/// @param extent what the site's map shows: what is far outside is not believed; empty when only its sites are known
/// @param key the centre's key, 32 bytes: personal values are sealed with it. Asked for when there is one to seal or to open
/// @param roster the rota from which duties are planned day after day
public record CentreParts(ScheduledExecutorService scheduler, Clock clock, Supplier<Optional<byte[]>> basemap, MediaSource media,
                          Optional<Bounds> extent, Supplier<byte[]> key, RosterFile roster) {

    /// What a centre is given that knows no more of its extent than its sites, and has no rota.
    public CentreParts(ScheduledExecutorService scheduler, Clock clock, Supplier<Optional<byte[]>> basemap, MediaSource media,
                       Supplier<byte[]> key) {
        this(scheduler, clock, basemap, media, Optional.empty(), key, RosterFile.NONE);
    }
}
