package org.menshen.centre.api;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

import org.menshen.centre.debrief.ResultDesk;
import org.menshen.centre.ingest.Intake;
import org.menshen.centre.ingest.ReadingBoard;
import org.menshen.centre.ingest.SourceBoard;
import org.menshen.centre.ingest.cap.CapIntake;
import org.menshen.centre.past.Recorder;
import org.menshen.centre.seat.Seats;
import org.menshen.centre.seat.DemoSignIn;
import org.menshen.centre.store.Finished;
import org.menshen.centre.store.Ledger;
import org.menshen.centre.store.Replay;
import org.menshen.wire.DomainJson;

/// What the HTTP face stands on.
///
/// @param json the written form of the domain
/// @param ledger the change log
/// @param board the last readings
/// @param past what the log tells of a stretch of time
/// @param finished the alerts that are over
/// @param recorder the readings of the last day
/// @param clock the centre's clock
/// @param heartbeat real time between signs of life on a stream
/// @param blocked real time after which a reader that takes nothing is cut off: its buffers are full, and it only holds a thread
/// @param sources the health of the feeds
/// @param intake where messages of feeds go
/// @param cap where CAP messages go
/// @param results what drills that were settled came to
/// @param seats the tokens
/// @param reveals how often and how long personal fields are shown in clear
/// @param signIn demonstration sign-in; empty when it is off
/// @param doors which roles may come in
/// @param openMedia whether cameras may be opened without a token
/// @param drill the drill; empty in live operation
/// @param site name of the site served
/// @param basemap the base map in map-core's format; empty when there is none
/// @param media pictures of demonstration cameras
public record ApiParts(DomainJson json, Ledger ledger, ReadingBoard board, Replay past, Finished finished, Recorder recorder, Clock clock,
                       Duration heartbeat, Duration blocked,
                       SourceBoard sources, Intake intake, CapIntake cap, ResultDesk results, Seats seats, RevealLimits reveals,
                       Optional<DemoSignIn> signIn, Doors doors, boolean openMedia, Optional<DrillControl> drill,
                       String site,
                       Supplier<Optional<byte[]>> basemap, MediaSource media) {
}
