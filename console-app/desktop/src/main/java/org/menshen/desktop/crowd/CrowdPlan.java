package org.menshen.desktop.crowd;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.menshen.desktop.act.Act;
import org.menshen.desktop.act.ActDesk;
import org.menshen.desktop.act.Acts;
import org.menshen.desktop.act.Case;
import org.menshen.desktop.act.NamedSpot;
import org.menshen.desktop.act.PlanSight;
import org.menshen.desktop.gesture.Gestures;
import org.menshen.desktop.gesture.Step;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.code.Code;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.incident.IncidentCommand;
import org.menshen.domain.plan.Plan;
import org.menshen.domain.port.Workspace;
import org.menshen.domain.response.PlanBoard;
import org.menshen.domain.zone.Zone;
import org.menshen.map.core.fence.PolygonFence;

/// The way from a zone to the plan of its crowd, by what the desk does anyway: the zone's incident, else its alert made one, else a fresh incident at
/// the zone. Where one plan fits it is opened; where several do, the dispatch window asks. FX thread.
final class CrowdPlan {

    private static final String DISPATCH = "dispatch";
    private static final String CROWD = "CROWD_DENSITY";
    private static final int LEAST = 4;

    private final FeatureContext context;
    private final Workspace workspace;
    private final ActDesk desk;
    private final Gestures gestures;
    private final Texts texts;

    CrowdPlan(FeatureContext context, ActDesk desk, Texts texts) {
        this.context = context;
        this.workspace = context.ports().workspace();
        this.desk = desk;
        this.gestures = new Gestures(context);
        this.texts = texts;
    }

    /// Opens the plan of a zone.
    ///
    /// @param severity 1…4 by its level; 0 for none
    void open(Zone zone, int severity) {
        List<Alert> alerts = alerts(zone);
        Optional<Incident> incident = incident(zone, alerts);
        if (incident.isPresent()) {
            plan(incident.get());
            return;
        }
        Optional<Alert> worst = alerts.stream().filter(alert -> alert.status().isOpen()).min(Comparator.comparing(Alert::severity));
        if (worst.isPresent()) {
            report(worst.get());
        } else {
            context.notices().tell(texts.get("plan.no-alert", zone.name()));
            fresh(zone, severity);
        }
    }

    /// What is known of the incident already is not asked.
    private void fresh(Zone zone, int severity) {
        NamedSpot spot = new NamedSpot(zone.middle(), zone.name());
        Case about = desk.bench().at(spot);
        String level = String.valueOf(severity == 0 ? LEAST : severity);
        desk.run(Acts.of("incident.report"), type().map(code -> about.with(code.code()).with(level).with(spot)).orElse(about));
    }

    private List<Alert> alerts(Zone zone) {
        return workspace.all(SubjectKind.ALERT).stream().map(Versioned::state).map(Alert.class::cast)
                .filter(alert -> zone.id().equals(alert.zoneId())).toList();
    }

    /// The newest open incident that one of the alerts belongs to, or that was reported of a crowd in the zone.
    private Optional<Incident> incident(Zone zone, List<Alert> alerts) {
        Set<String> ids = alerts.stream().map(Alert::id).collect(Collectors.toSet());
        return workspace.all(SubjectKind.INCIDENT).stream().map(Versioned::state).map(Incident.class::cast)
                .filter(incident -> incident.status().isOpen() && (incident.alertIds().stream().anyMatch(ids::contains) || inside(incident, zone)))
                .max(Comparator.comparing(incident -> incident.reported().at()));
    }

    private boolean inside(Incident incident, Zone zone) {
        return incident.position() != null && type().filter(code -> code.code().equals(incident.typeCode())).isPresent()
                && (incident.position().equals(zone.middle()) || new PolygonFence(zone.ring()).contains(incident.position()));
    }

    /// The type that an alert of a crowd becomes.
    private Optional<Code> type() {
        return context.ports().codes().list("incident-types").all().stream().filter(code -> code.items("fromAlerts").contains(CROWD)).findFirst();
    }

    private void report(Alert alert) {
        Act raise = Acts.of("alert.report-incident");
        List<Step> steps = raise.steps().apply(desk.bench().about(alert));
        steps.stream().filter(step -> step.command() instanceof IncidentCommand.Report).map(Step::subject).findFirst()
                .ifPresent(incident -> gestures.give(steps, () -> reported(incident)));
    }

    private void reported(Subject incident) {
        workspace.find(incident).map(Versioned::state).map(Incident.class::cast).ifPresent(this::plan);
    }

    private void plan(Incident incident) {
        List<Plan> offered = incident.plan() == null ? PlanBoard.offered(incident, new PlanSight(workspace)) : List.of();
        if (offered.size() == 1) {
            gestures.give(List.of(new Step(incident.subject(), new IncidentCommand.OpenPlan(offered.getFirst().ref()))), () -> show(incident));
        } else {
            show(incident);
        }
    }

    private void show(Incident incident) {
        context.selection().set(incident.subject());
        context.navigator().open(DISPATCH, incident.subject());
    }
}
