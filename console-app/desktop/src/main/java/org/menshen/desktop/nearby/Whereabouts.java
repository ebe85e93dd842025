package org.menshen.desktop.nearby;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.device.Device;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.linkage.Linkage;
import org.menshen.domain.patrol.Patrol;
import org.menshen.domain.police.PoliceIncident;
import org.menshen.domain.reading.Reading;
import org.menshen.domain.relation.Relation;
import org.menshen.domain.relation.RelationStatus;
import org.menshen.domain.site.Site;
import org.menshen.domain.sketch.Sketch;
import org.menshen.domain.unit.Unit;
import org.menshen.domain.zone.Zone;
import org.menshen.domain.work.WorkItem;
import org.menshen.map.core.geo.LatLon;

/// Where subjects are now. Any thread.
///
/// @param ports the outside
public record Whereabouts(ConsolePorts ports) {

    private static final String SITE = "site/";
    /// what an item may be about and that lies somewhere
    private static final Set<SubjectKind> PLACED = Set.of(SubjectKind.ALERT, SubjectKind.INCIDENT, SubjectKind.SITE, SubjectKind.DEVICE);

    /// Where a subject is; empty when it has no place.
    public Optional<LatLon> of(State state) {
        return switch (state) {
            case Alert alert -> Optional.ofNullable(alert.position()).or(() -> siteCentre(alert.siteId()));
            case Incident incident -> Optional.ofNullable(incident.position());
            case Device device -> Optional.of(device.position());
            case Unit unit -> Optional.of(ports.readings().latest("unit/" + unit.id())
                    .filter(Reading.UnitPosition.class::isInstance).map(r -> ((Reading.UnitPosition) r).position()).orElse(unit.home()));
            case Zone zone -> zone.ring().isEmpty() ? Optional.empty() : Optional.of(middle(zone.ring()));
            case Site site -> site.ring().isEmpty() ? Optional.empty() : Optional.of(site.centre());
            case Sketch sketch -> Optional.of(sketch.points().get(sketch.points().size() / 2));
            case Patrol patrol -> Optional.of(patrol.points().getFirst());
            case PoliceIncident incident -> Optional.ofNullable(incident.report().position());
            case WorkItem item -> Optional.ofNullable(item.location()).or(() -> place(item)).or(() -> linked(item)).or(() -> confirmed(item));
            case Linkage linkage -> Optional.ofNullable(linkage.request().position());
            default -> Optional.empty();
        };
    }

    /// Where the site of an item is, when it names one.
    private Optional<LatLon> place(WorkItem item) {
        return ports.works().registers().flow(item.flow()).map(flow -> item.field(flow.content().place()))
                .filter(site -> site.startsWith(SITE)).flatMap(site -> siteCentre(site.substring(SITE.length())));
    }

    /// Where the first is that an item is about and that has a place.
    private Optional<LatLon> linked(WorkItem item) {
        return item.links().stream().map(link -> Subject.parse(link.target())).filter(target -> PLACED.contains(target.kind()))
                .flatMap(target -> ports.workspace().find(target).map(Versioned::state).flatMap(this::of).stream()).findFirst();
    }

    /// Where the first is that a person confirmed it to belong to: what is only suggested places nothing.
    private Optional<LatLon> confirmed(WorkItem item) {
        return ports.workspace().all(SubjectKind.RELATION).stream().map(Versioned::state).filter(Relation.class::isInstance).map(Relation.class::cast)
                .filter(relation -> relation.status() == RelationStatus.CONFIRMED && relation.has(item.subject()))
                .map(relation -> relation.beside(item.subject())).filter(other -> PLACED.contains(other.kind()))
                .sorted(Comparator.comparing(Subject::toString))
                .flatMap(other -> ports.workspace().find(other).map(Versioned::state).flatMap(this::of).stream()).findFirst();
    }

    private static LatLon middle(List<LatLon> ring) {
        return new LatLon(ring.stream().mapToDouble(LatLon::lat).average().orElseThrow(),
                ring.stream().mapToDouble(LatLon::lon).average().orElseThrow());
    }

    private Optional<LatLon> siteCentre(@Nullable String siteId) {
        return siteId == null ? Optional.empty() : ports.workspace().find(new Subject(SubjectKind.SITE, siteId)).map(Versioned::state)
                .filter(Site.class::isInstance).map(site -> ((Site) site).centre());
    }
}
