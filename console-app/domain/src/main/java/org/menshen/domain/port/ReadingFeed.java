package org.menshen.domain.port;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;

import org.menshen.domain.reading.Reading;

/// The newest value of every key. Safe from any thread.
public interface ReadingFeed {

    /// The newest value of a key, such as `unit/U-007`.
    Optional<Reading> latest(String key);

    /// All newest values.
    Collection<Reading> all();

    /// Calls back with new values in batches on a feed thread.
    Pin observe(Consumer<Collection<Reading>> observer);
}
