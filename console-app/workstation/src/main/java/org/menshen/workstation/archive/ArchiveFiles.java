package org.menshen.workstation.archive;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.lucene.index.CorruptIndexException;
import org.jspecify.annotations.Nullable;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.archive.PastAlert;
import org.menshen.domain.archive.PastQuery;
import org.menshen.domain.archive.PastRules;
import org.menshen.domain.port.Archive;
import org.menshen.workstation.cache.KeySource;
import org.menshen.workstation.cache.Position;
import org.menshen.workstation.index.FilledSpans;
import org.menshen.workstation.index.IndexFiles;
import org.menshen.workstation.link.CentreClient;
import org.menshen.workstation.link.CentreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.databind.json.JsonMapper;

/// What is done with the files of past alerts, step by step, by one thread; only [#find], [#trouble] and [#kept] are for all.
final class ArchiveFiles {

    private static final Logger LOG = LoggerFactory.getLogger(ArchiveFiles.class);
    private static final Duration PRUNE = Duration.ofHours(1);
    private static final int FORBIDDEN = 403;

    private final ArchiveKeeper.Surroundings around;
    private final CentreClient centre;
    private final JsonMapper json;
    private final PastRules rules;
    private final IndexFiles<ArchiveIndex> files;
    private volatile long kept;
    private boolean denied;
    private boolean unreached;
    private long lastPrune;

    /// What the stream brought.
    ///
    /// @param dataSet whose changes they are
    /// @param after the change before the first
    /// @param until the last
    /// @param over alerts that are over
    /// @param again alerts that are no longer over
    record Batch(String dataSet, long after, long until, List<Alert> over, Set<String> again) {
    }

    ArchiveFiles(Path folder, KeySource keys, ArchiveKeeper.Surroundings around, CentreClient centre, JsonMapper json, PastRules rules) {
        this.around = around;
        this.centre = centre;
        this.json = json;
        this.rules = rules;
        this.files = new IndexFiles<>(new IndexFiles.Place(folder, "past alerts", "past.made-again", around.notices(), around.system()),
                place -> ArchiveIndex.open(place, keys.key(), json, rules.kept() + "/" + rules.most()), this::opened, () -> { });
    }

    /// What failed, in words; empty when nothing did.
    String trouble() {
        return files.trouble();
    }

    /// How many alerts are kept.
    long kept() {
        return kept;
    }

    /// Looks for alerts.
    ///
    /// @throws IllegalStateException while the files are not open
    Archive.Found find(PastQuery query, int from, int count) throws IOException {
        ArchiveIndex open = files.open();
        if (open == null) {
            throw new IllegalStateException(trouble().isEmpty() ? "past alerts are being opened" : trouble());
        }
        try {
            return open.find(query, from, count);
        } catch (CorruptIndexException | EOFException damaged) {
            files.suspect();
            throw damaged;
        }
    }

    /// Opens the files when it is time.
    ///
    /// @return whether they are open
    boolean ready() {
        return files.ready();
    }

    private void opened(ArchiveIndex open) throws IOException {
        kept = open.files().count();
        lastPrune = System.nanoTime() - PRUNE.toNanos();
    }

    /// The disk, or something else, failed: the files are tried again after a while.
    void failed(Exception e) {
        files.failed(e);
    }

    /// Opens the files once and closes them, which makes damaged ones anew.
    void repair() {
        files.openNow();
        shut();
    }

    /// Keeps what came last and lets go of the files.
    void shut() {
        files.close(open -> { });
    }

    /// Does what is to be done next.
    ///
    /// @param batches what the stream brought since
    /// @param anew whether the centre's log is another one since, before these
    /// @param filling whether a piece may be asked for
    /// @param reached how far the picture went before these were taken over; `null` before there is one
    /// @return whether there may be another piece to ask for
    boolean step(List<Batch> batches, boolean anew, boolean filling, @Nullable Position reached) throws IOException {
        ArchiveIndex open = files.opened();
        if (anew) {
            begin(open, "");
        }
        take(open, batches);
        boolean more = false;
        if (reached != null) {
            know(open, reached.dataSet());
            more = filling && fill(open, reached);
            prune(open, reached);
        }
        files.commit();
        return more;
    }

    private void know(ArchiveIndex open, String dataSet) throws IOException {
        if (!open.files().dataSet().equals(dataSet)) {
            begin(open, dataSet);
        }
    }

