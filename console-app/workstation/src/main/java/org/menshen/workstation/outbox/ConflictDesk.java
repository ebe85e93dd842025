package org.menshen.workstation.outbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.menshen.domain.port.Pin;
import org.menshen.domain.port.Workspace.Conflict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands every conflict out once. Conflicts wait here, and in the outbox on disk, until somebody observes.
/// Safe from any thread.
final class ConflictDesk {

    private static final Logger LOG = LoggerFactory.getLogger(ConflictDesk.class);

    private final Executor feed;
    private final Consumer<UUID> seen;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final List<Consumer<Conflict>> observers = new CopyOnWriteArrayList<>();

    private record Waiting(UUID id, Conflict conflict) {
    }

    /// @param feed calls observers
    /// @param seen told of every command whose conflict was handed out
    ConflictDesk(Executor feed, Consumer<UUID> seen) {
        this.feed = feed;
        this.seen = seen;
    }

    void raise(UUID id, Conflict conflict) {
        synchronized (waiting) {
            waiting.add(new Waiting(id, conflict));
        }
        feed.execute(this::handOut);
    }

    Pin observe(Consumer<Conflict> observer) {
        observers.add(observer);
        feed.execute(this::handOut);
        return () -> observers.remove(observer);
    }

    private void handOut() {
        if (observers.isEmpty()) {
            return;
        }
        List<Waiting> now;
        synchronized (waiting) {
            now = new ArrayList<>(waiting);
            waiting.clear();
        }
        for (Waiting one : now) {
            for (Consumer<Conflict> observer : observers) {
                try {
                    observer.accept(one.conflict);
                } catch (RuntimeException e) {
                    LOG.error("An observer of conflicts failed", e);
                }
            }
            seen.accept(one.id);
        }
    }
}
