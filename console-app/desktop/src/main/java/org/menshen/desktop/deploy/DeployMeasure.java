package org.menshen.desktop.deploy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.domain.archive.Outcome;
import org.menshen.domain.archive.PastAlert;
import org.menshen.domain.archive.PastQuery;
import org.menshen.domain.code.UnitType;
import org.menshen.domain.deploy.DemandHistory;
import org.menshen.domain.deploy.DeployFigures;
import org.menshen.domain.deploy.DeployProblem;
import org.menshen.domain.deploy.DeployRules;
import org.menshen.domain.deploy.DeployScene;
import org.menshen.domain.deploy.DeployTally;
import org.menshen.domain.deploy.Deployment;
import org.menshen.domain.deploy.PostReason;
import org.menshen.domain.deploy.TravelTimes;
import org.menshen.domain.event.Assignment;
import org.menshen.domain.event.Event;
import org.menshen.domain.event.EventPlan;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.port.Archive;
import org.menshen.domain.roster.Duty;
import org.menshen.domain.site.Site;
import org.menshen.domain.unit.Unit;
import org.menshen.domain.unit.UnitStatus;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.route.Reach;
import org.menshen.map.core.route.StreetGraph;

/// Measures deployments: what a problem is made of and what it is worth is worked out when it is first asked for, and anew only when something of it
/// has changed. Meant for one thread of the background at a time.
final class DeployMeasure {

    private static final int KEPT = 6;

    private final ConsolePorts ports;
    private final Archive archive;
    private final DeployRules rules;
    private final int named;
    private final Map<String, Known> known = new HashMap<>();
    private final Map<Stand, Optional<Reach>> reaches = new HashMap<>();
    private DemandHistory demand = DemandHistory.NONE;
    private @Nullable TravelTimes times;

    DeployMeasure(ConsolePorts ports, Archive archive) {
        this.ports = ports;
        this.archive = archive;
        this.rules = DeployRules.of(ports.codes());
        this.named = (int) ports.codes().figure("deploy.alternatives");
    }

    /// What a deployment is worth.
    ///
    /// @param problem what it is measured by
    /// @param tally who stands where
    /// @param figures the figures
    /// @param reasons why, post by post
    record Worth(DeployProblem problem, DeployTally tally, DeployFigures figures, List<PostReason> reasons) {
    }

    /// What a problem depends on: as long as it is equal the problem is the same.
    private record Basis(Deployment bare, List<EventPlan.Post> posts, List<Force> forces, List<Duty> duties, List<Deployment> others,
                         DemandHistory demand, boolean streets) {
    }

    private record Force(String id, String type, LatLon home, boolean out) {
    }

    private record Known(Basis basis, DeployProblem problem, Map<List<Assignment>, Worth> worths) {
    }

    private record Stand(LatLon at, String type) {
    }

    /// Reads demand from the past; what cannot be read is not known.
    void readDemand() {
        Instant until = ports.clock().instant();
        Instant from = until.minus(Duration.ofDays(rules.historyDays()));
        PastQuery query = new PastQuery(List.of(), Set.of(), Set.of(), Set.of(Outcome.CONFIRMED), Set.of(), Set.of(), Set.of(), Set.of(), from, until,
                PastQuery.Order.NEWEST);
        List<PastAlert> past = archive.find(query, 0, rules.mostAlerts()).thenApply(Archive.Found::alerts).exceptionally(failed -> List.of()).join();
        DemandHistory next = DemandHistory.of(past, states(SubjectKind.SITE, Site.class), from, until, ports.zone(), rules.leastAlerts());
        boolean same = next.places().equals(demand.places()) && next.even() == demand.even() && next.placeless() == demand.placeless();
        demand = same ? demand : next;
    }

    DemandHistory demand() {
        return demand;
    }

    DeployRules rules() {
        return rules;
    }

