package org.menshen.centre.drill.day;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.menshen.centre.drill.DrillRecord;
import org.menshen.centre.drill.Spans;
import org.menshen.centre.site.SiteModel;
import org.menshen.domain.alert.RawAlert;
import org.menshen.domain.device.DeviceCommand;
import org.menshen.domain.drill.ExerciseRun;
import org.menshen.domain.drill.InjectKind;
import org.menshen.domain.fact.DrillIds;
import org.menshen.domain.reading.Reading;
import org.menshen.domain.site.Building;
import org.menshen.domain.unit.UnitCommand;
import org.menshen.domain.zone.ZoneCommand;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.route.StreetGraph;
import org.menshen.map.core.route.StreetPath;
import org.menshen.map.core.route.Travel;

/// A scenario that starts at a certain time: its records, and what it says about crowds.
final class Script {

    private static final Duration STEP = Duration.ofSeconds(5);

    private final ScenarioSpec spec;
    private final Instant start;
    private final Places places;
    private final Optional<StreetGraph> streets;
    private final Map<String, Track> tracks = new HashMap<>();
    private final Map<Integer, Duration> shifts = new HashMap<>();
    private final Set<Integer> left = new HashSet<>();

    private record Point(Instant at, double count) {
    }

    private record Span(Instant from, Instant to, double value) {

        private boolean holds(Instant at) {
            return !at.isBefore(from) && at.isBefore(to);
        }
    }

    private record Track(int number, List<Point> points, @Nullable Span slow, @Nullable Span seen) {
    }

    /// What a script says about a zone.
    ///
    /// @param count persons
    /// @param speed mean walking speed, or `null` for what the density gives
    /// @param coverage share that cameras see
    record Crowd(double count, @Nullable Double speed, double coverage) {
    }

    Script(ScenarioSpec spec, Instant start, Places places, Optional<StreetGraph> streets) {
        this.spec = spec;
        this.start = start;
        this.places = places;
        this.streets = streets;
        for (int i = 0; i < spec.crowd().size(); i++) {
            ScenarioSpec.ScriptedCrowd zone = spec.crowd().get(i);
            tracks.put(zone.zone(), new Track(number(InjectKind.CROWD, i), zone.points().stream().map(p -> new Point(at(p.get(0)),
                    Double.parseDouble(p.get(1)))).toList(), span(zone.slow()), span(zone.seen())));
        }
    }

    private @Nullable Span span(@Nullable List<String> text) {
        return text == null ? null : new Span(at(text.get(0)), at(text.get(1)), Double.parseDouble(text.get(2)));
    }

    /// The number of an entry, as [InjectReader] counts them.
    private int number(InjectKind kind, int index) {
        int before = 0;
        for (InjectKind each : InjectKind.values()) {
            if (each == kind) {
                return before + index + 1;
            }
            before += switch (each) {
                case ALERTS -> spec.alerts().size();
                case TELEMETRY -> spec.telemetry().size();
                case HEARTBEATS -> spec.heartbeats().size();
                case MOVES -> spec.moves().size();
                case CROWD -> spec.crowd().size();
                case WORK -> spec.work().size();
                case ROUNDS -> spec.rounds().size();
            };
        }
        throw new IllegalStateException("no kind of inject: " + kind);
    }

    private String name(int number) {
        return ExerciseRun.alertId(spec.id(), start, number);
    }

    /// How much later than planned an inject comes, negative when earlier; empty when it is left out.
    private Optional<Duration> shift(int number) {
        return left.contains(number) ? Optional.empty() : Optional.of(shifts.getOrDefault(number, Duration.ZERO));
    }

    /// Changes when an inject that raises no alert comes.
    ///
    /// @param inject its name
    /// @param at when it begins now; `null` when it is left out
    /// @return whether it is one of these
    boolean redirect(String inject, @Nullable Instant at) {
        Map<Integer, Instant> planned = planned();
        Optional<Integer> number = planned.keySet().stream().filter(each -> name(each).equals(inject)).findFirst();
        if (number.isPresent() && at == null) {
            left.add(number.get());
        } else if (number.isPresent() && at.isBefore(planned.get(number.get()))) {
            shifts.put(number.get(), Duration.between(planned.get(number.get()), at));
        }
        return number.isPresent();
    }

