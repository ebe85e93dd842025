package org.menshen.workstation.feed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.menshen.domain.port.Pin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands news to observers in batches. News that arrives while observers are busy is merged per key, the later value
/// replacing the earlier, so a slow observer gets larger batches and never a growing queue. Safe from any thread.
///
/// @param <K> what the news is about
/// @param <V> the news
public final class Feed<K, V> {

    private static final Logger LOG = LoggerFactory.getLogger(Feed.class);

    private final Executor thread;
    private final List<Consumer<Map<K, V>>> observers = new CopyOnWriteArrayList<>();
    private LinkedHashMap<K, V> waiting = new LinkedHashMap<>();

    /// @param thread calls the observers, one task after another
    public Feed(Executor thread) {
        this.thread = thread;
    }

    /// Adds an observer; it is called on the feed thread.
    public Pin observe(Consumer<Map<K, V>> observer) {
        observers.add(observer);
        return () -> observers.remove(observer);
    }

    /// Whether anybody listens.
    public boolean isObserved() {
        return !observers.isEmpty();
    }

    /// Publishes news; returns at once.
    public void publish(Map<K, V> news) {
        hand(new LinkedHashMap<>(news));
    }

    /// Publishes news that nobody else holds, which saves a copy of thousands; returns at once.
    public void hand(LinkedHashMap<K, V> news) {
        if (news.isEmpty()) {
            return;
        }
        boolean idle;
        synchronized (this) {
            idle = waiting.isEmpty();
            if (idle) {
                waiting = news;
            } else {
                waiting.putAll(news);
            }
        }
        if (idle) {
            thread.execute(this::drain);
        }
    }

    private void drain() {
        Map<K, V> batch;
        synchronized (this) {
            batch = waiting;
            waiting = new LinkedHashMap<>();
        }
        for (Consumer<Map<K, V>> observer : observers) {
            try {
                observer.accept(batch);
            } catch (RuntimeException e) {
                LOG.error("An observer failed", e);
            }
        }
    }
}