    /// What a deployment is worth now.
    Worth worth(Deployment deployment, List<Assignment> assignments) {
        Known now = known(deployment);
        if (now.worths.size() > KEPT && !now.worths.containsKey(assignments)) {
            now.worths.clear();
        }
        return now.worths.computeIfAbsent(assignments, all -> {
            DeployTally tally = DeployFigures.tally(now.problem, all);
            return new Worth(now.problem, tally, DeployFigures.of(now.problem, tally), PostReason.of(now.problem, tally, named));
        });
    }

    /// What a deployment is measured by now.
    DeployProblem problem(Deployment deployment) {
        return known(deployment).problem;
    }

    private Known known(Deployment deployment) {
        List<Unit> units = states(SubjectKind.UNIT, Unit.class);
        List<Duty> duties = states(SubjectKind.DUTY, Duty.class);
        List<Deployment> all = states(SubjectKind.DEPLOYMENT, Deployment.class);
        Instant now = ports.clock().instant();
        Event event = event(deployment.eventId());
        Basis basis = new Basis(bare(deployment), event == null ? List.of() : event.plan().posts().stream().map(post -> post.held(null)).toList(),
                units.stream().map(unit -> new Force(unit.id(), unit.typeCode(), unit.home(), unit.status() == UnitStatus.OFFLINE)).toList(), duties,
                all.stream().filter(other -> !other.id().equals(deployment.id()) && other.binds(now)).toList(), demand, byStreet());
        Known held = known.get(deployment.id());
        if (held == null || !held.basis.equals(basis)) {
            DeployScene scene = new DeployScene(ports.codes(), ports.zone(), deployment, new DeployScene.Known(units, duties, all, this::event),
                    demand, now);
            held = new Known(basis, scene.problem(times(scene)), new HashMap<>());
            if (known.size() > KEPT) {
                known.clear();
            }
            known.put(deployment.id(), held);
        }
        return held;
    }

    private static Deployment bare(Deployment d) {
        return new Deployment(d.id(), d.eventId(), "", d.from(), d.to(), Deployment.Stage.DRAFT, d.made(), null, null, "", List.of());
    }

    private TravelTimes times(DeployScene scene) {
        Optional<StreetGraph> streets = ports.ground().streets();
        TravelTimes held = times;
        if (held == null || held.byStreet() != streets.isPresent() || !held.places().equals(scene.places())) {
            held = new TravelTimes(ports.codes(), scene.places(), scene.types(), streets);
            times = held;
        }
        return held;
    }

    /// Whether streets are known by now.
    boolean byStreet() {
        return ports.ground().streets().isPresent();
    }

    /// Borders of what is reached in time along the streets by those who stand at posts; empty while no streets are known.
    List<List<LatLon>> reach(Worth worth) {
        Optional<StreetGraph> streets = ports.ground().streets();
        if (streets.isEmpty()) {
            return List.of();
        }
        List<Reach> all = new ArrayList<>();
        for (int p = 0; p < worth.problem.seats(); p++) {
            LatLon at = worth.problem.post(p).position();
            if (at != null && worth.tally.holder(p) != DeployTally.NOBODY) {
                Stand stand = new Stand(at, worth.problem.unit(worth.tally.holder(p)).typeCode());
                reaches.computeIfAbsent(stand, each -> reach(each, streets.get())).ifPresent(all::add);
            }
        }
        return Reach.together(rules.cover(), all).outline();
    }

    private Optional<Reach> reach(Stand stand, StreetGraph streets) {
        Optional<UnitType> type = ports.codes().unitType(stand.type);
        return type.flatMap(UnitType::travel).flatMap(ports.codes()::travelMode).flatMap(mode -> streets.reach(stand.at,
                mode.paceAt(type.get().speedKmh().orElse(mode.speedKmh())), List.of(rules.cover())).stream().findFirst());
    }

    @Nullable Event event(String id) {
        return id.isBlank() ? null : ports.workspace().find(Event.subject(id)).map(found -> (Event) found.state()).orElse(null);
    }

    private <S extends State> List<S> states(SubjectKind kind, Class<S> type) {
        Collection<Versioned<State>> all = ports.workspace().all(kind);
        return all.stream().map(Versioned::state).map(type::cast).sorted(java.util.Comparator.comparing(state -> state.subject().id())).toList();
    }
}
