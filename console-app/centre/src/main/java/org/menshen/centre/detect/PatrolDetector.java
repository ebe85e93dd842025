package org.menshen.centre.detect;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

import org.menshen.domain.code.CodeBook;
import org.menshen.domain.patrol.Patrol;
import org.menshen.domain.patrol.PatrolCommand;
import org.menshen.domain.patrol.PatrolRule;
import org.menshen.domain.patrol.PatrolWatch;
import org.menshen.domain.patrol.Tour;
import org.menshen.domain.reading.Reading;
import org.menshen.domain.unit.Unit;
import org.menshen.map.core.geo.LatLon;

/// Begins and ends tours, and tells from the units' own positions which points they visited and who has left the route. A unit that is called
/// away on an order has not strayed. What a route's state holds is the truth: watching goes on from it after a restart or a jump of time.
final class PatrolDetector implements Detector {

    private final PatrolRule rule;
    private final Queue<Reading.UnitPosition> positions = new ConcurrentLinkedQueue<>();
    private final Map<String, Watched> watches = new HashMap<>();

    PatrolDetector(CodeBook codes) {
        this.rule = PatrolRule.of(codes);
    }

    /// Takes a position. Safe from any thread.
    void heard(Reading.UnitPosition position) {
        positions.add(position);
    }

    @Override
    public void jumped(Instant to) {
        watches.clear();
    }

    @Override
    public List<DetectorAct> look(Outlook scene) {
        Map<String, List<Reading.UnitPosition>> fresh = new HashMap<>();
        for (Reading.UnitPosition position = positions.poll(); position != null; position = positions.poll()) {
            fresh.computeIfAbsent(position.unitId(), id -> new ArrayList<>()).add(position);
        }
        Set<String> engaged = scene.units().stream().filter(unit -> unit.status().engaged()).map(Unit::id).collect(Collectors.toSet());
        List<DetectorAct> acts = new ArrayList<>();
        Set<String> running = new HashSet<>();
        for (Patrol patrol : scene.field().patrols()) {
            for (Tour tour : patrol.tours()) {
                if (tour.status() == Tour.Status.RUNNING) {
                    running.add(key(patrol, tour));
                    acts.addAll(run(patrol, tour, fresh.getOrDefault(tour.unitId(), List.of()), engaged.contains(tour.unitId())));
                }
                time(patrol, tour, scene.now()).ifPresent(acts::add);
            }
        }
        watches.keySet().retainAll(running);
        return acts;
    }

    private static String key(Patrol patrol, Tour tour) {
        return patrol.id() + " " + tour.number();
    }

    private static Optional<DetectorAct> time(Patrol patrol, Tour tour, Instant now) {
        boolean over = !now.isBefore(tour.to()) || tour.status() == Tour.Status.RUNNING && tour.coverage(patrol.points().size()) >= 1;
        if (tour.open() && over) {
            return Optional.of(new DetectorAct(patrol.subject(), new PatrolCommand.End(tour.number())));
        }
        return tour.status() == Tour.Status.PLANNED && !now.isBefore(tour.from())
                ? Optional.of(new DetectorAct(patrol.subject(), new PatrolCommand.Start(tour.number()))) : Optional.empty();
    }

    private List<DetectorAct> run(Patrol patrol, Tour tour, List<Reading.UnitPosition> fresh, boolean calledAway) {
        Watched watched = watches.get(key(patrol, tour));
        if (watched == null || !watched.points.equals(patrol.points())) {
            watched = new Watched(patrol.points(), new PatrolWatch(patrol.points(), rule, tour.visits()));
            watches.put(key(patrol, tour), watched);
        }
        if (calledAway) {
            watched.watch.forget();
        } else {
            watched.take(tour, fresh);
        }
        List<DetectorAct> acts = new ArrayList<>();
        watched.untold.removeIf(visit -> tour.visited(visit.point()));
        watched.untold.forEach(visit -> acts.add(new DetectorAct(patrol.subject(),
                new PatrolCommand.Visit(tour.number(), visit.point(), visit.since(), visit.at()))));
        Optional<Instant> strayed = watched.watch.strayed();
        if (strayed.isPresent() && tour.strayedSince() == null) {
            acts.add(new DetectorAct(patrol.subject(), new PatrolCommand.Stray(tour.number(), strayed.get())));
        } else if (tour.strayedSince() != null && (calledAway || watched.watch.onRoute())) {
            acts.add(new DetectorAct(patrol.subject(), new PatrolCommand.Rejoin(tour.number())));
        }
        return acts;
    }

    /// One tour. The log may lag behind the watch while the store cannot write: what is not there yet is said again.
    private static final class Watched {

        private final List<LatLon> points;
        private final PatrolWatch watch;
        private final List<Tour.Visit> untold = new ArrayList<>();

        Watched(List<LatLon> points, PatrolWatch watch) {
            this.points = points;
            this.watch = watch;
        }

        void take(Tour tour, List<Reading.UnitPosition> fresh) {
            fresh.stream().filter(position -> !position.at().isBefore(tour.from()) && !position.at().isAfter(tour.to()))
                    .forEach(position -> untold.addAll(watch.update(position.at(), position.position())));
        }
    }
}
