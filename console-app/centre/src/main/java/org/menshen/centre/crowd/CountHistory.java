package org.menshen.centre.crowd;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.menshen.domain.forecast.CountSeries;
import org.menshen.domain.reading.Reading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The counts of every zone on an even grid of time, some weeks back. Samples are taken from any thread and only added up; everything else is one
/// thread's.
final class CountHistory {

    private static final Logger LOG = LoggerFactory.getLogger(CountHistory.class);

    private final CrowdFigures figures;
    private final CountStore store;
    private final Map<String, Running> running = new HashMap<>();
    private final List<Mean> full = new ArrayList<>();
    private final Map<CountStore.ZoneDay, CountSeries> unwritten = new HashMap<>();
    private final Map<String, CountSeries> series = new TreeMap<>();
    private @Nullable Deque<Long> unread;
    private boolean read;
    private boolean failing;

    /// The slot that runs.
    private static final class Running {
        private long slot;
        private double sum;
        private int samples;
    }

    /// A slot that is full.
    private record Mean(String zone, long slot, double count) {
    }

    CountHistory(CrowdFigures figures, CountStore store) {
        this.figures = figures;
        this.store = store;
    }

    /// Takes a sample. Any thread.
    void heard(Reading.CrowdSample sample) {
        long slot = Math.floorDiv(sample.at().getEpochSecond(), figures.slotS());
        synchronized (running) {
            Running zone = running.computeIfAbsent(sample.zoneId(), id -> new Running());
            if (zone.samples > 0 && zone.slot != slot) {
                full.add(new Mean(sample.zoneId(), zone.slot, zone.sum / zone.samples));
                zone.samples = 0;
                zone.sum = 0;
            }
            zone.slot = slot;
            zone.sum += sample.count();
            zone.samples++;
        }
    }

    /// Enters the slots that are over by now, and writes them down. A disk that fails is tried again the next time.
    ///
    /// @param now the slot that runs now
    /// @param ending whether the centre closes: then what runs is entered, too
    void enter(long now, boolean ending) {
        if (!begun(ending)) {
            return;
        }
        List<Mean> means;
        synchronized (running) {
            running.forEach((id, zone) -> {
                if (zone.samples > 0 && (ending || zone.slot < now)) {
                    full.add(new Mean(id, zone.slot, zone.sum / zone.samples));
                    zone.samples = 0;
                    zone.sum = 0;
                }
            });
            means = List.copyOf(full);
            full.clear();
        }
        means.forEach(mean -> enter(mean, now));
        if (!means.isEmpty()) {
            write(now);
        }
    }

    private void enter(Mean mean, long now) {
        CountSeries zone = series.computeIfAbsent(mean.zone, id -> new CountSeries());
        if (zone.end() - 1 > Math.max(now, mean.slot)) {
            // time was taken back: what was counted later has not happened
            zone.forgetAfter(Math.max(now, mean.slot));
        }
        if (zone.size() > 0 && (mean.slot < zone.first() || !Double.isNaN(zone.at(mean.slot)) && mean.slot < zone.end() - 1)) {
            // what comes late, such as from a gateway that held it back, fills gaps and changes nothing
            return;
        }
        zone.put(mean.slot, mean.count);
        zone.forgetBefore(mean.slot - (long) figures.historyDays() * figures.day());
        unwritten.put(new CountStore.ZoneDay(mean.zone, Math.floorDiv(mean.slot, figures.day())), zone);
    }

    /// Reads what was kept, a day at a time, for the thread is one that others wait for.
    ///
    /// @param all whether all of it is read now
    /// @return whether all has been read
    private boolean begun(boolean all) {
        if (read) {
            return true;
        }
        try {
            if (unread == null) {
                unread = new ArrayDeque<>(store.days());
            }
            while (!unread.isEmpty()) {
                store.read(unread.remove(), series);
                if (!all) {
                    break;
                }
            }
        } catch (JdbiException | NumberFormatException e) {
            LOG.warn("the counts of the last weeks cannot be read: they begin anew", e);
            unread = new ArrayDeque<>();
        }
        read = unread.isEmpty();
        return read;
    }

    private void write(long now) {
        long today = Math.floorDiv(now, figures.day());
        try {
            store.write(unwritten, today - figures.historyDays(), today);
            unwritten.clear();
            failing = false;
        } catch (JdbiException e) {
            if (!failing) {
                LOG.warn("counts cannot be written now: they wait in memory", e);
            }
            failing = true;
        }
    }

    /// Whether all that was kept has been read.
    boolean known() {
        return read;
    }

    /// The series of all zones.
    Map<String, CountSeries> all() {
        return series;
    }

    /// The series of a zone.
    Optional<CountSeries> of(String zone) {
        return Optional.ofNullable(series.get(zone));
    }
}
