package org.menshen.domain.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.deploy.Deployment;
import org.menshen.domain.deploy.DeploymentCommand;
import org.menshen.domain.event.EventCommand;
import org.menshen.domain.fact.Command;
import org.menshen.domain.fact.Context;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.gate.Round;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.incident.IncidentCommand;
import org.menshen.domain.linkage.Linkage;
import org.menshen.domain.linkage.LinkageCommand;
import org.menshen.domain.linkage.LinkageStatus;
import org.menshen.domain.maintenance.Maintenance;
import org.menshen.domain.maintenance.MaintenanceCommand;
import org.menshen.domain.message.MessageCommand;
import org.menshen.domain.order.Order;
import org.menshen.domain.order.OrderCommand;
import org.menshen.domain.patrol.PatrolCommand;
import org.menshen.domain.relation.RelationCommand;
import org.menshen.domain.rollcall.RollcallCommand;
import org.menshen.domain.shift.Shift;
import org.menshen.domain.shift.ShiftCommand;
import org.menshen.domain.tuning.Tuning;
import org.menshen.domain.tuning.TuningCommand;
import org.menshen.domain.unit.UnitCommand;
import org.menshen.domain.work.WorkCommand;
import org.menshen.domain.work.WorkItem;

/// What the state of one subject forbids about another: the rules that no single decider can know.
final class SubjectTies {

    private static final Optional<Refusal> NONE = Optional.empty();

    private final States states;
    private final Context context;
    private final PartTies parts;

    SubjectTies(States states, Context context) {
        this.states = states;
        this.context = context;
        this.parts = new PartTies(states);
    }

    /// Why a command that its own decider accepts does not hold all the same; empty when it does.
    Optional<Refusal> refuse(Subject subject, @Nullable State state, Command command) {
        return switch (command) {
            case AlertCommand.MarkDuplicate c -> duplicate(c);
            case AlertCommand.Link c -> openIncident(c.incidentId());
            case AlertCommand.Bundle c -> lead((Alert) state, c);
            case IncidentCommand.Close c -> stillWorking(subject.id()).or(() -> parts.open(subject.id()))
                .or(() -> new PlanTies(states, context).refuse((Incident) state, c));
            case IncidentCommand.Cancel c -> stillWorking(subject.id()).or(() -> parts.open(subject.id()))
                .or(() -> new PlanTies(states, context).refuse((Incident) state, c));
            case IncidentCommand.AcceptTransfer c -> parts.transferred((Incident) state, context).or(() -> leftBehind((Incident) state));
            case IncidentCommand.AttachTo c -> openIncident(c.parentId()).or(() -> parts.attach(subject.id(), c.parentId()));
            case IncidentCommand.LinkAlert c -> alert(c.alertId());
            case IncidentCommand.Report c -> c.alertId() == null ? NONE : alert(c.alertId());
            case IncidentCommand c -> new PlanTies(states, context).refuse((Incident) state, c);
            case OrderCommand c -> byCentre(c).map(own -> new DeployTies(states, context).refuse(subject, (Order) state, own)).orElse(NONE)
                .or(() -> new OrderTies(states, context).refuse(subject, (Order) state, c));
            case DeploymentCommand c -> new DeployTies(states, context).refuse(subject, (Deployment) state, c);
            case UnitCommand.Assign c -> assigned(subject.id(), c);
            case LinkageCommand.Request c -> c.request().incidentId() == null ? NONE : openIncident(c.request().incidentId());
            case LinkageCommand.Receive c -> c.request().incidentId() == null ? NONE : openIncident(c.request().incidentId());
            case LinkageCommand.Attach c -> openIncident(c.incidentId());
            case RollcallCommand c -> new FieldTies(states, context).refuse(c).or(() -> new EventTies(states, context).refuse(c));
            case EventCommand c -> new EventTies(states, context).refuse(subject, c);
            case MessageCommand c -> new FieldTies(states, context).refuse(c);
            case PatrolCommand c -> new FieldTies(states, context).refuse(c);
            case WorkCommand.Unlink c -> Round.LINK.equals(c.link().kind()) && Round.opened((WorkItem) state)
                ? Optional.of(Refusal.of("round.link-stays")) : NONE;
            case MaintenanceCommand.Plan c -> known(c.scope());
            case TuningCommand.Request c -> asked(c);
            case RelationCommand.Confirm c -> there(c.one()).or(() -> there(c.other()));
            case RelationCommand.Reject c -> there(c.one()).or(() -> there(c.other()));
            case ShiftCommand.SignOn c -> seatFree().or(() -> follows(c));
            case ShiftCommand.Pin c -> states.find(c.subject()).isPresent() ? NONE : no("shift.nothing-to-pin", "subject", c.subject().toString());
            case ShiftCommand.SignOff c -> majorsOwned((Shift) state);
            default -> NONE;
        };
    }

