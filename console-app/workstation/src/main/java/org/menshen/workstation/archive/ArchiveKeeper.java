package org.menshen.workstation.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
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
import org.menshen.domain.port.Notices.Weight;
import org.menshen.domain.port.Pin;
import org.menshen.domain.text.Cause;
import org.menshen.workstation.cache.KeySource;
import org.menshen.workstation.cache.Position;
import org.menshen.workstation.feed.Feed;
import org.menshen.workstation.feed.NoticeBoard;
import org.menshen.workstation.link.CentreClient;
import org.menshen.workstation.link.CentreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.databind.json.JsonMapper;

/// Keeps the past alerts of this console: what the stream brings at once, what is missing from the centre in pieces, the newest first. One thread
/// of its own does all that touches the files; nobody waits for it. Damaged files are made again from the centre, and that is said. Safe from any
/// thread.
public final class ArchiveKeeper implements Archive, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ArchiveKeeper.class);
    private static final Duration COMMIT = Duration.ofSeconds(3);
    private static final Duration PRUNE = Duration.ofHours(1);
    private static final Duration RETRY = Duration.ofSeconds(10);
    private static final long REST_MS = 500;
    /// Between pieces, so that a fill leaves the machine to others.
    private static final long BREATH_MS = 5;

    private final Place place;
    private final Surroundings around;
    private final CentreClient centre;
    private final JsonMapper json;
    private final PastRules rules;
    private final Feed<String, Standing> news;
    private final Deque<Batch> waiting = new ArrayDeque<>();
    private final Executor searching;
    private final Thread thread;
    private volatile @Nullable ArchiveIndex index;
    private volatile Standing standing = Standing.BEGIN;
    private volatile boolean filling = true;
    private volatile boolean suspect;
    private boolean closed;
    private boolean begun;
    private boolean denied;
    private boolean unreached;
    private String trouble = "";
    private long nextTry;
    private long lastCommit;
    private long lastPrune;
    private long kept;

    /// Where the files lie.
    ///
    /// @param folder of their own
    /// @param keys the console's key
    public record Place(Path folder, KeySource keys) {
    }

    /// What else of the console it touches.
    ///
    /// @param position how far the picture goes; `null` before there is one
    /// @param state the confirmed state of a subject
    /// @param history the changes of a subject that are known here
    /// @param live whether the centre is followed
    /// @param notices told when files were made again
    /// @param clock the time by which the console works
    /// @param system the system's clock
    public record Surroundings(Supplier<@Nullable Position> position, Function<Subject, @Nullable State> state,
                               Function<Subject, List<Change>> history, Supplier<Boolean> live, NoticeBoard notices, Clock clock, Clock system) {
    }

    private record Batch(String dataSet, long after, long until, List<PastAlert> over, Set<String> again) {
    }

    /// @param threads makes its thread, and those that search
    /// @param feed calls observers
    public ArchiveKeeper(Place place, Surroundings around, CentreClient centre, JsonMapper json, PastRules rules, ThreadFactory threads,
            Executor feed) {
        this.place = place;
        this.around = around;
        this.centre = centre;
        this.json = json;
        this.rules = rules;
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
        open();
        shut();
    }

    /// Takes changes that the picture has taken. Returns at once.
    ///
    /// @param changes in order
    /// @param reached the last of them
    public void applied(List<Change> changes, Position reached) {
        List<PastAlert> over = new ArrayList<>();
        Set<String> again = new HashSet<>();
        Set<Subject> alerts = new HashSet<>();
        for (Change change : changes) {
            if (change.subject().kind() == SubjectKind.ALERT && alerts.add(change.subject())
                    && around.state.apply(change.subject()) instanceof Alert alert) {
                PastAlert.of(alert, rules).ifPresent(over::add);
            }
            if (change.fact() instanceof AlertFact.CalledAgain) {
                again.add(change.subject().id());
            }
        }
        over.forEach(alert -> again.remove(alert.id()));
        synchronized (this) {
            waiting.add(new Batch(reached.dataSet(), changes.getFirst().seq() - 1, reached.seq(), over, again));
            notifyAll();
        }
    }

    @Override
    public CompletableFuture<Found> find(PastQuery query, int from, int count) {
        return CompletableFuture.supplyAsync(() -> {
            ArchiveIndex open = index;
            if (open == null) {
                throw new IllegalStateException(trouble().isEmpty() ? "past alerts are being opened" : trouble());
            }
            try {
                return open.find(query, from, count);
            } catch (CorruptIndexException | java.io.EOFException damaged) {
                suspect = true;
                throw new CompletionException(damaged);
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
    public synchronized void fill(boolean on) {
        filling = on;
        notifyAll();
    }

    private synchronized String trouble() {
        return trouble;
    }

    private void work() {
        while (!isClosed()) {
            try {
                if (ready() && !step()) {
                    rest(REST_MS);
                }
            } catch (IOException | RuntimeException e) {
                failed(e);
            }
            tell();
        }
        shut();
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private synchronized void rest(long millis) {
        try {
            if (!closed && waiting.isEmpty()) {
                wait(millis);
            }
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    /// Whether the files are open.
    private boolean ready() {
        if (suspect && index != null) {
            shut();
            remake("read");
            suspect = false;
        }
        if (index == null && System.nanoTime() - nextTry >= 0) {
            open();
        }
        if (index == null) {
            rest(REST_MS);
        }
        return index != null;
    }

    private void open() {
        try {
            try {
                opened(ArchiveIndex.open(place.folder, place.keys.key(), json, rules.kept() + "/" + rules.most()));
            } catch (CorruptIndexException | IndexFormatTooOldException | IndexFormatTooNewException damaged) {
                LOG.warn("The past alerts in {} cannot be read and are made again", place.folder, damaged);
                remake(Cause.of(damaged));
                opened(ArchiveIndex.open(place.folder, place.keys.key(), json, rules.kept() + "/" + rules.most()));
            }
        } catch (IOException | RuntimeException e) {
            failed(e);
        }
    }

    private void opened(ArchiveIndex open) throws IOException {
        kept = open.count();
        index = open;
        lastCommit = System.nanoTime();
        lastPrune = lastCommit - PRUNE.toNanos();
        synchronized (this) {
            trouble = "";
        }
    }

    private void remake(String reason) {
        try {
            ArchiveIndex.remove(place.folder);
            around.notices.post("past.made-again", Weight.WARNING, "reason", reason);
        } catch (IOException e) {
            failed(e);
        }
    }

    private void failed(Exception e) {
        LOG.warn("Past alerts cannot be kept now", e);
        synchronized (this) {
            trouble = Cause.of(e);
        }
        nextTry = System.nanoTime() + RETRY.toNanos();
        suspect |= e instanceof CorruptIndexException;
        ArchiveIndex open = index;
        index = null;
        if (open != null) {
            close(open);
        }
    }

    private static void close(ArchiveIndex open) {
        try {
            open.close();
        } catch (IOException | RuntimeException e) {
            LOG.debug("the past alerts did not close well", e);
        }
    }

    private void shut() {
        ArchiveIndex open = index;
        index = null;
        if (open != null) {
            try {
                open.commit();
            } catch (IOException | RuntimeException e) {
                LOG.warn("The newest past alerts were not kept and are asked for again", e);
            }
            close(open);
        }
    }

    /// Does what is to be done next.
    ///
    /// @return whether there may be more
    private boolean step() throws IOException {
        ArchiveIndex open = java.util.Objects.requireNonNull(index, "only while it is open");
        boolean more = take(open);
        Position reached = around.position.get();
        if (reached != null) {
            know(open, reached.dataSet());
            more |= fill(open, reached);
            prune(open, reached);
        }
        if (System.nanoTime() - lastCommit >= COMMIT.toNanos()) {
            open.commit();
            lastCommit = System.nanoTime();
        }
        return more;
    }

    private void know(ArchiveIndex open, String dataSet) throws IOException {
        if (!open.dataSet().equals(dataSet)) {
            if (!open.dataSet().isEmpty()) {
                LOG.info("The centre serves other data: the past alerts begin anew");
            }
            open.clear(dataSet);
            denied = false;
        }
    }

    /// What the stream brought.
    private boolean take(ArchiveIndex open) throws IOException {
        List<Batch> batches;
        synchronized (this) {
            batches = new ArrayList<>(waiting);
            waiting.clear();
        }
        for (Batch batch : batches) {
            know(open, batch.dataSet);
            for (PastAlert alert : batch.over) {
                open.put(alert);
            }
            for (String id : batch.again) {
                open.remove(id);
            }
            open.cover(batch.after, batch.until);
        }
        if (!batches.isEmpty()) {
            open.refresh();
            kept = open.count();
        }
        return !batches.isEmpty();
    }

    private boolean fill(ArchiveIndex open, Position reached) throws IOException {
        List<Coverage.Span> gaps = open.coverage().gaps(reached.seq());
        if (gaps.isEmpty() || !filling || denied || !around.live.get()) {
            unreached = false;
            return false;
        }
        Coverage.Span gap = gaps.getLast();
        Piece piece;
        try {
            piece = Piece.read(centre.pastAlerts(gap.after(), gap.until(), rules.piece()), json);
        } catch (IOException away) {
            denied = away instanceof CentreException refusal && refusal.status() == 403;
            unreached = true;
            LOG.debug("no piece of past alerts: {}", away.toString());
            return false;
        }
        unreached = false;
        Instant cut = around.clock.instant().minus(rules.kept());
        for (PastAlert alert : piece.alerts()) {
            if (!alert.raisedAt().isBefore(cut)) {
                open.put(alert);
            }
        }
        open.cover(piece.end().after(), piece.end().until());
        open.refresh();
        kept = open.count();
        if (piece.end().until() < gap.until()) {
            // the log ends earlier than the picture: what lies between is another log's
            open.cover(piece.end().until(), gap.until());
        }
        boolean old = piece.end().begins() != null && piece.end().begins().isBefore(cut);
        if (old || kept >= rules.most()) {
            // whatever lies before is older than what is kept
            open.cover(0, piece.end().after());
        }
        rest(BREATH_MS);
        return true;
    }

    private void prune(ArchiveIndex open, Position reached) throws IOException {
        boolean timeKnown = !reached.drill() || around.live.get();
        if (timeKnown && System.nanoTime() - lastPrune >= PRUNE.toNanos()) {
            open.prune(around.clock.instant().minus(rules.kept()), rules.most());
            kept = open.count();
            lastPrune = System.nanoTime();
        }
    }

    private void tell() {
        ArchiveIndex open = index;
        Position reached = around.position.get();
        String why = trouble();
        double share = open == null || reached == null ? 0 : open.coverage().share(reached.seq());
        Standing now = new Standing(phase(open, reached, why), kept, share, why, standing.since());
        if (!now.equals(standing)) {
            boolean turned = now.phase() != standing.phase();
            standing = turned ? new Standing(now.phase(), kept, share, why, around.system.instant()) : now;
            news.publish(Map.of("", standing));
        }
    }

    private Phase phase(@Nullable ArchiveIndex open, @Nullable Position reached, String why) {
        if (open == null) {
            return why.isEmpty() ? Phase.OPENING : Phase.FAILED;
        }
        if (reached != null && open.coverage().gaps(reached.seq()).isEmpty()) {
            return Phase.WHOLE;
        }
        if (denied) {
            return Phase.DENIED;
        }
        if (!filling) {
            return Phase.STOPPED;
        }
        return reached == null || !around.live.get() || unreached ? Phase.AWAY : Phase.FILLING;
    }

    /// Keeps what came last and lets go of the files. Takes a second at most beside the disk.
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
            if (!begun) {
                return;
            }
        }
        try {
            if (!thread.join(Duration.ofSeconds(1))) {
                LOG.warn("the past alerts did not close in time: what came last is asked for again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
