package org.menshen.centre.drill.play;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;

import org.menshen.centre.drill.DrillRecord;
import org.menshen.centre.drill.DrillSource;
import org.menshen.domain.alert.RawAlert;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.reading.Reading;

/// Packs the records up to a time into few parcels: every alert and command in order, of readings only the last of each key.
/// That is what makes a jump quick.
final class Packer {

    /// the feed of what an instructor adds
    private static final String CALLS = "calls";
    private static final int MOST_ALERTS = 400;
    private static final int MOST_READINGS = 5_000;
    private static final int MOST_RECORDS = 100_000;

    private final Queue<Parcel> out = new ArrayDeque<>();
    private final Map<String, Bag> bags = new LinkedHashMap<>();
    private final String director;
    private final Consumer<Reading> seen;
    private final Set<String> sent = new HashSet<>();
    private Set<String> skipped = Set.of();

    private static final class Bag {
        private Instant at = Instant.MIN;
        private final List<RawAlert> alerts = new ArrayList<>();
        private final Map<String, Reading> readings = new LinkedHashMap<>();
    }

    /// @param director who gives commands that name nobody
    /// @param seen told of every reading that is packed
    Packer(String director, Consumer<Reading> seen) {
        this.director = director;
        this.seen = seen;
    }

    /// Packs what instructors send or add, once; from now on it passes over that, and over what they left out.
    ///
    /// @param source where the records that are still to come lie
    void steer(DrillSource source, Cues cues) {
        for (String left : cues.skipped()) {
            if (!skipped.contains(left)) {
                source.redirect(left, null);
            }
        }
        skipped = cues.skipped();
        for (Map.Entry<String, Instant> early : cues.sent().entrySet()) {
            if (sent.add(early.getKey())) {
                Instant at = early.getValue();
                source.redirect(early.getKey(), at);
                source.ahead(early.getKey()).ifPresent(ahead -> ahead.alerts().stream().filter(alert -> alert.externalId().equals(early.getKey()))
                        .forEach(alert -> out.add(new Parcel.Feed(at, ahead.source(), List.of(alert.at(at)), List.of()))));
            }
        }
        for (Map.Entry<String, RawAlert> extra : cues.added().entrySet()) {
            if (sent.add(extra.getKey())) {
                out.add(new Parcel.Feed(extra.getValue().at(), CALLS, List.of(extra.getValue()), List.of()));
            }
        }
    }

    private boolean comes(RawAlert alert) {
        return !skipped.contains(alert.externalId()) && (alert.cleared() || !sent.contains(alert.externalId()));
    }

    /// Takes the records up to a time, though never more than a fair number at once.
    Queue<Parcel> pack(DrillSource source, Instant until) throws IOException {
        int taken = 0;
        for (DrillRecord record = source.peek(); record != null && !record.at().isAfter(until) && taken < MOST_RECORDS; record = source.peek()) {
            add(record);
            source.next();
            taken++;
        }
        flush();
        return out;
    }

    private void add(DrillRecord record) {
        if (!record.commands().isEmpty()) {
            flush();
            for (CommandEnvelope envelope : record.commands()) {
                out.add(new Parcel.Order(record.at(), record.as() == null ? director : record.as(), envelope));
            }
        }
        if (record.alerts().isEmpty() && record.readings().isEmpty()) {
            return;
        }
        Bag bag = bags.computeIfAbsent(record.source(), s -> new Bag());
        bag.at = record.at();
        record.alerts().stream().filter(this::comes).forEach(bag.alerts::add);
        record.readings().forEach(r -> {
            bag.readings.put(r.key(), r);
            seen.accept(r);
        });
        if (bag.alerts.size() >= MOST_ALERTS || bag.readings.size() >= MOST_READINGS) {
            flush();
        }
    }

    private void flush() {
        bags.forEach((source, bag) -> out.add(new Parcel.Feed(bag.at, source, List.copyOf(bag.alerts), List.copyOf(bag.readings.values()))));
        bags.clear();
    }
}