    /// The command when the centre itself writes, gives or recalls an order; nobody decides that but the people who approve a deployment.
    private Optional<OrderCommand> byCentre(OrderCommand c) {
        boolean orders = c instanceof OrderCommand.Draft || c instanceof OrderCommand.Issue || c instanceof OrderCommand.Recall;
        return orders && context.actor().role().equals("SYSTEM") ? Optional.of(c) : Optional.empty();
    }

    private Optional<Refusal> duplicate(AlertCommand.MarkDuplicate c) {
        Optional<Alert> target = find(SubjectKind.ALERT, c.targetId(), Alert.class);
        if (target.isEmpty()) {
            return no("alert.duplicate-needs-target", "target", c.targetId());
        }
        return switch (target.get().status()) {
            case DUPLICATE -> no("alert.target-is-duplicate", "target", c.targetId());
            // one that nobody has to answer answers for none: a trial, a warning for other ground
            case FALSE, TEST, CANCELLED, EXPIRED, TRIAL, ELSEWHERE -> no("alert.target-was-nothing", "target", c.targetId());
            default -> NONE;
        };
    }

    /// A lead stands in the queue for itself and is never less severe than those it stands for; who leads others is no member.
    private Optional<Refusal> lead(Alert member, AlertCommand.Bundle c) {
        Optional<Alert> lead = find(SubjectKind.ALERT, c.leadId(), Alert.class).filter(alert -> alert.bundleId() == null && alert.status().isOpen());
        if (lead.isEmpty()) {
            return no("alert.cannot-lead", "lead", c.leadId());
        }
        if (member.severity() < lead.get().severity()) {
            return no("alert.worse-than-lead", "severity", String.valueOf(member.severity()), "lead", String.valueOf(lead.get().severity()));
        }
        boolean leads = member.memberIds().stream().flatMap(id -> find(SubjectKind.ALERT, id, Alert.class).stream())
            .anyMatch(other -> member.id().equals(other.bundleId()));
        return leads ? no("alert.already-bundled", "lead", member.id()) : NONE;
    }

    private Optional<Refusal> alert(String id) {
        return find(SubjectKind.ALERT, id, Alert.class).isPresent() ? NONE : no("incident.no-such-alert", "alert", id);
    }

    private Optional<Refusal> openIncident(String id) {
        return find(SubjectKind.INCIDENT, id, Incident.class).filter(i -> i.status().isOpen()).isPresent() ? NONE
            : no("incident.not-open", "incident", id);
    }

    /// What a body takes is over for this centre: nobody is left on an order that no incident stands behind.
    private Optional<Refusal> leftBehind(Incident incident) {
        boolean here = context.codes("centres").contains(incident.dealings().transfer().to());
        return here ? NONE : ordersOpen(incident.id());
    }

    private Optional<Refusal> ordersOpen(String incidentId) {
        List<String> orders = all(SubjectKind.ORDER, Order.class)
            .filter(o -> incidentId.equals(o.incidentId()) && o.status().isBinding()).map(Order::id).sorted().toList();
        return orders.isEmpty() ? NONE : no("incident.orders-open", "count", String.valueOf(orders.size()), "orders", String.join(", ", orders));
    }

