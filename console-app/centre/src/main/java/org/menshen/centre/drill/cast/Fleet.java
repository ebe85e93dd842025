package org.menshen.centre.drill.cast;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.menshen.centre.drill.day.DaySpec;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.code.UnitType;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.patrol.Patrol;
import org.menshen.domain.patrol.Tour;
import org.menshen.domain.reading.Reading;
import org.menshen.domain.unit.Unit;
import org.menshen.domain.unit.UnitStatus;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.route.StreetGraph;
import org.menshen.map.core.route.StreetPath;
import org.menshen.map.core.route.Travel;

/// Moves the units along the streets: on patrol around home, to a scene, and back. Units that the recording moves itself are left to it.
final class Fleet {

    /// On foot up to this, km/h.
    private static final double FOOT_KMH = 6;
    private static final double BEAT_FOOT_M = 220;
    private static final double BEAT_WHEELS_M = 900;
    /// A crew stands at a point of its tour when it is nearer than this, and stays for so long before it looks whether that was enough.
    private static final double AT_POINT_M = 8;
    private static final double STAY_S = 20;

    private final Stage stage;
    private final DaySpec.Patrol rule;
    private final CodeBook codes;
    private final StreetGraph streets;
    private final Map<String, Walker> walkers = new LinkedHashMap<>();
    private final Map<String, Agenda.Act> onArrival = new HashMap<>();

    Fleet(Stage stage, DaySpec.Patrol rule, CodeBook codes, StreetGraph streets) {
        this.stage = stage;
        this.rule = rule;
        this.codes = codes;
        this.streets = streets;
    }

    /// Takes over a unit that the centre knows.
    void enlist(Unit unit) {
        walkers.computeIfAbsent(unit.id(), id -> {
            boolean ours = rule.walk() > 0 && codes.unitType(unit.typeCode()).map(UnitType::orderable).orElse(false);
            double kmh = speedKmh(unit.typeCode());
            Instant first = stage.now().plusMillis((long) (stage.dice.unit() * rule.every() * 1000));
            return new Walker(id, unit.home(), ours, kmh / 3.6, stage.now(), first);
        });
    }

    private double speedKmh(String type) {
        return codes.unitType(type).map(t -> t.speedKmh().orElse(FOOT_KMH)).orElse(FOOT_KMH);
    }

    /// The recording tells where a unit is.
    void placed(Reading.UnitPosition fix) {
        Walker walker = walkers.get(fix.unitId());
        if (walker != null && !walker.sent()) {
            walker.placed(fix);
        }
    }

    Optional<LatLon> position(String unitId) {
        return Optional.ofNullable(walkers.get(unitId)).map(Walker::position);
    }

    /// Sends a unit somewhere.
    ///
    /// @param arrived done when it has arrived
    void send(String unitId, LatLon goal, Agenda.Act arrived) {
        Walker walker = walkers.get(unitId);
        if (walker != null) {
            walker.walk(way(walker.position(), goal), walker.metresPerSecond, true);
            onArrival.put(unitId, arrived);
        }
    }

    /// Sends a unit home; it is on patrol again from then on.
    void home(String unitId, Agenda.Act arrived) {
        Walker walker = walkers.get(unitId);
        if (walker != null) {
            walker.walk(way(walker.position(), walker.home), walker.metresPerSecond, false);
            onArrival.put(unitId, arrived);
        }
    }

    /// Moves everybody and collects the positions that are due.
    List<Reading> move(Instant now) throws IOException, InterruptedException {
        List<Reading> out = new ArrayList<>();
        for (Walker walker : walkers.values()) {
            if (walker.move(now)) {
                arrived(walker, now);
            } else if (walker.roams && walker.idle(now) && onDuty(walker)) {
                patrol(walker);
            }
            Reading.UnitPosition fix = walker.fix(now, Duration.ofMillis((long) (rule.every() * 1000)));
            if (fix != null) {
                out.add(fix);
            }
        }
        return out;
    }

    private boolean onDuty(Walker walker) {
        return stage.mirror.find(SubjectKind.UNIT, walker.id, Unit.class)
                .map(u -> u.status() == UnitStatus.STANDBY || u.status() == UnitStatus.RETURNING).orElse(false);
    }

    private void arrived(Walker walker, Instant now) throws IOException, InterruptedException {
        Agenda.Act act = onArrival.remove(walker.id);
        if (act != null) {
            stage.agenda.at(now, act);
        } else {
            boolean foot = walker.metresPerSecond * 3.6 <= FOOT_KMH;
            walker.rest(now.plusSeconds((long) (foot ? stage.dice.between(20, 150) : stage.dice.between(4, 35))));
        }
    }

    /// The next point of the tour that a unit is on; empty when it is on none, or has been everywhere.
    private Optional<LatLon> beat(Walker walker) {
        return stage.mirror.all(SubjectKind.PATROL, Patrol.class).filter(route -> !route.erased())
                .flatMap(route -> route.tours().stream().filter(tour -> tour.status() == Tour.Status.RUNNING && tour.unitId().equals(walker.id))
                        .map(tour -> next(route, tour))).flatMap(Optional::stream).findFirst();
    }

    private static Optional<LatLon> next(Patrol route, Tour tour) {
        return IntStream.range(0, route.points().size()).filter(point -> !tour.visited(point)).mapToObj(route.points()::get).findFirst();
    }

    private void patrol(Walker walker) {
        Optional<LatLon> point = beat(walker);
        if (point.isPresent() && Geodesy.distance(walker.position(), point.get()) < AT_POINT_M) {
            walker.rest(stage.now().plusSeconds((long) stage.dice.between(STAY_S, 2 * STAY_S)));
            return;
        }
        if (point.isPresent()) {
            walker.walk(way(walker.position(), point.get()), walker.metresPerSecond, false);
            return;
        }
        boolean foot = walker.metresPerSecond * 3.6 <= FOOT_KMH;
        LatLon goal = Geodesy.destination(walker.home, stage.dice.between(0.0, 360.0),
                stage.dice.between(0.2, 1.0) * (foot ? BEAT_FOOT_M : BEAT_WHEELS_M));
        @Nullable StreetPath way = streets.path(walker.position(), goal, Travel.ON_FOOT).orElse(null);
        if (way == null || way.metres() < 5) {
            walker.rest(stage.now().plusSeconds(15));
        } else {
            walker.walk(joined(walker.position(), way, null), foot ? rule.walk() : rule.ride(), false);
        }
    }

    private StreetPath way(LatLon from, LatLon to) {
        return streets.path(from, to, Travel.ON_FOOT).map(p -> joined(from, p, to)).orElseGet(() -> new StreetPath(List.of(from, to)));
    }

    /// A street path starts and ends on a street: lead from where the unit stands, and to the door.
    private static StreetPath joined(LatLon from, StreetPath way, @Nullable LatLon to) {
        List<LatLon> points = new ArrayList<>(way.points().size() + 2);
        points.add(from);
        points.addAll(way.points());
        if (to != null) {
            points.add(to);
        }
        return new StreetPath(points);
    }
}
