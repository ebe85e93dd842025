package org.menshen.centre.drill.play;

import java.time.Instant;
import java.util.List;

import org.menshen.domain.alert.RawAlert;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.reading.Reading;

/// Something to post, kept until the centre has taken it.
sealed interface Parcel {

    /// Drill time of its newest part.
    Instant at();

    /// A message of a feed.
    record Feed(Instant at, String source, List<RawAlert> alerts, List<Reading> readings) implements Parcel {
    }

    /// A command of somebody.
    record Order(Instant at, String user, CommandEnvelope envelope) implements Parcel {
    }
}
