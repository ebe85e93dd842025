package org.menshen.centre.drill.day;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.Set;
import java.util.Objects;
import java.util.PriorityQueue;

import org.jspecify.annotations.Nullable;
import org.menshen.centre.drill.DrillHeader;
import org.menshen.centre.drill.DrillRecord;
import org.menshen.centre.drill.DrillSource;
import org.menshen.centre.drill.Spans;
import org.menshen.centre.site.SiteModel;
import org.menshen.map.core.route.StreetGraph;
import org.menshen.wire.RecordMakers;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The generated drill day. Made minute by minute from the seed, so that a day never lies in memory; the same description on the
/// same site gives the same records. One thread.
public final class DayDrill implements DrillSource {

    private static final YAMLMapper YAML = YAMLMapper.builder().addModule(RecordMakers.module())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    private static final Comparator<DrillRecord> IN_TIME = Comparator.comparing(DrillRecord::at);

    /// the feed of counts
    private static final String CROWDS = "crowd";
    /// what stands in the description of a scenario and in none of a day
    private static final String OF_SCENARIO = "id";
    /// what [ExerciseFile] reads of a scenario
    private static final List<String> OF_SCORING = List.of("en", "expect", "wrong", "order");
    private static final Duration LAST_READINGS = Duration.ofMinutes(3);

    private final DaySpec spec;
    private final DrillHeader header;
    private final Places places;
    private final AlertMaker alerts;
    private final @Nullable CrowdWave crowd;
    private final Vitals vitals;
    private final List<Script> scripts = new ArrayList<>();
    private final PriorityQueue<Queued> pending = new PriorityQueue<>(Comparator.comparing((Queued q) -> q.record.at())
            .thenComparingLong(Queued::order));
    private Instant minute;
    private long order;

    /// Records of one time keep the order in which they were made.
    private record Queued(DrillRecord record, long order) {
    }

    private DayDrill(DaySpec spec, Map<String, ScenarioSpec> scenarios, SiteModel site) {
        this.spec = spec;
        ZoneId zone = site.zone();
        header = header(spec, zone);
        Instant start = header.start();
        places = new Places(site);
        alerts = new AlertMaker(spec, places);
        crowd = spec.crowd() == null ? null : new CrowdWave(spec.crowd(), spec.shapes(), places.zones(), zone, spec.seed());
        vitals = new Vitals(spec, places, site.spec().sensors());
        Instant from = start.minus(Spans.length(spec.history()));
        minute = Instant.ofEpochSecond(Math.floorDiv(from.getEpochSecond(), 60) * 60);
        schedule(scenarios, site, from);
    }

