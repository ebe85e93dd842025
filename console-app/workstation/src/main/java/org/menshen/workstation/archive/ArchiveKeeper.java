package org.menshen.workstation.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertFact;
import org.menshen.domain.archive.PastAlert;
import org.menshen.domain.archive.PastQuery;
import org.menshen.domain.archive.PastRules;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.port.Archive;
import org.menshen.domain.port.Pin;
import org.menshen.workstation.cache.KeySource;
import org.menshen.workstation.cache.Position;
import org.menshen.workstation.feed.Feed;
import org.menshen.workstation.feed.NoticeBoard;
import org.menshen.workstation.index.Bursts;
import org.menshen.workstation.index.Rests;
import org.menshen.workstation.link.CentreClient;
import org.menshen.workstation.sync.Followed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.databind.json.JsonMapper;

/// Keeps the past alerts of this console: what the stream brings at once, what is missing from the centre in pieces, the newest first. One thread
/// of its own, which nobody interrupts, does all that writes the files; nobody waits for it. Damaged files are made again from the centre, and that
/// is said. Safe from any thread.
public final class ArchiveKeeper implements Archive, Followed, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ArchiveKeeper.class);
    private static final long REST_MS = 500;
    /// How long the files stay closed at most before the picture is live.
    private static final Duration START = Duration.ofSeconds(10);
    /// About so many alerts are written at once.
    private static final int PIECE = 500;
    /// Between pieces, so that a fill leaves the machine to others.
    private static final long BREATH_MS = 5;

    private final Surroundings around;
    private final CentreClient centre;
    private final ArchiveFiles files;
    private final Feed<String, Standing> news;
    private final Deque<ArchiveFiles.Batch> waiting = new ArrayDeque<>();
    private final Bursts bursts = new Bursts();
    private final Rests rests = new Rests();
    private final Executor searching;
    private final Thread thread;
    private volatile Standing standing = Standing.BEGIN;
    private volatile boolean filling = true;
    private boolean anew;
    private boolean begun;

    /// What else of the console it touches.
    ///
    /// @param position how far the picture goes; `null` before there is one
    /// @param state the confirmed state of a subject
    /// @param history the changes of a subject that are known here
    /// @param live whether the centre is followed
    /// @param notices told when files were made again
    /// @param clock the time by which the console works
    /// @param system the system's clock
    /// @param settle how long the files stay closed once it is live, while its windows are made
    public record Surroundings(Supplier<@Nullable Position> position, Function<Subject, @Nullable State> state,
                               Function<Subject, List<Change>> history, Supplier<Boolean> live, NoticeBoard notices, Clock clock, Clock system,
                               Duration settle) {
    }

    /// @param folder where the files lie, of their own
    /// @param keys the console's key
    /// @param threads makes its thread, and those that search
    /// @param feed calls observers
    public ArchiveKeeper(Path folder, KeySource keys, Surroundings around, CentreClient centre, JsonMapper json, PastRules rules,
            ThreadFactory threads, Executor feed) {
        this.around = around;
        this.centre = centre;
        this.files = new ArchiveFiles(folder, keys, around, centre, json, rules);
        this.news = new Feed<>(feed);
        this.searching = task -> threads.newThread(task).start();
        this.thread = threads.newThread(this::work);
    }

    /// Begins to read, to keep and to fill.
    public synchronized void start() {
        if (!begun) {
            begun = true;
            thread.start();
        }
    }

    /// Opens the files once and closes them, which makes damaged ones anew.
    public void repair() {
        files.repair();
    }

    @Override
    public void applied(List<Change> changes, Position reached) {
        List<Alert> over = new ArrayList<>();
        Set<String> again = new HashSet<>();
        Set<Subject> alerts = new HashSet<>();
        changes.forEach(change -> {
            if (change.subject().kind() == SubjectKind.ALERT && alerts.add(change.subject())
                    && around.state.apply(change.subject()) instanceof Alert alert && PastAlert.isKept(alert)) {
                over.add(alert);
            }
            if (change.fact() instanceof AlertFact.CalledAgain) {
                again.add(change.subject().id());
            }
        });
        over.forEach(alert -> again.remove(alert.id()));
        synchronized (this) {
            // nobody is woken: what comes in half a second is written together, for each writing makes files
            bursts.heard(changes.size());
            waiting.add(new ArchiveFiles.Batch(reached.dataSet(), changes.getFirst().seq() - 1, reached.seq(), over, again));
        }
    }

    @Override
    public void begunAnew() {
        synchronized (this) {
            waiting.clear();
            anew = true;
        }
        rests.wake();
    }

    @Override
    public CompletableFuture<Found> find(PastQuery query, int from, int count) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return files.find(query, from, count);
            } catch (IOException e) {
                throw new CompletionException(e);
            }
        }, searching);
    }

    @Override
    public CompletableFuture<History> history(String alertId) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                List<Change> told = centre.pastAlert(alertId);
                if (!told.isEmpty()) {
                    return new History(told, true);
                }
            } catch (IOException away) {
                LOG.debug("what happened to {} is told from what was kept: {}", alertId, away.toString());
            }
            return new History(around.history.apply(new Subject(SubjectKind.ALERT, alertId)), false);
        }, searching);
    }

    @Override
    public Standing standing() {
        return standing;
    }

    @Override
    public Pin observe(Consumer<Standing> observer) {
        return news.observe(told -> told.values().forEach(observer));
    }

    @Override
    public void fill(boolean on) {
        filling = on;
        rests.wake();
    }

    private void work() {
        // the start of a console has better things to do; nobody asks for the past before the present is there
        if (rests.until(() -> around.live().get(), START)) {
            rests.rest(around.settle().toMillis());
        }
        while (!rests.isEnded()) {
            bursts.letPass(rests);
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
            tell();
        }
        files.shut();
    }

    private boolean next() throws IOException {
        List<ArchiveFiles.Batch> batches;
        boolean other;
        Position reached = around.position.get();
        synchronized (this) {
            batches = taken();
            other = anew;
            anew = false;
            reached = beforeWaiting(reached);
        }
        return files.step(batches, other, filling, reached);
    }

    /// How far the picture goes less what the stream has brought and waits here: nobody has to be asked for that.
    private synchronized @Nullable Position beforeWaiting(@Nullable Position reached) {
        ArchiveFiles.Batch next = waiting.peek();
        return next == null || reached == null || reached.seq() <= next.after() ? reached
                : new Position(next.after(), reached.hash(), reached.drill(), reached.dataSet());
    }

    /// What came first, about as much as is written at once.
    private List<ArchiveFiles.Batch> taken() {
        List<ArchiveFiles.Batch> batches = new ArrayList<>();
        int alerts = 0;
        while (!waiting.isEmpty() && alerts < PIECE) {
            ArchiveFiles.Batch batch = waiting.remove();
            batches.add(batch);
            alerts += batch.over().size();
        }
        return batches;
    }

    private void tell() {
        Position reached = beforeWaiting(around.position.get());
        Standing now = new Standing(files.phase(filling, reached), files.kept(), files.share(reached), files.trouble(), standing.since());
        if (!now.equals(standing)) {
            boolean turned = now.phase() != standing.phase();
            standing = turned ? new Standing(now.phase(), now.kept(), now.share(), now.trouble(), around.system.instant()) : now;
            news.publish(Map.of("", standing));
        }
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
            LOG.warn("the past alerts did not close in time: what came last is asked for again");
        }
    }
}
