package org.menshen.domain.relation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.correlation.Explanation;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.incident.IncidentStatus;
import org.menshen.domain.response.Sight;
import org.menshen.domain.site.Site;
import org.menshen.map.core.fence.PolygonFence;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;

/// Finds what may belong together by place, time and kind: an alert or incident with open incidents, with alerts of the same time, with earlier
/// cases at the same place, and with the place itself when it names none. Weights stand in `relation-bases.yaml`, limits in `figures.yaml`.
/// The same states give the same answer at every seat. Any thread.
public final class RelationFinder {

    private static final Comparator<Suggested> LIKELY = Comparator.comparingInt(Suggested::score).reversed()
        .thenComparing(suggested -> suggested.other().kind().wire()).thenComparing(suggested -> suggested.other().id());
    private static final int SURE = 100;
    /// A degree of latitude is nowhere shorter.
    private static final double DEGREE_M = 110_000;

    private final CodeBook codes;
    private final double nearM;
    private final Duration soon;
    private final Duration history;
    private final int least;
    private final int most;
    private final Map<String, String> incidentGroups = new HashMap<>();
    /// each basis with what it weighs, read once: a look at a full queue weighs thousands
    private final Map<String, Double> weights = new HashMap<>();
    private final Map<String, Set<String>> raisedFrom = new HashMap<>();

    /// @param codes weights, limits and what types are about
    public RelationFinder(CodeBook codes) {
        this.codes = codes;
        this.nearM = codes.figure("relation.near-m");
        this.soon = Duration.ofSeconds((long) (codes.figure("relation.soon-min") * 60));
        this.history = Duration.ofHours((long) (codes.figure("relation.history-d") * 24));
        this.least = (int) codes.figure("relation.least-score");
        this.most = (int) codes.figure("relation.most");
        codes.list("relation-bases").all().forEach(basis -> basis.number("weight").ifPresent(weight -> weights.put(basis.code(), weight)));
        codes.list("incident-types").all().forEach(type -> {
            List<String> alerts = type.items("fromAlerts");
            raisedFrom.put(type.code(), Set.copyOf(alerts));
            alerts.stream().findFirst().ifPresent(alert -> incidentGroups.put(type.code(), group(alert)));
        });
    }

    /// What counts of an alert or incident here.
    private record Case(Subject subject, @Nullable String siteId, @Nullable String buildingId, @Nullable String deviceId, @Nullable LatLon position,
                        Instant at, String type, String group, boolean open, Set<String> tied) {
    }

    /// What may belong to an alert or incident, the likeliest first: nothing that belongs to it already or that a person has spoken about.
    public List<Suggested> suggest(State state, Sight sight) {
        Optional<Case> about = of(state);
        if (about.isEmpty()) {
            return List.of();
        }
        Set<Subject> said = new HashSet<>();
        sight.all(SubjectKind.RELATION, Relation.class).filter(relation -> relation.has(state.subject()))
            .forEach(relation -> said.add(relation.beside(state.subject())));
        Stream<Case> others = Stream.concat(sight.all(SubjectKind.ALERT, Alert.class).filter(other -> counts(about.get(), other)),
            sight.all(SubjectKind.INCIDENT, Incident.class).filter(other -> other.status() != IncidentStatus.CANCELLED))
            .flatMap(other -> of(other).stream());
        List<Suggested> found = new ArrayList<>();
        others.filter(other -> !said.contains(other.subject()) && mayBe(about.get(), other)).flatMap(other -> judged(about.get(), other).stream())
            .forEach(found::add);
        if (about.get().siteId() == null && about.get().position() != null) {
            sight.all(SubjectKind.SITE, Site.class).filter(site -> !said.contains(site.subject()))
                .flatMap(site -> place(about.get(), site).stream()).forEach(found::add);
        }
        return found.stream().sorted(LIKELY).limit(most).toList();
    }

    /// What was found false, or is on trial or put aside, is no sign of anything.
    private boolean counts(Case about, Alert alert) {
        boolean incident = about.subject().kind() == SubjectKind.INCIDENT;
        return alert.status().isOpen() && touches(about, alert)
            && Duration.between(alert.raisedAt(), about.at()).abs().compareTo(incident ? history : soon) <= 0;
    }

    /// Whether the place has anything in common at all: asked first, since of a flood of thousands few do.
    private boolean touches(Case about, Alert alert) {
        return about.siteId() != null && about.siteId().equals(alert.siteId())
            || about.buildingId() != null && about.buildingId().equals(alert.buildingId())
            || about.deviceId() != null && about.deviceId().equals(alert.deviceId()) || near(about.position(), alert.position());
    }

