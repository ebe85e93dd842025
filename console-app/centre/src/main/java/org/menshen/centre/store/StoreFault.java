package org.menshen.centre.store;

import java.time.Instant;

/// That nothing can be written down now: what feeds and people send is refused until it can.
///
/// @param firstAt since when, by the centre's time
/// @param lastAt when something was refused last
/// @param refused how many messages were
/// @param cause the cause in a word, for the people who look after the centre
public record StoreFault(Instant firstAt, Instant lastAt, long refused, String cause) {
}
