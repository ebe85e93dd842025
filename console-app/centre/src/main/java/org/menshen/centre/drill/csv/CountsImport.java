package org.menshen.centre.drill.csv;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.menshen.wire.imports.RowNote;
import org.menshen.wire.imports.TableFile;
import org.menshen.wire.imports.Unreadable;
import org.menshen.centre.drill.DrillHeader;
import org.menshen.centre.drill.DrillRecord;
import org.menshen.centre.drill.Spans;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.reading.Reading;
import org.menshen.domain.zone.ZoneCommand;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;

/// Makes a drill of hourly counts: a zone for each counter, and samples of how many people are there. Who is counted stays for a while:
/// persons present = persons an hour × dwell ÷ 60.
final class CountsImport {

    private static final int HOURS = 24;

    private final CsvMapping.Counts counts;
    private final RowReader reader;
    private final Map<String, Counter> counters = new TreeMap<>();
    private List<LocalDate> days = List.of();
    private final List<RowNote> rejected = new ArrayList<>();
    private long rows;

    private static final class Counter {
        private final String name;
        private final LatLon position;
        private final Map<LocalDate, double[]> days = new TreeMap<>();

        Counter(String name, LatLon position) {
            this.name = name;
            this.position = position;
        }
    }

    CountsImport(CsvMapping mapping, RowReader reader) {
        this.counts = Objects.requireNonNull(mapping.counts(), "counts");
        this.reader = reader;
    }

    void read(TableFile table) throws IOException {
        for (Optional<TableFile.Row> next = table.next(); next.isPresent(); next = table.next()) {
            TableFile.Row row = next.get();
            if (row.isBlank()) {
                continue;
            }
            rows++;
            try {
                row.fits();
                String sensor = reader.need(row, "sensor");
                LocalDate date = reader.date(row, "date");
                int hour = hour(reader.number(row, "hour"));
                double count = reader.number(row, "count");
                if (count < 0) {
                    throw new Unreadable("negative", count);
                }
                LatLon position = reader.position(row);
                String name = reader.get(row, "name");
                double[] hours = counters.computeIfAbsent(sensor, s -> new Counter(name.isEmpty() ? sensor : name, position)).days
                        .computeIfAbsent(date, d -> filled());
                if (!Double.isNaN(hours[hour])) {
                    throw new Unreadable("twice", sensor, date + " " + hour + "h");
                }
                hours[hour] = count;
            } catch (Unreadable e) {
                rejected.add(e.at(row.line()));
            }
        }
        days = counters.values().stream().flatMap(counter -> counter.days.keySet().stream()).distinct().sorted().toList();
    }

    private static int hour(double number) throws Unreadable {
        if (number < 0 || number >= HOURS || number != Math.rint(number)) {
            throw new Unreadable("no-hour", number);
        }
        return (int) number;
    }

    private static double[] filled() {
        double[] hours = new double[HOURS];
        java.util.Arrays.fill(hours, Double.NaN);
        return hours;
    }

    /// All records, in order, made while they are taken: fortnights of samples do not fit into memory.
    Stream<DrillRecord> records() {
        Deeds deeds = new Deeds(counts.source());
        counters.forEach((sensor, counter) -> deeds.command(first().atStartOfDay(reader.zone()).toInstant(), SubjectKind.ZONE, id(sensor),
                new ZoneCommand.Register(counter.name, counts.zoneKind(), square(counter.position), counts.area(), counts.capacity())));
        Map<String, Counter> byZone = new TreeMap<>();
        counters.forEach((sensor, counter) -> byZone.put(id(sensor), counter));
        return Stream.concat(deeds.sorted().stream(), IntStream.range(0, played()).boxed().flatMap(day -> samples(day, byZone)));
    }

    /// When the records begin and end.
    DrillHeader header(String name) {
        ZoneId zone = reader.zone();
        Instant end = IntStream.range(0, played()).map(day -> played() - 1 - day).boxed()
                .flatMap(day -> ticks().reversed().stream().filter(t -> sampled(day, t)).map(t -> midnight(day).plus(t)))
                .findFirst().orElseThrow();
        return new DrillHeader(name, first().atStartOfDay(zone).toInstant(), end, zone);
    }

    private Stream<DrillRecord> samples(int day, Map<String, Counter> byZone) {
        return ticks().stream().map(t -> {
            Instant at = midnight(day).plus(t);
            List<Reading> samples = new ArrayList<>();
            byZone.forEach((id, counter) -> sample(counter, counted(day), t).ifPresent(count -> samples.add(
                    new Reading.CrowdSample(id, at, Math.rint(count * counts.dwell() / 60), Double.NaN, 1))));
            return DrillRecord.of(at, counts.source(), samples);
        }).filter(record -> !record.readings().isEmpty());
    }

    private boolean sampled(int day, Duration ofDay) {
        return counters.values().stream().anyMatch(counter -> sample(counter, counted(day), ofDay).isPresent());
    }

    private List<Duration> ticks() {
        Duration every = Spans.length(counts.every());
        return Stream.iterate(Duration.ZERO, t -> t.compareTo(Duration.ofDays(1)) < 0, every::plus).toList();
    }

    private int played() {
        return counts.repeat() == null ? days.size() : counts.repeat().days();
    }

    private LocalDate first() {
        return counts.repeat() == null ? days.getFirst() : LocalDate.parse(counts.repeat().from());
    }

    private LocalDate counted(int day) {
        return days.get(day % days.size());
    }

    private Instant midnight(int day) {
        return (counts.repeat() == null ? counted(day) : first().plusDays(day)).atStartOfDay(reader.zone()).toInstant();
    }

    /// Persons an hour between two counted hours; nothing where nothing was counted.
    private static java.util.OptionalDouble sample(Counter counter, LocalDate day, Duration ofDay) {
        double hour = ofDay.toSeconds() / 3600.0;
        double[] hours = counter.days.get(day);
        if (hours == null) {
            return java.util.OptionalDouble.empty();
        }
        double at = Math.max(0, hour - 0.5);
        int low = (int) at;
        int high = Math.min(HOURS - 1, low + 1);
        double t = at - low;
        double value = t == 0 ? hours[low] : hours[low] * (1 - t) + hours[high] * t;
        return Double.isNaN(value) ? java.util.OptionalDouble.empty() : java.util.OptionalDouble.of(value);
    }

    private String id(String sensor) {
        return String.format(counts.zoneId(), sensor);
    }

    private List<LatLon> square(LatLon middle) {
        double half = Math.sqrt(counts.area() / 2);
        return List.of(Geodesy.destination(middle, 45, half), Geodesy.destination(middle, 135, half), Geodesy.destination(middle, 225, half),
                Geodesy.destination(middle, 315, half));
    }

    long rows() {
        return rows;
    }

    int zones() {
        return counters.size();
    }

    List<RowNote> rejected() {
        return rejected;
    }
}