    /// When the injects that raise no alert are to begin, by number.
    private Map<Integer, Instant> planned() {
        Map<Integer, Instant> planned = new HashMap<>();
        for (int i = 0; i < spec.telemetry().size(); i++) {
            planned.put(number(InjectKind.TELEMETRY, i), at(spec.telemetry().get(i).t()));
        }
        for (int i = 0; i < spec.heartbeats().size(); i++) {
            planned.put(number(InjectKind.HEARTBEATS, i), at(spec.heartbeats().get(i).t()));
        }
        for (int i = 0; i < spec.moves().size(); i++) {
            planned.put(number(InjectKind.MOVES, i), at(spec.moves().get(i).from()));
        }
        for (int i = 0; i < spec.work().size(); i++) {
            planned.put(number(InjectKind.WORK, i), at(spec.work().get(i).t()));
        }
        for (int i = 0; i < spec.rounds().size(); i++) {
            planned.put(number(InjectKind.ROUNDS, i), at(spec.rounds().get(i).t()));
        }
        tracks.values().forEach(track -> planned.put(track.number, track.points.getFirst().at));
        return planned;
    }

    /// The names of its injects that raise no alert.
    Set<String> names() {
        return planned().keySet().stream().map(this::name).collect(Collectors.toSet());
    }

    /// All its alerts, in no order.
    List<DrillRecord> alerts() {
        List<DrillRecord> out = new ArrayList<>();
        for (int i = 0; i < spec.alerts().size(); i++) {
            ScenarioSpec.ScriptedAlert alert = spec.alerts().get(i);
            String id = name(number(InjectKind.ALERTS, i));
            out.add(DrillRecord.of(alert.source(), alert(alert, id, alert.t(), false)));
            if (alert.clears() != null) {
                out.add(DrillRecord.of(alert.source(), alert(alert, id, alert.clears(), true)));
            }
        }
        return out;
    }

    /// All its readings but those of crowds, and what is done with work items and rounds, in no order, as instructors have it now.
    List<DrillRecord> readings() {
        List<DrillRecord> out = new ArrayList<>();
        for (int i = 0; i < spec.telemetry().size(); i++) {
            ScenarioSpec.ScriptedValue value = spec.telemetry().get(i);
            SiteModel.Entered<DeviceCommand.Register> device = places.find(value.sensor(), false);
            int number = number(InjectKind.TELEMETRY, i);
            shift(number).map(at(value.t())::plus).filter(at -> device != null).ifPresent(at -> out.add(DrillRecord.of(at, "iot",
                    List.of(new Reading.Telemetry(device.id(), at, value.value(), value.unit())), name(number))));
        }
        for (int i = 0; i < spec.heartbeats().size(); i++) {
            ScenarioSpec.ScriptedBeat beat = spec.heartbeats().get(i);
            SiteModel.Entered<DeviceCommand.Register> device = places.find(beat.camera(), true);
            int number = number(InjectKind.HEARTBEATS, i);
            shift(number).map(at(beat.t())::plus).filter(at -> device != null).ifPresent(at -> out.add(DrillRecord.of(at, "video",
                    List.of(new Reading.Heartbeat(device.id(), at, beat.online())), name(number))));
        }
        moves(out);
        ScriptedItems items = new ScriptedItems(spec.id(), start);
        for (int i = 0; i < spec.work().size(); i++) {
            ScenarioSpec.ScriptedWork work = spec.work().get(i);
            int number = number(InjectKind.WORK, i);
            shift(number).map(at(work.t())::plus).ifPresent(at -> out.add(items.record(work, at, name(number))));
        }
        for (int i = 0; i < spec.rounds().size(); i++) {
            ScenarioSpec.ScriptedRound round = spec.rounds().get(i);
            int number = number(InjectKind.ROUNDS, i);
            shift(number).map(at(round.t())::plus).ifPresent(at -> out.add(items.record(round, at, name(number))));
        }
        return out;
    }

    private Instant at(String offset) {
        return start.plus(Spans.offset(offset));
    }

