package org.menshen.domain.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.deploy.Deployment;
import org.menshen.domain.deploy.DeploymentCommand;
import org.menshen.domain.event.Assignment;
import org.menshen.domain.event.Event;
import org.menshen.domain.event.EventPlan;
import org.menshen.domain.fact.Context;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.order.Order;
import org.menshen.domain.order.OrderCommand;
import org.menshen.domain.unit.Unit;
import org.menshen.domain.unit.UnitStatus;

/// What events, units and other deployments forbid about a deployment: its posts are those of its event, only forces of this centre that are not
/// offline stand there, and nobody stands at two posts at the same time (domain.md B-09), whichever deployment says so.
final class DeployTies {

    private static final Optional<Refusal> NONE = Optional.empty();

    private final States states;
    private final Context context;

    DeployTies(States states, Context context) {
        this.states = states;
        this.context = context;
    }

    Optional<Refusal> refuse(Subject subject, @Nullable Deployment held, DeploymentCommand command) {
        return switch (command) {
            case DeploymentCommand.Draft c -> inTime(c).or(() -> all(c.eventId(), c.assignments()));
            case DeploymentCommand.Fill c -> all(held.eventId(), c.assignments());
            case DeploymentCommand.Assign c when c.unitId() != null && !c.unitId().isBlank() -> assign(held, c);
            case DeploymentCommand.Submit c -> all(held.eventId(), held.assignments()).or(() -> elsewhere(held));
            case DeploymentCommand.Approve c -> all(held.eventId(), held.assignments()).or(() -> elsewhere(held));
            default -> NONE;
        };
    }

    private Optional<Refusal> inTime(DeploymentCommand.Draft c) {
        Optional<Event> event = event(c.eventId());
        if (event.isEmpty() || event.get().over()) {
            return no("deployment.no-event", "event", c.eventId());
        }
        EventPlan plan = event.get().plan();
        boolean outside = plan.from().filter(from -> !c.to().isAfter(from)).isPresent() || plan.to().filter(to -> !c.from().isBefore(to)).isPresent();
        return outside ? no("deployment.outside-event", "event", plan.name()) : NONE;
    }

    private Optional<Refusal> assign(Deployment held, DeploymentCommand.Assign c) {
        List<Assignment> next = new ArrayList<>(held.assignments().stream().filter(each -> !each.postId().equals(c.postId())).toList());
        next.add(new Assignment(c.postId(), Objects.requireNonNull(c.unitId())));
        return fit(held.eventId(), next.getLast()).or(() -> doubled(held.eventId(), next));
    }

    private Optional<Refusal> all(String eventId, List<Assignment> assignments) {
        Optional<Event> event = event(eventId);
        if (event.isEmpty() || event.get().over()) {
            return no("deployment.no-event", "event", eventId);
        }
        return assignments.stream().flatMap(each -> fit(eventId, each).stream()).findFirst().or(() -> doubled(eventId, assignments));
    }

    private Optional<Refusal> fit(String eventId, Assignment each) {
        Optional<EventPlan.Post> post = event(eventId).flatMap(event -> event.plan().post(each.postId()));
        if (post.isEmpty()) {
            return no("deployment.no-such-post", "post", each.postId());
        }
        return new FieldTies(states, context).ours(List.of(each.unitId()))
            .or(() -> unit(each.unitId()).filter(unit -> unit.status() == UnitStatus.OFFLINE)
                .map(unit -> Refusal.of("deployment.unit-out", "unit", unit.callSign())))
            .or(() -> new OrderTies(states, context).orderable(Deployment.task(post.get(), each.unitId())));
    }

    private Optional<Refusal> doubled(String eventId, List<Assignment> assignments) {
        EventPlan plan = event(eventId).map(Event::plan).orElseThrow();
        for (int i = 0; i < assignments.size(); i++) {
            Assignment one = assignments.get(i);
            EventPlan.Post post = plan.post(one.postId()).orElse(null);
            for (int k = 0; k < i && post != null; k++) {
                EventPlan.Post other = plan.post(assignments.get(k).postId()).orElse(null);
                if (other != null && assignments.get(k).unitId().equals(one.unitId()) && post.overlaps(other)) {
                    return taken(one.unitId(), other.name());
                }
            }
        }
        return NONE;
    }

    /// Another deployment that is in force binds the same unit at the same time.
    private Optional<Refusal> elsewhere(Deployment mine) {
        for (Versioned<?> each : states.all(SubjectKind.DEPLOYMENT)) {
            Deployment other = (Deployment) each.state();
            if (!other.id().equals(mine.id()) && other.binds(context.now()) && other.span().overlaps(mine.span())) {
                for (Assignment one : mine.assignments()) {
                    Optional<EventPlan.Post> clash = other.assignments().stream().filter(their -> their.unitId().equals(one.unitId()))
                        .flatMap(their -> post(other.eventId(), their.postId()).stream())
                        .filter(their -> post(mine.eventId(), one.postId()).filter(their::overlaps).isPresent()).findFirst();
                    if (clash.isPresent()) {
                        return taken(one.unitId(), other.name() + " · " + clash.get().name());
                    }
                }
            }
        }
        return NONE;
    }

    /// The centre writes and gives no order but that of a post of an approved deployment, and recalls none but those of a withdrawn one, and of
    /// posts that are not there any more.
    Optional<Refusal> refuse(Subject order, @Nullable Order held, OrderCommand command) {
        Order.Task task = command instanceof OrderCommand.Draft c ? c.task() : held == null ? null : held.task();
        boolean recall = command instanceof OrderCommand.Recall;
        boolean decided = task != null && states.all(SubjectKind.DEPLOYMENT).stream().map(found -> (Deployment) found.state())
            .anyMatch(deployment -> deployment.assignments().stream()
                .anyMatch(each -> deployment.orderId(each.postId()).equals(order.id()) && each.unitId().equals(task.unitId())
                    && (recall ? ends(deployment, each) : deployment.stage() == Deployment.Stage.APPROVED)));
        return decided ? NONE : no("order.not-deployed", "order", order.id());
    }

    private boolean ends(Deployment deployment, Assignment each) {
        return deployment.stage() == Deployment.Stage.WITHDRAWN || deployment.stage() == Deployment.Stage.APPROVED
            && event(deployment.eventId()).filter(event -> !event.over() && event.plan().post(each.postId()).isPresent()).isEmpty();
    }

    private Optional<Refusal> taken(String unitId, String post) {
        return no("deployment.unit-has-post", "unit", unit(unitId).map(Unit::callSign).orElse(unitId), "post", post);
    }

    private Optional<EventPlan.Post> post(String eventId, String postId) {
        return event(eventId).flatMap(event -> event.plan().post(postId));
    }

    private Optional<Event> event(String id) {
        return id.isBlank() ? Optional.empty() : states.find(Event.subject(id)).map(found -> (Event) found.state());
    }

    private Optional<Unit> unit(String id) {
        return states.find(new Subject(SubjectKind.UNIT, id)).map(found -> (Unit) found.state());
    }

    private static Optional<Refusal> no(String code, String... details) {
        return Optional.of(Refusal.of(code, details));
    }
}
