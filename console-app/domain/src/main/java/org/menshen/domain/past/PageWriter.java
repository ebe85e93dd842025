package org.menshen.domain.past;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.reading.Reading;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;

/// Thins readings and packs what is left into pages. What was kept last is remembered over the end of a page. Safe from any thread.
public final class PageWriter {

    /// so many samples take the room of one outlook, beside itself
    private static final int OUTLOOK = 4;

    private final PastFigures figures;
    private final Map<String, Reading> kept = new HashMap<>();
    private final Map<String, Samples> open = new TreeMap<>();
    private @Nullable Instant from;
    private Instant to = Instant.MIN;
    private int size;

    /// @param figures how much is kept
    public PageWriter(PastFigures figures) {
        this.figures = figures;
    }

    /// Takes a reading; those that the map's past does not need, and those too soon after the one kept before, are passed over.
    ///
    /// @return whether it is kept
    public synchronized boolean add(Reading reading) {
        if (!worth(reading, kept.get(reading.key()))) {
            return false;
        }
        kept.put(reading.key(), reading);
        from = from == null || reading.at().isBefore(from) ? reading.at() : from;
        to = reading.at().isAfter(to) ? reading.at() : to;
        long millis = reading.at().toEpochMilli();
        Samples samples = open.computeIfAbsent(reading.key(), key -> new Samples());
        switch (reading) {
            case Reading.UnitPosition p -> samples.add(millis, Math.round(p.position().lat() * PastPage.DEGREE),
                Math.round(p.position().lon() * PastPage.DEGREE));
            case Reading.CrowdSample c -> {
                samples.add(millis, Math.round(c.count() * PastPage.PERSON));
                open.computeIfAbsent(PastPage.HOW + c.zoneId(), key -> new Samples()).add(PastPage.how(c));
                size++;
            }
            case Reading.Telemetry t -> throw new IllegalStateException("telemetry is not kept: " + t);
            case Reading.Heartbeat h -> throw new IllegalStateException("beats are not kept: " + h);
            case Reading.CrowdCount c -> throw new IllegalStateException("only the count of the whole zone is kept: " + c);
            case Reading.CrowdOutlook o -> {
                samples.whole(OutlookNumbers.of(o));
                size += OUTLOOK;
            }
        }
        size++;
        return true;
    }

    private boolean worth(Reading reading, @Nullable Reading before) {
        return switch (reading) {
            case Reading.UnitPosition p when before instanceof Reading.UnitPosition last -> worth(p, last.at(), last.position());
            case Reading.CrowdSample c when before != null -> !c.at().isBefore(before.at().plus(figures.crowd()));
            case Reading.UnitPosition first -> true;
            case Reading.CrowdSample first -> true;
            case Reading.Telemetry t -> false;
            case Reading.Heartbeat h -> false;
            case Reading.CrowdCount c -> false;
            case Reading.CrowdOutlook o when before != null -> !o.at().isBefore(before.at().plus(figures.outlook())) || o.at().isBefore(before.at());
            case Reading.CrowdOutlook first -> true;
        };
    }

    private boolean worth(Reading.UnitPosition position, Instant before, LatLon place) {
        Duration since = Duration.between(before, position.at());
        return since.compareTo(figures.standing()) >= 0
            || since.compareTo(figures.moving()) >= 0 && Geodesy.distance(place, position.position()) >= figures.moved();
    }

    /// How many samples the open page holds.
    public synchronized int size() {
        return size;
    }

    /// How much time the open page covers.
    public synchronized Duration span() {
        return from == null ? Duration.ZERO : Duration.between(from, to);
    }

    /// The open page as it is now; empty when nothing is in it.
    public synchronized Optional<PastPage> page() {
        if (from == null) {
            return Optional.empty();
        }
        Map<String, long[]> samples = new TreeMap<>();
        open.forEach((key, list) -> samples.put(key, list.numbers()));
        return Optional.of(new PastPage(from, to, samples));
    }

    /// Closes the open page and begins another.
    ///
    /// @return the page; empty when nothing is in it
    public synchronized Optional<PastPage> close() {
        Optional<PastPage> page = page();
        open.clear();
        from = null;
        to = Instant.MIN;
        size = 0;
        return page;
    }

    /// The samples of one key.
    private static final class Samples {

        private long[] numbers = new long[24];
        private long @Nullable [] before;
        private int used;

        void add(long... sample) {
            room(sample.length);
            for (int i = 0; i < sample.length; i++) {
                numbers[used++] = sample[i] - (before == null ? 0 : before[i]);
            }
            before = sample;
        }

        /// Adds numbers as they are.
        void whole(long[] sample) {
            room(sample.length);
            System.arraycopy(sample, 0, numbers, used, sample.length);
            used += sample.length;
        }

        private void room(int more) {
            if (used + more > numbers.length) {
                numbers = Arrays.copyOf(numbers, Math.max(used + more, numbers.length * 2));
            }
        }

        long[] numbers() {
            return Arrays.copyOf(numbers, used);
        }
    }
}