    /// Opens a generated day.
    ///
    /// @param file a day, its scenarios beside it, or one scenario to be played by itself
    /// @throws IOException when a file cannot be read or is not what it should be, with its name
    public static DayDrill open(Path file, SiteModel site) throws IOException {
        DaySpec spec = describe(file);
        Map<String, ScenarioSpec> scenarios = new HashMap<>();
        for (String name : spec.scenarios().values()) {
            if (!scenarios.containsKey(name)) {
                scenarios.put(name, read(file.resolveSibling(name), ScenarioSpec.class));
            }
        }
        try {
            return new DayDrill(spec, scenarios, site);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    /// What a day is, without making it.
    ///
    /// @param zone time zone of the site
    public static DrillHeader header(DaySpec spec, ZoneId zone) {
        Instant start = LocalDate.parse(spec.date()).atTime(LocalTime.parse(spec.start())).atZone(zone).toInstant();
        return new DrillHeader(spec.name(), start, start.plus(Spans.length(spec.length())), zone);
    }

    /// Reads the description of a day alone; of a scenario, the day that it makes when it is played by itself.
    ///
    /// @throws IOException when it cannot be read, with its name
    public static DaySpec describe(Path file) throws IOException {
        boolean scenario = read(file, JsonNode.class).has(OF_SCENARIO);
        String name = file.getFileName().toString();
        try {
            return scenario ? read(file, ScenarioSpec.class).alone(name.substring(0, name.lastIndexOf('.')), name) : read(file, DaySpec.class);
        } catch (DateTimeException | NullPointerException e) {
            throw new IOException(file + ": a scenario needs date, at and length: " + e.getMessage(), e);
        }
    }

    private static <T> T read(Path file, Class<T> type) throws IOException {
        try {
            JsonNode whole = YAML.readTree(Files.readString(file));
            if (type == ScenarioSpec.class && whole instanceof ObjectNode scenario) {
                scenario.remove(OF_SCORING);
            }
            return YAML.treeToValue(whole, type);
        } catch (JacksonException e) {
            throw new IOException(file + " cannot be read: " + e.getOriginalMessage(), e);
        }
    }

    private void schedule(Map<String, ScenarioSpec> scenarios, SiteModel site, Instant from) {
        Optional<StreetGraph> streets = Optional.of(StreetGraph.of(site.map())).filter(g -> g.size() > 0);
        for (Start start : starts(spec, header)) {
            Script script = new Script(scenarios.get(start.file()), start.at(), places, streets);
            scripts.add(script);
            script.alerts().forEach(this::queue);
            script.readings().forEach(this::queue);
        }
        for (ZonedDateTime day = midnight(header); day.toInstant().isBefore(header.end()); day = day.plusDays(1)) {
            for (DaySpec.Burst burst : spec.bursts()) {
                Instant at = day.with(LocalTime.parse(burst.at())).toInstant();
                if (!at.isBefore(from) && at.isBefore(header.end())) {
                    alerts.burst(burst, at).forEach(this::queue);
                }
            }
        }
    }

    /// A scenario that starts.
    ///
    /// @param at when
    /// @param file name of the file in which it is written
    public record Start(Instant at, String file) {
    }

    /// Which scenarios start when, in the order of time.
    public static List<Start> starts(DaySpec spec, DrillHeader header) {
        List<Start> starts = new ArrayList<>();
        Instant from = header.start().minus(Spans.length(spec.history()));
        for (ZonedDateTime day = midnight(header); day.toInstant().isBefore(header.end()); day = day.plusDays(1)) {
            for (Map.Entry<String, String> entry : spec.scenarios().entrySet()) {
                Instant at = day.with(LocalTime.parse(entry.getKey())).toInstant();
                if (!at.isBefore(from) && at.isBefore(header.end())) {
                    starts.add(new Start(at, entry.getValue()));
                }
            }
        }
        starts.sort(Comparator.comparing(Start::at));
        return starts;
    }

    /// The midnight before the day on which a drill begins.
    private static ZonedDateTime midnight(DrillHeader header) {
        return header.start().atZone(header.zone()).toLocalDate().minusDays(1).atStartOfDay(header.zone());
    }

    /// What was made already goes with it: the script makes its readings anew, and crowds that lie ready are counted again.
    @Override
    public void redirect(String inject, @Nullable Instant at) {
        scripts.stream().filter(script -> script.redirect(inject, at)).forEach(script -> remake(script, inject));
    }

    private void remake(Script script, String inject) {
        Instant now = pending.stream().map(queued -> queued.record.at()).min(Instant::compareTo).orElse(header.end());
        List<DrillRecord> ready = pending.stream().map(queued -> queued.record).toList();
        Set<String> waiting = ready.stream().map(DrillRecord::inject).filter(Objects::nonNull).filter(script.names()::contains)
                .collect(Collectors.toSet());
        pending.removeIf(queued -> queued.record.source().equals(CROWDS) || queued.record.inject() != null
                && waiting.contains(queued.record.inject()));
        // what comes earlier now may come before all that lies ready; of the others only what has not come yet
        script.readings().stream().filter(record -> inject.equals(record.inject())
                || waiting.contains(record.inject()) && !record.at().isBefore(now)).forEach(this::queue);
        if (crowd != null) {
            ready.stream().filter(record -> record.source().equals(CROWDS)).forEach(record ->
                    queue(DrillRecord.of(record.at(), CROWDS, crowd.samples(record.at(), scripts))));
        }
    }

    private void queue(DrillRecord record) {
        if (!record.at().isAfter(header.end())) {
            pending.add(new Queued(record, order++));
        }
    }

    /// Makes minutes until the earliest pending record is certain to be the next.
    private void fill() {
        while (minute.isBefore(header.end()) && (pending.isEmpty() || !pending.peek().record.at().isBefore(minute))) {
            List<DrillRecord> made = new ArrayList<>();
            int ofDay = minute.atZone(header.zone()).toLocalTime().toSecondOfDay() / 60;
            boolean before = minute.isBefore(header.start());
            for (DaySpec.AlertRule rule : spec.alerts()) {
                made.addAll(alerts.minute(rule, minute, ofDay, before ? spec.stillOpen() : 1));
            }
            // of what was measured long before the start nobody would see anything
            boolean seen = minute.isAfter(header.start().minus(LAST_READINGS));
            if (seen && crowd != null && spec.crowd() != null) {
                Duration every = Spans.length(spec.crowd().every());
                for (Instant at = aligned(every); at.isBefore(minute.plusSeconds(60)); at = at.plus(every)) {
                    made.add(DrillRecord.of(at, CROWDS, crowd.samples(at, scripts)));
                }
            }
            if (seen) {
                vitals.minute(minute, made);
            }
            made.stream().sorted(IN_TIME).forEach(this::queue);
            minute = minute.plusSeconds(60);
        }
    }

    private Instant aligned(Duration every) {
        long step = every.toMillis();
        return Instant.ofEpochMilli(Math.ceilDiv(minute.toEpochMilli(), step) * step);
    }

    @Override
    public DrillHeader header() {
        return header;
    }

    /// The simulated people that the day's description asks for; `null` when it asks for none.
    public DaySpec.@Nullable CastSpec cast() {
        return spec.cast();
    }

    @Override
    public @Nullable DrillRecord peek() {
        fill();
        Queued first = pending.peek();
        return first == null ? null : first.record;
    }

    @Override
    public @Nullable DrillRecord next() {
        fill();
        Queued first = pending.poll();
        return first == null ? null : first.record;
    }

    @Override
    public Optional<DrillRecord> ahead(String alertId) {
        return pending.stream().map(queued -> queued.record).filter(record -> record.alerts().stream().anyMatch(alert ->
                !alert.cleared() && alert.externalId().equals(alertId))).findFirst();
    }

    @Override
    public void close() {
        pending.clear();
    }
}
