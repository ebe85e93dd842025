package org.menshen.desktop.livemap;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertStatus;
import org.menshen.domain.alert.Bundles;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.patrol.Patrol;
import org.menshen.domain.patrol.Tour;
import org.menshen.domain.reading.Reading;
import org.menshen.domain.sketch.Sketch;
import org.menshen.domain.unit.UnitStatus;
import org.menshen.domain.zone.Zone;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.track.TailLeg;
import org.menshen.map.fx.layer.area.Drawing;
import org.menshen.map.fx.layer.heat.HeatZone;
import org.menshen.map.fx.layer.marker.Marker;
import org.menshen.map.fx.layer.marker.Others;
import org.menshen.map.fx.layer.patrol.PatrolRoute;
import org.menshen.map.fx.layer.unit.Trail;
import org.menshen.map.fx.layer.unit.UnitMark;

/// What moves and changes on the map: units, crowd, alerts and incidents. Immutable; computed off the FX thread.
///
/// @param units units on duty
/// @param trails the ways they came
/// @param zones crowd zones
/// @param drawings what people drew and nobody erased
/// @param routes patrol routes, with what was walked of the tour that matters now
/// @param markers open alerts that stand alone or lead a bundle, and open incidents
record LiveFacts(List<UnitMark> units, List<Trail> trails, List<HeatZone> zones, List<Drawing> drawings, List<PatrolRoute> routes,
                 List<Marker> markers) {

    /// Alerts down to this severity are followed.
    private static final int WATCHED = 2;
    private static final String UNIT_LIMIT = "unit.lost-after-s";
    private static final String CROWD_LIMIT = "crowd.sample-stale-s";

    static LiveFacts of(MapScene scene, Texts signs) {
        return of(scene, signs, markers(scene));
    }

    /// What moves has moved, while no alert and no incident has changed: their markers need not be made again out of all there are.
    static LiveFacts moved(MapScene scene, Texts signs, LiveFacts before) {
        return of(scene, signs, before.markers);
    }

    private static LiveFacts of(MapScene scene, Texts signs, List<Marker> markers) {
        List<UnitMark> units = new ArrayList<>();
        List<Trail> trails = new ArrayList<>();
        for (Versioned<State> versioned : scene.all(SubjectKind.UNIT)) {
            if (versioned.state() instanceof org.menshen.domain.unit.Unit unit && unit.status() != UnitStatus.OFFLINE) {
                units.add(unit(unit, scene, signs));
                List<TailLeg> tail = scene.tail(unit.id());
                if (!tail.isEmpty()) {
                    trails.add(new Trail(unit.id(), tail, unit.status().engaged()));
                }
            }
        }
        List<HeatZone> zones = new ArrayList<>();
        for (Versioned<State> versioned : scene.all(SubjectKind.ZONE)) {
            if (versioned.state() instanceof Zone zone && zone.ring().size() >= 3) {
                zones.add(zone(zone, scene));
            }
        }
        return new LiveFacts(List.copyOf(units), List.copyOf(trails), List.copyOf(zones), drawings(scene, signs), routes(scene, signs),
                markers);
    }

    /// What a map that follows shows: open incidents, and alerts of severity I and II that nobody has answered; places by id.
    Map<String, LatLon> watched() {
        return markers.stream().filter(marker -> Subject.parse(marker.id()).kind() == SubjectKind.INCIDENT
                || marker.urgent() && marker.severity() <= WATCHED).collect(Collectors.toMap(Marker::id, Marker::at, (first, second) -> first));
    }

    private static UnitMark unit(org.menshen.domain.unit.Unit unit, MapScene scene, Texts signs) {
        String key = "sign." + unit.typeCode();
        String sign = signs.has(key) ? signs.get(key) : unit.callSign().substring(0, 1);
        if (scene.latest("unit/" + unit.id()).orElse(null) instanceof Reading.UnitPosition position) {
            boolean stale = unit.status() == UnitStatus.LOST || scene.stale(position, UNIT_LIMIT);
            return new UnitMark(unit.id(), position.position(), position.headingDeg(), sign, unit.status().engaged(), stale);
        }
        return new UnitMark(unit.id(), unit.home(), Double.NaN, sign, unit.status().engaged(), unit.status() == UnitStatus.LOST);
    }

    private static HeatZone zone(Zone zone, MapScene scene) {
        if (scene.latest("zone/" + zone.id()).orElse(null) instanceof Reading.CrowdSample sample) {
            return new HeatZone(zone.id(), zone.ring(), Math.max(0, sample.count() / zone.areaM2()), scene.stale(sample, CROWD_LIMIT));
        }
        return new HeatZone(zone.id(), zone.ring(), Double.NaN, false);
    }

    private static List<Drawing> drawings(MapScene scene, Texts words) {
        Set<String> offDuty = scene.all(SubjectKind.UNIT).stream().map(Versioned::state).map(org.menshen.domain.unit.Unit.class::cast)
                .filter(unit -> unit.status() == UnitStatus.OFFLINE).map(org.menshen.domain.unit.Unit::id).collect(Collectors.toSet());
        return scene.all(SubjectKind.SKETCH).stream().filter(versioned -> !((Sketch) versioned.state()).erased())
                .sorted(Comparator.comparing(versioned -> ((Sketch) versioned.state()).drawnAt()))
                .map(versioned -> drawing(versioned, offDuty, words)).toList();
    }

    private static Drawing drawing(Versioned<State> versioned, Set<String> offDuty, Texts words) {
        Sketch sketch = (Sketch) versioned.state();
        String text = text(sketch, offDuty, words);
        return new Drawing(sketch.id(), Drawing.Form.valueOf(sketch.kindCode()), sketch.points(),
                versioned.pending() ? words.get("pending", text).strip() : text);
    }

    /// What stands beside a drawing; in a fence also how many are inside, as far as the centre has looked.
    private static String text(Sketch sketch, Set<String> offDuty, Texts words) {
        if (sketch.occupancy() == null) {
            return sketch.text();
        }
        long inside = sketch.occupancy().inside().stream().filter(presence -> !offDuty.contains(presence.unitId())).count();
        String count = words.get("fence.inside", inside);
        return sketch.text().isEmpty() ? count : sketch.text() + " · " + count;
    }

    private static List<PatrolRoute> routes(MapScene scene, Texts words) {
        return scene.all(SubjectKind.PATROL).stream().map(versioned -> (Patrol) versioned.state()).filter(patrol -> !patrol.erased())
                .sorted(Comparator.comparing(Patrol::id)).map(patrol -> route(patrol, scene, words)).toList();
    }

    private static PatrolRoute route(Patrol patrol, MapScene scene, Texts words) {
        Tour tour = patrol.current().orElse(null);
        if (tour == null || tour.status() == Tour.Status.PLANNED) {
            return new PatrolRoute(patrol.id(), patrol.points(), new BitSet(), List.of(), false, patrol.name());
        }
        BitSet visited = new BitSet();
        tour.visits().forEach(visit -> visited.set(visit.point()));
        boolean running = tour.status() == Tour.Status.RUNNING;
        return new PatrolRoute(patrol.id(), patrol.points(), visited, running ? scene.walked(tour.unitId(), tour.from()) : List.of(), running,
                words.get("patrol.label", patrol.name(), Math.round(100 * tour.coverage(patrol.points().size()))));
    }

    private static List<Marker> markers(MapScene scene) {
        List<Marker> markers = new ArrayList<>();
        for (Versioned<State> versioned : scene.all(SubjectKind.INCIDENT)) {
            if (versioned.state() instanceof Incident incident && incident.status().isOpen() && incident.position() != null) {
                markers.add(new Marker(incident.subject().toString(), incident.position(), incident.severity(), false, Others.NONE,
                        versioned.pending()));
            }
        }
        List<Versioned<State>> open = scene.all(SubjectKind.ALERT).stream()
                .filter(versioned -> versioned.state() instanceof Alert alert && alert.status().isOpen()).toList();
        Bundled bundled = Bundled.of(open);
        for (Versioned<State> versioned : open) {
            if (versioned.state() instanceof Alert alert && alert.position() != null && alert.status() != AlertStatus.LINKED
                    && !bundled.hidden(alert)) {
                Stood stood = bundled.stoodFor.getOrDefault(alert.id(), Stood.FOR_NONE);
                markers.add(new Marker(alert.subject().toString(), alert.position(), alert.severity(), alert.status().isUnanswered() || stood.calls,
                        stood.others, versioned.pending()));
            }
        }
        return List.copyOf(markers);
    }

    /// Those for whom one stands.
    ///
    /// @param calls whether one of them calls by itself: it is not silent on the map because its lead has been answered
    private record Stood(Others others, boolean calls) {

        static final Stood FOR_NONE = new Stood(Others.NONE, false);

        Stood and(@Nullable Alert lead, Alert member) {
            return new Stood(others.and(member.severity(), 1), calls || Bundles.calls(lead, member));
        }
    }

    /// Who stands for whom: of a flood only those that lead a bundle are looked up by their id.
    ///
    /// @param leads the open alerts that lead, by id
    /// @param stoodFor for whom each of them stands
    private record Bundled(Map<String, Alert> leads, Map<String, Stood> stoodFor) {

        static Bundled of(List<Versioned<State>> open) {
            Map<String, Alert> leads = new HashMap<>();
            Map<String, Stood> stoodFor = new HashMap<>();
            Set<String> named = open.stream().map(versioned -> ((Alert) versioned.state()).bundleId()).filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            if (named.isEmpty()) {
                return new Bundled(leads, stoodFor);
            }
            open.stream().map(versioned -> (Alert) versioned.state()).filter(alert -> named.contains(alert.id()))
                    .forEach(alert -> leads.put(alert.id(), alert));
            Bundled bundled = new Bundled(leads, stoodFor);
            open.stream().map(versioned -> (Alert) versioned.state()).filter(bundled::hidden).forEach(alert -> {
                String lead = Objects.requireNonNull(alert.bundleId());
                stoodFor.put(lead, stoodFor.getOrDefault(lead, Stood.FOR_NONE).and(leads.get(lead), alert));
            });
            return bundled;
        }

        /// Whether another alert stands for it.
        boolean hidden(Alert alert) {
            return alert.bundleId() != null && Bundles.standsFor(leads.get(alert.bundleId()), alert);
        }
    }
}
