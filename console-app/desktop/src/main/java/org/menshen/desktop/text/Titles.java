package org.menshen.desktop.text;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.menshen.domain.alert.Alert;
import org.menshen.domain.device.Device;
import org.menshen.domain.deploy.Deployment;
import org.menshen.domain.event.Event;
import org.menshen.domain.fact.State;
import org.menshen.domain.gate.Reward;
import org.menshen.domain.gate.Round;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.level.Level;
import org.menshen.domain.linkage.Linkage;
import org.menshen.domain.maintenance.Maintenance;
import org.menshen.domain.matrix.Matrix;
import org.menshen.domain.message.Message;
import org.menshen.domain.order.Order;
import org.menshen.domain.patrol.Patrol;
import org.menshen.domain.police.PoliceIncident;
import org.menshen.domain.register.Model;
import org.menshen.domain.report.Report;
import org.menshen.domain.rollcall.Rollcall;
import org.menshen.domain.roster.Duty;
import org.menshen.domain.shift.Shift;
import org.menshen.domain.site.Site;
import org.menshen.domain.sketch.Sketch;
import org.menshen.domain.tuning.Tuning;
import org.menshen.domain.unit.Unit;
import org.menshen.domain.zone.Zone;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.work.WorkflowContent;

/// What a subject is called, in short. Any thread.
///
/// @param names the names of codes
public record Titles(Names names) {

    /// The one sign of a register: Chinese in Chinese; else the letters with which the numbers of its items begin.
    public static String sign(WorkflowContent flow, Lang lang) {
        return lang == Lang.ZH ? flow.symbol() : flow.prefix();
    }

    private String of(Maintenance.Scope scope) {
        return Stream.of(scope.siteId(), scope.deviceId(), scope.typeCode() == null ? null : names.of("alert-types", scope.typeCode()))
                .filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }

    /// The short name of a subject; its id when it has none.
    public String of(State state) {
        return switch (state) {
            case Alert alert -> names.of("alert-types", alert.typeCode());
            case Incident incident -> incident.title();
            case Device device -> device.name();
            case Unit unit -> unit.callSign();
            case Zone zone -> zone.name();
            case Site site -> site.name();
            case Order order -> order.task().text();
            case Linkage linkage -> names.of("linkage-bodies", linkage.bodyCode());
            case Shift shift -> shift.signedOn().name() + " · " + shift.seat();
            case Duty duty -> duty.name() + " · " + duty.seat();
            case Sketch sketch -> sketch.text().isEmpty() ? names.of("sketch-kinds", sketch.kindCode()) : sketch.text();
            case Maintenance work -> of(work.scope()) + " · " + work.reason();
            case Tuning tuning -> names.of("tuning-sources", tuning.source().kind().name()) + " · " + tuning.reason();
            case Patrol patrol -> patrol.name();
            case Rollcall call -> call.text().isBlank() ? names.of("rollcall-kinds", call.kind()) : call.text();
            case Event event -> event.plan().name();
            case Matrix matrix -> names.in(matrix.content().name()) + " v" + matrix.content().version();
            case Reward reward -> names.in(reward.rule().name()) + " v" + reward.rule().version();
            case Round round -> round.month() + " " + names.of("site-types", round.siteType());
            case Deployment deployment -> deployment.name();
            case Report report -> names.of("report-kinds", report.period().kind()) + " " + report.period().day();
            case Message message -> message.text();
            case PoliceIncident incident -> incident.report().kind() + " " + incident.report().number();
            case Model model -> model.rule() == null ? names.of("alert-types", model.alertType()) : names.in(model.rule().name());
            case Level level -> level.now().map(code -> names.of("duty-levels", code)).orElse(level.id());
            case WorkItem item -> item.number();
            default -> state.subject().id();
        };
    }
}
