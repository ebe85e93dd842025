package org.menshen.workstation.sync;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.rules.VersionGap;
import org.menshen.workstation.cache.LocalCache;
import org.menshen.workstation.cache.Position;
import org.menshen.workstation.feed.Worker;
import org.menshen.workstation.link.LinkMonitor;
import org.menshen.workstation.outbox.Outbox;
import org.menshen.workstation.view.LocalView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Applies changes to the view in batches, as many as have come while the last batch was applied, tells whoever watches, and only then notes
/// them for the cache: no row waits for the disk. The line waits when it is full, so a burst costs time at the centre's side and no memory here.
final class Applier implements Worker.Step {

    private static final Logger LOG = LoggerFactory.getLogger(Applier.class);
    private static final int WAITING = 4_000;
    private static final int BATCH = 1_000;

    private final Parts parts;
    private final Runnable broken;
    private final Deque<Change> line = new ArrayDeque<>();
    private boolean busy;

    /// What the applier moves.
    ///
    /// @param seat where the position is kept
    /// @param view what is shown
    /// @param cache what is kept
    /// @param outbox told of commands that are settled
    /// @param link told of the position
    /// @param changed told of subjects that look different
    /// @param past told of changes that are applied
    record Parts(Seat seat, LocalView view, LocalCache cache, Outbox outbox, LinkMonitor link, Consumer<Set<Subject>> changed,
                 Followed past) {
    }

    /// @param parts what it moves
    /// @param broken called when changes do not fit what is held, so that only a new snapshot helps
    Applier(Parts parts, Runnable broken) {
        this.parts = parts;
        this.broken = broken;
    }

    /// Adds the next change; waits while the line is full.
    synchronized void offer(Change change) throws InterruptedException {
        while (line.size() >= WAITING) {
            wait();
        }
        line.add(change);
        notifyAll();
    }

    /// Waits until everything offered is applied.
    synchronized void finish() throws InterruptedException {
        while (busy || !line.isEmpty()) {
            wait();
        }
    }

    /// Drops the changes that wait; then waits for the batch in hand.
    synchronized void discard() throws InterruptedException {
        line.clear();
        notifyAll();
        finish();
    }

    @Override
    public void run() throws InterruptedException {
        await();
        try {
            List<Change> batch = take();
            if (!batch.isEmpty()) {
                apply(batch);
            }
        } catch (VersionGap e) {
            LOG.warn("A change does not fit what is held; a new snapshot is needed", e);
            broken.run();
        } finally {
            done();
        }
    }

    private synchronized void await() throws InterruptedException {
        while (line.isEmpty()) {
            wait();
        }
        busy = true;
    }

    private synchronized List<Change> take() {
        List<Change> batch = new ArrayList<>();
        while (!line.isEmpty() && batch.size() < BATCH) {
            batch.add(line.remove());
        }
        notifyAll();
        return batch;
    }

    private synchronized void done() {
        busy = false;
        notifyAll();
    }

    private void apply(List<Change> batch) throws InterruptedException {
        Position before = Objects.requireNonNull(parts.seat.position(), "changes come after a snapshot");
        Change last = batch.getLast();
        Position position = new Position(last.seq(), last.hash(), before.drill(), before.dataSet());
        LocalView.Moved moved = parts.view.apply(batch);
        // before the position: whoever knows it must find that this was told
        parts.past.applied(batch, position);
        parts.seat.moveTo(position);
        parts.changed.accept(moved.subjects());
        parts.link.seq(position.seq());
        // what is settled leaves the outbox when the cache knows it too: a killed console shows it either way
        parts.cache.record(batch, moved.subjects().stream().map(parts.view::confirmed).flatMap(Optional::stream).toList(), position,
                () -> parts.outbox.settledInView(moved.settled()));
    }
}
