package org.menshen.workstation.register;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ThreadFactory;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.port.Arrival;
import org.menshen.workstation.cache.KeySource;
import org.menshen.workstation.cache.Position;
import org.menshen.workstation.index.Bursts;
import org.menshen.workstation.index.Rests;
import org.menshen.workstation.sync.Followed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.databind.json.JsonMapper;

/// Keeps the work items of this console on its disk: what the stream brought at once, what is missing from the centre in pieces, what changed last
/// first. One thread of its own, which nobody interrupts, does all that writes the files. They are opened when the picture is live, or sooner when
/// somebody asks for an item, and checked byte by byte some time later; damaged ones are made again from the centre, and that is said. Safe from any
/// thread.
public final class ItemKeeper implements Followed, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ItemKeeper.class);
    private static final long REST_MS = 250;
    /// How long the files stay closed at most before the picture is live.
    private static final Duration START = Duration.ofSeconds(10);
    /// Between pieces, so that a fill leaves the machine to others.
    private static final long BREATH_MS = 5;

    private final ItemFiles.Surroundings around;
    private final ItemFiles files;
    private final ItemShelf shelf;
    private final Deque<ItemFiles.Stretch> waiting = new ArrayDeque<>();
    private final List<Kept> kept = new ArrayList<>();
    private final Rests rests = new Rests();
    private final Thread thread;
    private volatile boolean wanted;
    private final Bursts bursts = new Bursts();
    private boolean anew;
    private boolean begun;
    private long reached;
    /// up to which change the stream's items are in the files; what is newer is on the shelf, and no gap
    private volatile long heard = Long.MAX_VALUE;

    private record Kept(long seq, Runnable then) {
    }

    /// @param folder where the files lie, of their own
    /// @param keys the console's key
    /// @param json the written form of the domain
    /// @param nearShare see [org.menshen.domain.work.WorkDue]
    /// @param around what else of the console it touches
    /// @param shelf where the items are found
    /// @param threads makes its thread
    public ItemKeeper(Path folder, KeySource keys, JsonMapper json, double nearShare, ItemFiles.Surroundings around, ItemShelf shelf,
            ThreadFactory threads) {
        this.around = around;
        this.shelf = shelf;
        this.files = new ItemFiles(new ItemFiles.Place(folder, keys, json, nearShare), around, shelf);
        this.thread = threads.newThread(this::work);
    }

    static Subject subject(String id) {
        return new Subject(SubjectKind.WORK, id);
    }

    /// Begins to read, to keep and to fill.
    public synchronized void start() {
        if (!begun) {
            begun = true;
            thread.start();
        }
    }

    /// Opens the files once, reads every byte and closes them, which makes damaged ones anew.
    public void repair() {
        files.repair();
    }

    /// Waits until the files are open; for whoever asks for items.
    ///
    /// @return whether they are
    boolean await(Duration longest) {
        wanted = true;
        rests.wake();
        rests.await(() -> shelf.index() != null, longest);
        return shelf.index() != null;
    }

    /// How far what the centre has is here.
    Arrival arrival() {
        return files.arrival(heard);
    }

    @Override
    public void applied(List<Change> changes, Position position) {
        synchronized (this) {
            // nobody is woken: what comes in a moment is written together
            bursts.heard(changes.size());
            heard = Math.min(heard, changes.getFirst().seq() - 1);
            waiting.add(new ItemFiles.Stretch(files.name(position), changes.getFirst().seq() - 1, position.seq()));
        }
    }

    @Override
    public void begunAnew() {
        shelf.forget();
        synchronized (this) {
            waiting.clear();
            heard = Long.MAX_VALUE;
            anew = true;
        }
        rests.wake();
    }

    @Override
    public void otherSight() {
        begunAnew();
    }

    @Override
    public void whenKept(long seq, Runnable then) {
        synchronized (this) {
            if (begun && !rests.isEnded() && files.trouble().isEmpty()) {
                kept.add(new Kept(seq, then));
                return;
            }
        }
        then.run();
    }

    private void work() {
        // the start of a console has better things to do, unless somebody asks
        rests.until(() -> wanted || around.live().get(), START);
        while (!rests.isEnded()) {
            if (shelf.index() != null) {
                bursts.letPass(rests);
            }
            long begin = System.nanoTime();
            try {
                boolean more = files.ready() && next();
                if (more) {
                    rests.rest(BREATH_MS);
                } else {
                    rests.after(begin, REST_MS);
                }
            } catch (IOException | RuntimeException e) {
                files.failed(e);
            }
            if (!files.trouble().isEmpty()) {
                tellKept(Long.MAX_VALUE);
            }
        }
        files.close(taken());
        tellKept(Long.MAX_VALUE);
    }

    private boolean next() throws IOException {
        boolean other;
        synchronized (this) {
            other = anew;
            anew = false;
        }
        if (other) {
            files.begin();
            tellKept(Long.MAX_VALUE);
        }
        files.check();
        @Nullable Position position = around.position().get();
        List<ItemFiles.Stretch> stretches = taken();
        boolean more = files.step(stretches, position);
        if (!stretches.isEmpty()) {
            reached = stretches.getLast().until();
            synchronized (this) {
                heard = waiting.isEmpty() ? reached : waiting.getFirst().after();
            }
        }
        if (files.commit()) {
            tellKept(reached);
        }
        return more;
    }

    private synchronized List<ItemFiles.Stretch> taken() {
        List<ItemFiles.Stretch> all = List.copyOf(waiting);
        waiting.clear();
        return all;
    }

    private void tellKept(long until) {
        List<Kept> now;
        synchronized (this) {
            now = kept.stream().filter(each -> each.seq <= until).toList();
            kept.removeAll(now);
        }
        now.forEach(each -> each.then.run());
    }

    /// Keeps what came last and lets go of the files. Takes a second at most beside the disk.
    @Override
    public void close() {
        rests.end();
        synchronized (this) {
            if (!begun) {
                return;
            }
        }
        if (!Rests.gone(thread, Duration.ofSeconds(1))) {
            LOG.warn("the work items did not close in time: what came last is asked for again");
        }
    }
}
