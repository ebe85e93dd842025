package org.menshen.domain.call;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.fact.State;
import org.menshen.domain.incident.Incident;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;

/// What is open at a place, so that a second call does not become a second incident, and what happened there lately. Pure; any thread.
///
/// @param nearM how far apart two things may lie that are at the same place, metres
/// @param days how far back it looks, days
public record PlaceHistory(double nearM, int days) {

    /// Something at the place.
    ///
    /// @param state the alert or incident
    /// @param severity 1…5
    /// @param since when it began
    /// @param sameBuilding whether it is in the very building that is asked about
    public record Here(State state, int severity, Instant since, boolean sameBuilding) {
    }

    /// Alerts and incidents that somebody has to handle yet: those of the same building first, then incidents before the alerts they came
    /// from, then the gravest. An alert that belongs to an open incident stands behind it.
    public List<Here> open(Spot spot, Stream<? extends State> all) {
        List<Here> here = all.filter(PlaceHistory::isOpen).flatMap(state -> at(spot, state)).sorted(
            Comparator.comparing((Here one) -> !one.sameBuilding()).thenComparing(one -> !(one.state() instanceof Incident))
                .thenComparing(Here::severity).thenComparing(Here::since, Comparator.reverseOrder())).toList();
        List<String> incidents = here.stream().map(Here::state).filter(Incident.class::isInstance).map(state -> state.subject().id()).toList();
        Predicate<Here> spoken = one -> one.state() instanceof Alert alert && alert.incidentIds().stream().anyMatch(incidents::contains);
        List<Here> ordered = new ArrayList<>(here.stream().filter(spoken.negate()).toList());
        ordered.addAll(here.stream().filter(spoken).toList());
        return List.copyOf(ordered);
    }

    /// Incidents that ended and alerts that were true, within the last days, the newest first.
    public List<Here> past(Spot spot, Stream<? extends State> all, Instant now) {
        Instant from = now.minus(Duration.ofDays(days));
        return all.filter(state -> !isOpen(state) && counts(state)).flatMap(state -> at(spot, state)).filter(one -> one.since().isAfter(from))
            .sorted(Comparator.comparing(Here::since).reversed()).toList();
    }

    private static boolean isOpen(State state) {
        return switch (state) {
            case Incident incident -> incident.status().isOpen();
            case Alert alert -> alert.status().isOpen();
            default -> false;
        };
    }

    private static boolean counts(State state) {
        return switch (state) {
            case Incident incident -> true;
            case Alert alert -> switch (alert.status()) {
                case FALSE, TEST, DUPLICATE, CANCELLED, ELSEWHERE -> false;
                default -> alert.incidentIds().isEmpty();
            };
            default -> false;
        };
    }

    private Stream<Here> at(Spot spot, State state) {
        return switch (state) {
            case Incident i -> here(spot, i, i.details().siteId(), i.details().buildingId(), i.position(), i.severity(), i.reported().at());
            case Alert a -> here(spot, a, a.siteId(), a.buildingId(), a.position(), a.severity(), a.raisedAt());
            default -> Stream.empty();
        };
    }

    private Stream<Here> here(Spot spot, State state, @Nullable String site, @Nullable String building, @Nullable LatLon at, int severity,
                              Instant since) {
        boolean same = spot.buildingId() != null && spot.buildingId().equals(building);
        boolean other = spot.buildingId() != null && building != null && !same;
        boolean within = !other && spot.siteId() != null && spot.siteId().equals(site);
        boolean near = !other && spot.position() != null && at != null && Geodesy.distance(spot.position(), at) <= nearM;
        return same || within || near ? Stream.of(new Here(state, severity, since, same)) : Stream.empty();
    }
}