    private boolean near(@Nullable LatLon a, @Nullable LatLon b) {
        return a != null && b != null && Math.abs(a.lat() - b.lat()) * DEGREE_M <= nearM && Geodesy.distance(a, b) <= nearM;
    }

    private Optional<Case> of(State state) {
        return switch (state) {
            case Alert alert -> {
                Set<String> tied = new HashSet<>(alert.incidentIds());
                tied.addAll(alert.memberIds());
                tied.addAll(Explanation.of(alert).map(Explanation::alertIds).orElse(List.of()));
                if (alert.bundleId() != null) {
                    tied.add(alert.bundleId());
                }
                yield Optional.of(new Case(alert.subject(), alert.siteId(), alert.buildingId(), alert.deviceId(), alert.position(), alert.raisedAt(),
                    alert.typeCode(), group(alert.typeCode()), true, tied));
            }
            case Incident incident -> {
                Incident.Details details = incident.details();
                yield Optional.of(new Case(incident.subject(), details.siteId(), details.buildingId(), null, details.position(),
                    incident.reported().at(), incident.typeCode(), incidentGroups.getOrDefault(incident.typeCode(), ""), incident.status().isOpen(),
                    Set.copyOf(incident.alertIds())));
            }
            default -> Optional.empty();
        };
    }

    private String group(String alertType) {
        return codes.find("alert-types", alertType).flatMap(type -> type.attribute("group")).orElse("");
    }

    /// Two alerts belong together only when they come together; a case may be an earlier one.
    private boolean mayBe(Case about, Case other) {
        Duration apart = Duration.between(other.at(), about.at()).abs();
        boolean alerts = about.subject().kind() == SubjectKind.ALERT && other.subject().kind() == SubjectKind.ALERT;
        return !other.subject().equals(about.subject()) && !about.tied().contains(other.subject().id())
            && !other.tied().contains(about.subject().id()) && apart.compareTo(alerts ? soon : history) <= 0;
    }

    private Optional<Suggested> judged(Case about, Case other) {
        List<String> bases = new ArrayList<>();
        boolean building = about.buildingId() != null && about.buildingId().equals(other.buildingId());
        if (about.deviceId() != null && about.deviceId().equals(other.deviceId())) {
            bases.add("SAME_DEVICE");
        }
        if (building) {
            bases.add("SAME_BUILDING");
        } else if (about.siteId() != null && about.siteId().equals(other.siteId())) {
            bases.add("SAME_SITE");
        }
        if (!building && near(about.position(), other.position())) {
            bases.add("NEAR");
        }
        if (bases.isEmpty()) {
            return Optional.empty();
        }
        if (Duration.between(other.at(), about.at()).abs().compareTo(soon) <= 0) {
            bases.add("SOON");
        }
        if (about.type().equals(other.type()) || fromAlerts(about, other) || fromAlerts(other, about)) {
            bases.add("SAME_TYPE");
        } else if (!about.group().isEmpty() && about.group().equals(other.group())) {
            bases.add("SAME_GROUP");
        }
        if (other.subject().kind() == SubjectKind.INCIDENT) {
            bases.add(other.open() ? "STILL_OPEN" : "EARLIER_CASE");
        }
        return scored(about.subject(), other.subject(), bases);
    }

    private boolean fromAlerts(Case alert, Case incident) {
        return raisedFrom.getOrDefault(incident.type(), Set.of()).contains(alert.type());
    }

    private Optional<Suggested> place(Case about, Site site) {
        if (site.ring().size() < 3 || about.position() == null) {
            return Optional.empty();
        }
        return new PolygonFence(site.ring()).contains(about.position())
            ? scored(about.subject(), site.subject(), List.of("INSIDE")) : Optional.empty();
    }

    /// Several bases together are as sure as one of them holding at least, as if each stood for itself.
    private Optional<Suggested> scored(Subject about, Subject other, List<String> bases) {
        double unlikely = 1;
        for (String basis : bases) {
            unlikely *= 1 - weight(basis);
        }
        int score = (int) Math.round((1 - unlikely) * SURE);
        if (score < least) {
            return Optional.empty();
        }
        List<String> heaviest = bases.stream().sorted(Comparator.comparingDouble(this::weight).reversed().thenComparing(basis -> basis)).toList();
        return Optional.of(new Suggested(about, other, heaviest, score));
    }

    private double weight(String basis) {
        Double weight = weights.get(basis);
        if (weight == null) {
            throw new NoSuchElementException("no weight of '" + basis + "' in relation-bases.yaml");
        }
        return weight;
    }
}
