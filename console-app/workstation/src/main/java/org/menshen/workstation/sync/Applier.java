package org.menshen.workstation.sync;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.rules.VersionGap;
import org.menshen.wire.WireException;
import org.menshen.workstation.cache.LocalCache;
import org.menshen.workstation.cache.Position;
import org.menshen.workstation.cache.Told;
import org.menshen.workstation.feed.Worker;
import org.menshen.workstation.link.LinkMonitor;
import org.menshen.workstation.outbox.Outbox;
import org.menshen.workstation.view.LocalView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Reads changes and applies them to the view in batches, as many as have come while the last batch was applied, tells whoever watches, and only
/// then notes them for the cache: no row waits for the disk. A large batch is read by all processors. The line waits when it is full, so a burst
/// costs time at the centre's side and no memory here.
final class Applier implements Worker.Step {

    private static final Logger LOG = LoggerFactory.getLogger(Applier.class);
    private static final int WAITING = 4_000;
    private static final int BATCH = 1_000;
    /// Fewer are read sooner by one thread.
    private static final int MANY = 100;

    private final JsonMapper json;
    private final Parts parts;
    private final Runnable broken;
    private final Deque<Told> line = new ArrayDeque<>();
    /// How many changes are in it.
    private int waiting;
    /// What was begun last.
    private Told newest = new Told();
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

    /// @param json the written form of changes
    /// @param parts what it moves
    /// @param broken called when changes do not fit what is held, so that only a new snapshot helps
    Applier(JsonMapper json, Parts parts, Runnable broken) {
        this.json = json;
        this.parts = parts;
        this.broken = broken;
    }

    /// Adds the next change as it was sent, UTF-8; waits while the line is full.
    synchronized void offer(byte[] bytes, int from, int to) throws InterruptedException {
        while (waiting >= WAITING) {
            wait();
        }
        Told open = line.peekLast();
        if (open == null) {
            notifyAll();
        }
        if (open == null || open.isFull()) {
            open = newest.next();
            newest = open;
            line.add(open);
        }
        open.add(bytes, from, to);
        waiting++;
    }

    /// Waits until everything offered is applied.
    synchronized void finish() throws InterruptedException {
        while (busy || !line.isEmpty()) {
            wait();
        }
    }

    /// Drops the changes that wait; then waits for the batch in hand.
    synchronized void discard() throws InterruptedException {
        forget();
        finish();
    }

    private synchronized void forget() {
        line.clear();
        waiting = 0;
        notifyAll();
    }

    @Override
    public void run() throws InterruptedException {
        await();
        try {
            List<Told> told = take();
            Batch batch = follow(told, read(told));
            if (!batch.changes.isEmpty()) {
                apply(batch);
            }
        } catch (VersionGap e) {
            LOG.warn("A change does not fit what is held; a new snapshot is needed", e);
            broken.run();
        } catch (JacksonException | WireException e) {
            LOG.warn("A change cannot be read; a new snapshot is needed", e);
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

    private synchronized List<Told> take() {
        List<Told> batch = new ArrayList<>();
        int many = 0;
        while (!line.isEmpty() && many < BATCH) {
            Told next = line.remove();
            many += next.size();
            batch.add(next);
        }
        waiting -= many;
        notifyAll();
        return batch;
    }

    private synchronized void done() {
        busy = false;
        notifyAll();
    }

    private List<List<Change>> read(List<Told> told) {
        boolean many = told.stream().mapToInt(Told::size).sum() >= MANY;
        return (many ? told.parallelStream() : told.stream()).map(lines -> lines.read(json)).toList();
    }

    /// What is applied together.
    ///
    /// @param told as it was sent
    /// @param changes what was read of it
    private record Batch(List<Told> told, List<Change> changes) {

        /// Adds changes that were sent together, from one on, up to before another.
        private void add(Told lines, List<Change> read, int from, int to) {
            if (from < to) {
                List<Change> part = read.subList(from, to);
                told.add(lines.part(from, to, part));
                changes.addAll(part);
            }
        }
    }

    /// Those that follow what is held, one behind the other by number and hash. What is held already is passed over; the first that does not
    /// follow ends them.
    private Batch follow(List<Told> told, List<List<Change>> read) {
        Position held = Objects.requireNonNull(parts.seat.position(), "changes come after a snapshot");
        Batch following = new Batch(new ArrayList<>(told.size()), new ArrayList<>(BATCH));
        long seq = held.seq();
        String hash = held.hash();
        for (int i = 0; i < told.size(); i++) {
            List<Change> lines = read.get(i);
            int from = 0;
            for (int k = 0; k < lines.size(); k++) {
                Change change = lines.get(k);
                if (change.seq() <= seq) {
                    following.add(told.get(i), lines, from, k);
                    from = k + 1;
                } else if (change.seq() != seq + 1 || !change.previousHash().equals(hash)) {
                    LOG.warn("Change {} does not follow {}", change.seq(), seq);
                    broken.run();
                    forget();
                    following.add(told.get(i), lines, from, k);
                    return following;
                } else {
                    seq = change.seq();
                    hash = change.hash();
                }
            }
            following.add(told.get(i), lines, from, lines.size());
        }
        return following;
    }

    private void apply(Batch batch) throws InterruptedException {
        Position before = Objects.requireNonNull(parts.seat.position(), "changes come after a snapshot");
        Change last = batch.changes.getLast();
        Position position = new Position(last.seq(), last.hash(), before.drill(), before.dataSet());
        LocalView.Moved moved = parts.view.apply(batch.changes);
        // before the position: whoever knows it must find that this was told
        parts.past.applied(batch.changes, position);
        parts.seat.moveTo(position);
        parts.changed.accept(moved.subjects());
        parts.link.seq(position.seq());
        // what is settled leaves the outbox when the cache knows it too: a killed console shows it either way
        // work items are kept elsewhere
        parts.cache.record(batch.told, moved.subjects().stream().filter(subject -> subject.kind() != SubjectKind.WORK).map(parts.view::confirmed)
                .flatMap(Optional::stream).toList(), position, () -> settled(moved.settled(), position));
    }

    private void settled(Set<UUID> commands, Position position) {
        if (!commands.isEmpty()) {
            parts.past.whenKept(position.seq(), () -> parts.outbox.settledInView(commands));
        }
    }
}