    /// An incident does not end while somebody is still on the way or has not been heard: closing before the police's word is a wrong move.
    private Optional<Refusal> stillWorking(String incidentId) {
        Optional<Refusal> orders = ordersOpen(incidentId);
        if (orders.isPresent()) {
            return orders;
        }
        List<String> linkages = all(SubjectKind.LINKAGE, Linkage.class)
            .filter(l -> incidentId.equals(l.incidentId()) && l.status().ordinal() < LinkageStatus.FED_BACK.ordinal())
            .map(Linkage::id).sorted().toList();
        return linkages.isEmpty() ? NONE
            : no("incident.linkages-open", "count", String.valueOf(linkages.size()), "linkages", String.join(", ", linkages));
    }

    private Optional<Refusal> assigned(String unitId, UnitCommand.Assign c) {
        return find(SubjectKind.ORDER, c.orderId(), Order.class).filter(o -> o.unitId().equals(unitId) && o.status().isBinding()).isPresent()
            ? NONE : no("unit.no-such-order", "unit", unitId, "order", c.orderId());
    }

    private Optional<Refusal> seatFree() {
        String user = context.actor().userId();
        String seat = context.actor().seat();
        return all(SubjectKind.SHIFT, Shift.class).filter(s -> s.onDuty() && (s.seat().equals(seat) || s.signedOn().userId().equals(user)))
            .findFirst().map(s -> Refusal.of("shift.seat-taken", "by", s.signedOn().name(), "seat", s.seat()));
    }

    /// Who follows a shift that was handed over is the one who read its sheet back and signed it: the second signature is this sign-on.
    private Optional<Refusal> follows(ShiftCommand.SignOn c) {
        if (c.previousId() == null || c.previousId().isBlank()) {
            return NONE;
        }
        Shift before = find(SubjectKind.SHIFT, c.previousId(), Shift.class).orElse(null);
        if (before == null) {
            return no("shift.unknown", "id", c.previousId());
        }
        Mark taken = before.sheet() == null ? null : before.sheet().taken();
        return taken == null || taken.userId().equals(context.actor().userId()) ? NONE : no("shift.taken-by-other", "by", taken.name());
    }

    /// nobody goes home while a grave incident has no owner, or would have none without him.
    private Optional<Refusal> majorsOwned(Shift shift) {
        double line = context.figure("incident.major-level");
        String leaver = shift.signedOn().userId();
        List<String> left = all(SubjectKind.INCIDENT, Incident.class).filter(i -> i.status().isOpen() && i.major(line))
            .filter(i -> i.owner() == null || i.owner().userId().equals(leaver)).map(i -> i.title() + " (" + i.id() + ")").sorted().toList();
        return left.isEmpty() ? NONE
            : no("shift.major-incidents-unowned", "count", String.valueOf(left.size()), "incidents", String.join(", ", left));
    }

    /// One request for a source at a time: a second one would only be answered twice.
    private Optional<Refusal> asked(TuningCommand.Request c) {
        return all(SubjectKind.TUNING, Tuning.class).filter(tuning -> tuning.isOpen() && tuning.source().equals(c.source())).findFirst()
            .map(tuning -> Refusal.of("tuning.asked-already", "by", tuning.requested().name(), "id", tuning.id()));
    }

    private Optional<Refusal> there(Subject subject) {
        return states.find(subject).isPresent() ? NONE : no("relation.nothing-there", "subject", subject.toString());
    }

    private Optional<Refusal> known(Maintenance.Scope scope) {
        if (scope.siteId() != null && states.find(new Subject(SubjectKind.SITE, scope.siteId())).isEmpty()) {
            return no("maintenance.unknown-site", "site", scope.siteId());
        }
        return scope.deviceId() == null || states.find(new Subject(SubjectKind.DEVICE, scope.deviceId())).isPresent() ? NONE
            : no("maintenance.unknown-device", "device", scope.deviceId());
    }

    private <S extends State> Optional<S> find(SubjectKind kind, @Nullable String id, Class<S> type) {
        return id == null || id.isBlank() ? Optional.empty() : states.find(new Subject(kind, id)).map(v -> type.cast(v.state()));
    }

    private <S extends State> Stream<S> all(SubjectKind kind, Class<S> type) {
        return states.all(kind).stream().map(Versioned::state).map(type::cast);
    }

    private static Optional<Refusal> no(String code, String... details) {
        return Optional.of(Refusal.of(code, details));
    }
}
