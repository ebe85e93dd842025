package org.menshen.workstation.sync;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.menshen.domain.port.Pin;
import org.menshen.domain.port.ReadingFeed;
import org.menshen.domain.reading.Reading;
import org.menshen.domain.time.StampRule;
import org.menshen.workstation.feed.Feed;

/// The newest value of every key: an older one that arrives later is passed over. Safe from any thread.
public final class LastReadings implements ReadingFeed {

    private final Map<String, Reading> newest = new ConcurrentHashMap<>();
    private final AtomicBoolean news = new AtomicBoolean();
    private final Feed<String, Reading> feed;

    /// @param thread calls observers
    public LastReadings(Executor thread) {
        this.feed = new Feed<>(thread);
    }

    /// Takes values in.
    public void take(Collection<Reading> readings) {
        Map<String, Reading> fresh = new LinkedHashMap<>();
        for (Reading reading : readings) {
            if (!StampRule.isSane(reading.at())) {
                // a centre of before let it through: no map can count with it
                continue;
            }
            Reading kept = newest.merge(reading.key(), reading, (held, late) -> late.at().isBefore(held.at()) ? held : late);
            if (kept == reading) {
                fresh.put(reading.key(), reading);
            }
        }
        if (!fresh.isEmpty()) {
            news.set(true);
        }
        feed.publish(fresh);
    }

    /// Forgets everything, when the centre serves other data.
    public void clear() {
        newest.clear();
    }

    /// Whether anything came since the last call.
    public boolean takeNews() {
        return news.getAndSet(false);
    }

    @Override
    public Optional<Reading> latest(String key) {
        return Optional.ofNullable(newest.get(key));
    }

    @Override
    public Collection<Reading> all() {
        return new ArrayList<>(newest.values());
    }

    @Override
    public Pin observe(Consumer<Collection<Reading>> observer) {
        return feed.observe(news -> observer.accept(news.values()));
    }
}