    private RawAlert alert(ScenarioSpec.ScriptedAlert a, String id, String t, boolean over) {
        SiteModel.Entered<DeviceCommand.Register> device = a.sensor() != null ? places.find(a.sensor(), false)
                : a.camera() != null ? places.find(a.camera(), true) : null;
        SiteModel.Entered<DeviceCommand.Register> near = a.near() == null ? device : places.find(a.near(), false);
        ZoneCommand.Register zone = a.zone() == null ? null : places.zones().get(a.zone());
        Building house = a.site() == null ? null : places.building(a.site(), a.building());
        LatLon position = zone != null ? Places.middle(zone.ring()) : near != null ? near.command().position() : told(a, house);
        String siteId = device == null ? a.site() : device.command().siteId();
        var site = places.site(siteId);
        String words = a.place() == null ? device == null ? null : places.words(device.command())
                : site == null ? a.place() : site.name() + " " + a.place();
        Map<String, String> attributes = new HashMap<>(a.attributes() == null ? Map.of() : a.attributes());
        attributes.put(DrillIds.ORIGIN, DrillIds.MADE_BY_DRILL);
        attributes.put("scenario", spec.id());
        String buildingId = device != null ? device.command().buildingId() : house == null ? null : house.id();
        return new RawAlert(id, a.type(), a.severity(), siteId, buildingId, device == null ? null : device.id(), a.zone(), position, words,
                a.basis(), at(t), over, attributes);
    }

    /// Where something is that no device raises; `null` when the script does not say.
    private @Nullable LatLon told(ScenarioSpec.ScriptedAlert a, @Nullable Building house) {
        if (a.at() != null) {
            return new LatLon(a.at()[1], a.at()[0]);
        }
        return house != null ? Places.middle(house.ring()) : a.site() == null ? null : places.siteGate(a.site());
    }

    /// Whether the script speaks of a zone.
    boolean counts(String zoneId) {
        return tracks.containsKey(zoneId);
    }

    /// What the script says about a zone at a time; `null` when it says nothing.
    @Nullable Crowd crowd(String zoneId, Instant when) {
        Track track = tracks.get(zoneId);
        Instant at = track == null ? null : shift(track.number).map(when::minus).orElse(null);
        if (at == null || at.isBefore(track.points.getFirst().at) || !at.isBefore(track.points.getLast().at)) {
            return null;
        }
        int i = 0;
        while (!at.isBefore(track.points.get(i + 1).at)) {
            i++;
        }
        Point a = track.points.get(i);
        Point b = track.points.get(i + 1);
        double t = (double) Duration.between(a.at, at).toMillis() / Duration.between(a.at, b.at).toMillis();
        return new Crowd(a.count * (1 - t) + b.count * t, track.slow != null && track.slow.holds(at) ? Double.valueOf(track.slow.value) : null,
                track.seen != null && track.seen.holds(at) ? track.seen.value : 1);
    }

    /// A unit goes from where it stands by then: one move that is left out makes the next begin elsewhere.
    private void moves(List<DrillRecord> out) {
        Map<String, LatLon> standing = new HashMap<>();
        for (int i = 0; i < spec.moves().size(); i++) {
            ScenarioSpec.Move move = spec.moves().get(i);
            UnitCommand.Register unit = places.unit(move.unit());
            LatLon goal = unit == null ? null : goal(move, unit);
            int number = number(InjectKind.MOVES, i);
            if (goal != null && shift(number).isPresent()) {
                LatLon from = standing.getOrDefault(move.unit(), unit.home());
                standing.put(move.unit(), goal);
                walk(new Leg(move.unit(), from, goal, at(move.from()).plus(shift(number).get()), at(move.to()).plus(shift(number).get())),
                        name(number), out);
            }
        }
    }

    private record Leg(String unit, LatLon from, LatLon goal, Instant begin, Instant end) {
    }

    private void walk(Leg leg, String inject, List<DrillRecord> out) {
        StreetPath path = streets.flatMap(s -> s.path(leg.from, leg.goal, Travel.BY_CAR))
                .orElseGet(() -> new StreetPath(List.of(leg.from, leg.goal)));
        Duration whole = Duration.between(leg.begin, leg.end);
        for (Duration t = Duration.ZERO; t.compareTo(whole) <= 0; t = t.plus(STEP)) {
            double along = path.metres() * t.toMillis() / whole.toMillis();
            boolean there = t.plus(STEP).compareTo(whole) > 0;
            Instant when = leg.begin.plus(t);
            out.add(DrillRecord.of(when, "gps", List.of(new Reading.UnitPosition(leg.unit, when, there ? leg.goal : path.at(along),
                    path.bearingAt(along), there ? 0 : path.metres() / whole.toSeconds())), inject));
        }
    }

    private @Nullable LatLon goal(ScenarioSpec.Move move, UnitCommand.Register unit) {
        if (move.home()) {
            return unit.home();
        }
        if (move.zone() != null) {
            ZoneCommand.Register zone = places.zones().get(move.zone());
            return zone == null ? null : Places.middle(zone.ring());
        }
        return move.site() == null ? null : places.siteGate(move.site());
    }
}
