package org.menshen.centre.detect;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.menshen.domain.code.CodeBook;
import org.menshen.domain.deploy.DeployRules;
import org.menshen.domain.deploy.Deployment;
import org.menshen.domain.event.Assignment;
import org.menshen.domain.event.DayHours.Span;
import org.menshen.domain.event.Event;
import org.menshen.domain.event.EventCommand;
import org.menshen.domain.event.EventPlan;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.order.Order;
import org.menshen.domain.order.OrderCommand;
import org.menshen.domain.order.OrderStatus;
import org.menshen.domain.rules.States;
import org.menshen.domain.unit.Unit;
import org.menshen.domain.unit.UnitCommand;

/// Carries out what two people decided: every post of an approved deployment has its order at once, as a draft; some time before the post begins
/// it is given, as soon as its unit has its hands free, and the event knows from then on who stands there. Orders of a withdrawn deployment are
/// recalled and the event knows that its posts are left; so is the order of a post that the event does not have any more.
final class DeployDetector implements Detector {

    private static final Comparator<Deployment> FIRST = Comparator.comparing(Deployment::from).thenComparing(Deployment::id);

    private final DeployRules rules;
    private final States states;
    private final ZoneId zone;

    /// @param zone the zone of the hours of posts
    DeployDetector(CodeBook codes, States states, ZoneId zone) {
        this.rules = DeployRules.of(codes);
        this.states = states;
        this.zone = zone;
    }

    @Override
    public List<DetectorAct> look(Outlook scene) {
        List<DetectorAct> acts = new ArrayList<>();
        Set<String> sent = new HashSet<>();
        // posts are left before others take them
        scene.field().deployments().stream().filter(each -> each.stage() == Deployment.Stage.WITHDRAWN).forEach(each -> recall(each, acts));
        scene.field().deployments().stream().filter(each -> each.stage() != Deployment.Stage.WITHDRAWN).sorted(FIRST)
                .forEach(each -> carryOut(each, scene.now(), sent, acts));
        return acts;
    }

    private void recall(Deployment deployment, List<DetectorAct> acts) {
        List<Assignment> given = new ArrayList<>();
        for (Assignment each : deployment.assignments()) {
            Subject subject = order(deployment, each);
            Optional<Order> order = find(subject, Order.class);
            if (order.filter(DeployDetector::open).isPresent()) {
                acts.add(new DetectorAct(subject, new OrderCommand.Recall(deployment.remark())));
            }
            if (order.filter(held -> held.at(OrderStatus.ISSUED).isPresent()).isPresent()) {
                given.add(each);
            }
        }
        boolean stands = find(Event.subject(deployment.eventId()), Event.class)
                .filter(event -> !event.over() && !event.stoodDown().contains(deployment.id())).isPresent();
        if (stands && !given.isEmpty()) {
            acts.add(new DetectorAct(Event.subject(deployment.eventId()), new EventCommand.StandDown(deployment.id(), given)));
        }
    }

    private static boolean open(Order order) {
        return !order.status().isFinal() && order.status() != OrderStatus.DONE;
    }

    /// Of an event that is over those who have taken their post end it as usual; all others are not to begin.
    private static boolean ends(Order order, boolean whole) {
        return open(order) && (whole || order.status().ordinal() < OrderStatus.ACCEPTED.ordinal());
    }

    /// @param sent units that this look sends to a post: whoever else wants them waits until they are back
    private void carryOut(Deployment deployment, Instant now, Set<String> sent, List<DetectorAct> acts) {
        Optional<Event> event = find(Event.subject(deployment.eventId()), Event.class);
        boolean over = event.filter(found -> !found.over()).isEmpty();
        boolean cancelled = event.filter(found -> found.stage() == Event.Stage.CANCELLED).isPresent();
        List<Assignment> begun = new ArrayList<>();
        List<DetectorAct> orders = new ArrayList<>();
        for (Assignment each : deployment.assignments()) {
            Subject subject = order(deployment, each);
            Optional<Order> order = find(subject, Order.class);
            Optional<EventPlan.Post> post = over ? Optional.empty() : event.flatMap(found -> found.plan().post(each.postId()));
            if (post.isEmpty()) {
                order.filter(held -> ends(held, !over || cancelled))
                        .ifPresent(held -> acts.add(new DetectorAct(subject, new OrderCommand.Recall(deployment.name()))));
                continue;
            }
            if (order.isEmpty()) {
                acts.add(new DetectorAct(subject, new OrderCommand.Draft(Deployment.task(post.get(), each.unitId()))));
            } else if (order.get().status() == OrderStatus.DRAFT && due(post.get(), deployment.span(), now) && free(each.unitId())
                    && sent.add(each.unitId())) {
                begun.add(each);
                orders.add(new DetectorAct(subject, new OrderCommand.Issue()));
                orders.add(new DetectorAct(new Subject(SubjectKind.UNIT, each.unitId()), new UnitCommand.Assign(subject.id())));
            }
        }
        if (!begun.isEmpty()) {
            acts.add(new DetectorAct(Event.subject(deployment.eventId()), new EventCommand.StaffAs(deployment.id(), begun)));
            acts.addAll(orders);
        }
    }

    private boolean due(EventPlan.Post post, Span whole, Instant now) {
        List<Span> spans = post.hours() == null ? List.of(whole) : post.hours().within(whole, zone);
        return spans.stream().anyMatch(span -> !now.isBefore(span.from().minus(rules.lead())) && now.isBefore(span.to()));
    }

    private boolean free(String unitId) {
        return find(new Subject(SubjectKind.UNIT, unitId), Unit.class).filter(unit -> unit.orderId() == null && unit.status().available()).isPresent()
                && states.all(SubjectKind.ORDER).stream().map(found -> (Order) found.state())
                        .noneMatch(order -> order.unitId().equals(unitId) && order.status().isBinding());
    }

    private static Subject order(Deployment deployment, Assignment each) {
        return new Subject(SubjectKind.ORDER, deployment.orderId(each.postId()));
    }

    private <S extends State> Optional<S> find(Subject subject, Class<S> type) {
        return states.find(subject).map(Versioned::state).map(type::cast);
    }
}
