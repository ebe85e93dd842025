package org.menshen.centre.detect;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.menshen.centre.ingest.ReadingBoard;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.deploy.Deployment;
import org.menshen.domain.device.Device;
import org.menshen.domain.device.DeviceStatus;
import org.menshen.domain.event.Event;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.linkage.Linkage;
import org.menshen.domain.maintenance.Maintenance;
import org.menshen.domain.message.Message;
import org.menshen.domain.order.Order;
import org.menshen.domain.order.OrderStatus;
import org.menshen.domain.patrol.Patrol;
import org.menshen.domain.port.Link.SourceHealth;
import org.menshen.domain.register.Model;
import org.menshen.domain.rollcall.Rollcall;
import org.menshen.domain.rules.States;
import org.menshen.domain.shift.Shift;
import org.menshen.domain.sketch.Sketch;
import org.menshen.domain.unit.Unit;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.zone.Zone;

/// What is still open, kept up to date change by change, so that years of closed alerts cost the detectors nothing.
/// Used from one thread.
final class OpenWork {

    private final States states;
    private final Map<String, Alert> alerts = new HashMap<>();
    private final Map<String, Alert> news = new HashMap<>();
    private final Map<String, Model> models = new HashMap<>();
    private final Map<String, Incident> sent = new HashMap<>();
    private final Map<String, Incident> transferring = new HashMap<>();
    private final Map<String, Shift> shifts = new HashMap<>();
    private final Map<String, Order> offered = new HashMap<>();
    private final Map<String, Linkage> asked = new HashMap<>();
    private final Map<String, Unit> units = new HashMap<>();
    private final Map<String, Zone> zones = new HashMap<>();
    private final Map<String, Sketch> drawings = new HashMap<>();
    private final Map<String, Maintenance> works = new HashMap<>();
    private final Map<String, Device> resting = new HashMap<>();
    private final Map<String, Rollcall> calls = new HashMap<>();
    private final Map<String, Message> messages = new HashMap<>();
    private final Map<String, Patrol> patrols = new HashMap<>();
    private final Map<String, Event> events = new HashMap<>();
    private final Map<String, Deployment> deployments = new HashMap<>();
    private final Function<Instant, List<WorkItem>> items;

    /// @param states all subjects
    /// @param items the work items that wait for the centre at a time; there are too many of them to look through
    OpenWork(States states, Function<Instant, List<WorkItem>> items) {
        this.states = states;
        this.items = items;
        for (SubjectKind kind : List.of(SubjectKind.ALERT, SubjectKind.ORDER, SubjectKind.LINKAGE, SubjectKind.UNIT, SubjectKind.ZONE,
                SubjectKind.SKETCH, SubjectKind.MAINTENANCE, SubjectKind.DEVICE, SubjectKind.INCIDENT, SubjectKind.SHIFT,
                SubjectKind.ROLLCALL, SubjectKind.MESSAGE, SubjectKind.PATROL, SubjectKind.MODEL, SubjectKind.EVENT, SubjectKind.DEPLOYMENT)) {
            states.all(kind).forEach(state -> take(state.state()));
        }
        news.clear();
    }

    /// Looks again at subjects that have changed.
    void refresh(Collection<Subject> changed) {
        news.clear();
        // work items are asked for when they wait
        changed.stream().filter(subject -> subject.kind() != SubjectKind.WORK)
                .forEach(subject -> states.find(subject).map(Versioned::state).ifPresent(this::take));
    }

    private void take(State state) {
        switch (state) {
            case Alert alert -> {
                keep(alerts, alert.id(), alert, !alert.status().isFinal());
                news.put(alert.id(), alert);
            }
            case Model model -> keep(models, model.id(), model, model.inForce());
            case Incident incident -> {
                keep(sent, incident.id(), incident, incident.receipt() != null && incident.status().isOpen());
                keep(transferring, incident.id(), incident, incident.dealings().transfer() != null && incident.status().isOpen());
            }
            case Shift shift -> keep(shifts, shift.id(), shift, shift.onDuty());
            case Order order -> keep(offered, order.id(), order,
                    order.status() == OrderStatus.ISSUED || order.status() == OrderStatus.DELIVERED);
            case Linkage linkage -> keep(asked, linkage.id(), linkage, linkage.status().isUnanswered());
            case Unit unit -> units.put(unit.id(), unit);
            case Zone zone -> zones.put(zone.id(), zone);
            case Sketch sketch -> keep(drawings, sketch.id(), sketch, !sketch.erased());
            case Maintenance work -> keep(works, work.id(), work, work.lifted() == null);
            case Device device -> keep(resting, device.id(), device,
                    device.status() == DeviceStatus.MAINTENANCE || device.status() == DeviceStatus.DISABLED);
            case Rollcall call -> keep(calls, call.id(), call, call.open());
            case Message message -> keep(messages, message.id(), message, message.open());
            case Event event -> keep(events, event.id(), event, !event.over());
            case Deployment one -> keep(deployments, one.id(), one,
                    one.stage() == Deployment.Stage.APPROVED || one.stage() == Deployment.Stage.WITHDRAWN);
            case Patrol patrol -> keep(patrols, patrol.id(), patrol, !patrol.erased());
            default -> { }
        }
    }

    private static <T> void keep(Map<String, T> map, String id, T value, boolean open) {
        if (open) {
            map.put(id, value);
        } else {
            map.remove(id);
        }
    }

    /// What detectors look at now.
    Outlook scene(Instant now, ReadingBoard readings, List<SourceHealth> sources) {
        works.values().removeIf(work -> work.over(now));
        deployments.values().removeIf(deployment -> !now.isBefore(deployment.to()));
        Set<String> onShift = Shift.rolesOnDuty(shifts.values().stream());
        return new Outlook(now, alerts.values(), news.values(), models.values(), sent.values(), transferring.values(), onShift,
                offered.values(), asked.values(), units.values(), zones.values(), drawings.values(), works.values(), resting, readings, sources,
                new Outlook.Field(calls.values(), messages.values(), patrols.values(), events.values(), deployments.values(),
                        stranded(), items.apply(now)));
    }

    /// Units that still stand under an order that was declined, recalled, reassigned, or timed out.
    private List<Unit> stranded() {
        return units.values().stream().filter(unit -> unit.orderId() != null && states.find(new Subject(SubjectKind.ORDER, unit.orderId()))
                .map(versioned -> (Order) versioned.state()).filter(order -> order.status().isFinal() && order.status() != OrderStatus.CONFIRMED)
                .isPresent()).toList();
    }
}