    private void begin(ArchiveIndex open, String dataSet) throws IOException {
        LOG.info("The past alerts of {} begin anew", dataSet.isEmpty() ? "the centre" : dataSet);
        open.files().clear(dataSet);
        kept = 0;
        denied = false;
    }

    /// Each alert once, as it stands after all of them.
    private void take(ArchiveIndex open, List<Batch> batches) throws IOException {
        Map<String, Optional<Alert>> last = new LinkedHashMap<>();
        for (Batch batch : batches) {
            if (!open.files().dataSet().equals(batch.dataSet)) {
                last.clear();
                begin(open, batch.dataSet);
            }
            batch.over.forEach(alert -> last.put(alert.id(), Optional.of(alert)));
            batch.again.forEach(id -> last.put(id, Optional.empty()));
            open.files().cover(batch.after, batch.until);
        }
        for (Map.Entry<String, Optional<Alert>> each : last.entrySet()) {
            Optional<PastAlert> past = each.getValue().flatMap(alert -> PastAlert.of(alert, rules));
            if (past.isPresent()) {
                open.put(past.get());
            } else {
                open.remove(each.getKey());
            }
        }
        if (!last.isEmpty()) {
            open.files().refresh();
            kept = open.files().count();
        }
    }

    /// A piece is applied before whatever the stream brings after it was asked for, so that it never takes the place of something newer.
    private boolean fill(ArchiveIndex open, Position reached) throws IOException {
        List<FilledSpans.Span> gaps = open.files().coverage().gaps(reached.seq());
        if (gaps.isEmpty() || denied || !around.live().get()) {
            unreached = false;
            return false;
        }
        FilledSpans.Span gap = gaps.getLast();
        Piece piece;
        try {
            piece = Piece.read(centre.pastAlerts(gap.after(), gap.until(), rules.piece()), json);
        } catch (IOException away) {
            denied = away instanceof CentreException refusal && refusal.status() == FORBIDDEN;
            unreached = true;
            LOG.debug("no piece of past alerts: {}", away.toString());
            return false;
        }
        unreached = false;
        put(open, piece, gap);
        return true;
    }

    private void put(ArchiveIndex open, Piece piece, FilledSpans.Span gap) throws IOException {
        Instant cut = around.clock().instant().minus(rules.kept());
        for (PastAlert alert : piece.alerts()) {
            if (!alert.raisedAt().isBefore(cut)) {
                open.put(alert);
            }
        }
        Piece.End end = piece.end();
        open.files().cover(end.after(), end.until());
        open.files().refresh();
        kept = open.files().count();
        if (end.until() < gap.until()) {
            // the log ends earlier than the picture: what lies between is another log's
            open.files().cover(end.until(), gap.until());
        }
        if (end.begins() != null && end.begins().isBefore(cut) || kept >= rules.most()) {
            // whatever lies before is older than what is kept
            open.files().cover(0, end.after());
        }
    }

    private void prune(ArchiveIndex open, Position reached) throws IOException {
        boolean timeKnown = !reached.drill() || around.live().get();
        if (timeKnown && System.nanoTime() - lastPrune >= PRUNE.toNanos()) {
            open.prune(around.clock().instant().minus(rules.kept()), rules.most());
            kept = open.files().count();
            lastPrune = System.nanoTime();
        }
    }

    /// How much of what is to be kept is here, 0…1.
    ///
    /// @param reached how far the picture goes that the stream did not bring; `null` before there is one
    double share(@Nullable Position reached) {
        ArchiveIndex open = files.open();
        return open == null || reached == null ? 0 : open.files().coverage().share(reached.seq());
    }

    /// What goes on.
    ///
    /// @param filling whether a piece may be asked for
    /// @param reached how far the picture goes that the stream did not bring; `null` before there is one
    Archive.Phase phase(boolean filling, @Nullable Position reached) {
        ArchiveIndex open = files.open();
        if (open == null) {
            return trouble().isEmpty() ? Archive.Phase.OPENING : Archive.Phase.FAILED;
        }
        if (reached != null && open.files().coverage().gaps(reached.seq()).isEmpty()) {
            return Archive.Phase.WHOLE;
        }
        if (denied) {
            return Archive.Phase.DENIED;
        }
        if (!filling) {
            return Archive.Phase.STOPPED;
        }
        return reached == null || !around.live().get() || unreached ? Archive.Phase.AWAY : Archive.Phase.FILLING;
    }
}
