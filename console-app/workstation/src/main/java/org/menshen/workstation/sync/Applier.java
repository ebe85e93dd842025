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
    private final Deque<String> line = new ArrayDeque<>();
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

    /// Adds the next change as it was sent; waits while the line is full.
    synchronized void offer(String change) throws InterruptedException {
        while (line.size() >= WAITING) {
            wait();
        }
        if (line.isEmpty()) {
            notifyAll();
        }
        line.add(change);
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
        notifyAll();
    }

    @Override
    public void run() throws InterruptedException {
        await();
        try {
            List<Told> batch = follow(read(take()));
            if (!batch.isEmpty()) {
                apply(batch);
            }
        } catch (VersionGap e) {
            LOG.warn("A change does not fit what is held; a new snapshot is needed", e);
            broken.run();
        } catch (JacksonException e) {
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

    private synchronized List<String> take() {
        List<String> batch = new ArrayList<>();
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

    private List<Told> read(List<String> texts) {
        return (texts.size() < MANY ? texts.stream() : texts.parallelStream())
                .map(text -> new Told(json.readValue(text, Change.class), text)).toList();
    }

    /// Those that follow what is held, one behind the other by number and hash. What is held already is passed over; the first that does not
    /// follow ends them.
    private List<Told> follow(List<Told> batch) {
        Position held = Objects.requireNonNull(parts.seat.position(), "changes come after a snapshot");
        List<Told> following = new ArrayList<>(batch.size());
        long seq = held.seq();
        String hash = held.hash();
        for (Told told : batch) {
            Change change = told.change();
            if (change.seq() <= seq) {
                continue;
            }
            if (change.seq() != seq + 1 || !change.previousHash().equals(hash)) {
                LOG.warn("Change {} does not follow {}", change.seq(), seq);
                broken.run();
                forget();
                break;
            }
            seq = change.seq();
            hash = change.hash();
            following.add(told);
        }
        return following;
    }

    private void apply(List<Told> batch) throws InterruptedException {
        Position before = Objects.requireNonNull(parts.seat.position(), "changes come after a snapshot");
        Change last = batch.getLast().change();
        Position position = new Position(last.seq(), last.hash(), before.drill(), before.dataSet());
        List<Change> changes = batch.stream().map(Told::change).toList();
        LocalView.Moved moved = parts.view.apply(changes);
        // before the position: whoever knows it must find that this was told
        parts.past.applied(changes, position);
        parts.seat.moveTo(position);
        parts.changed.accept(moved.subjects());
        parts.link.seq(position.seq());
        // what is settled leaves the outbox when the cache knows it too: a killed console shows it either way
        // work items are kept elsewhere
        parts.cache.record(batch, moved.subjects().stream().filter(subject -> subject.kind() != SubjectKind.WORK).map(parts.view::confirmed)
                .flatMap(Optional::stream).toList(), position, () -> settled(moved.settled(), position));
    }

    private void settled(Set<UUID> commands, Position position) {
        if (!commands.isEmpty()) {
            parts.past.whenKept(position.seq(), () -> parts.outbox.settledInView(commands));
        }
    }
}
