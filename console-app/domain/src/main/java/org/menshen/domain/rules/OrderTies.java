package org.menshen.domain.rules;

import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Context;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.order.Order;
import org.menshen.domain.order.OrderCommand;
import org.menshen.domain.unit.Unit;
import org.menshen.domain.unit.UnitDecider;

/// What units, incidents and other orders forbid about an order: a unit has one order at a time, and what nobody took is in one other hand.
final class OrderTies {

    private static final Optional<Refusal> NONE = Optional.empty();

    private final States states;
    private final Context context;

    OrderTies(States states, Context context) {
        this.states = states;
        this.context = context;
    }

    Optional<Refusal> refuse(Subject subject, @Nullable Order order, OrderCommand command) {
        return switch (command) {
            case OrderCommand.Draft c -> orderable(c.task()).or(() -> follows(subject.id(), c.task()));
            case OrderCommand.Amend c -> orderable(c.task()).or(() -> follows(subject.id(), c.task()));
            case OrderCommand.Send c -> orderable(c.task()).or(() -> follows(subject.id(), c.task()))
                .or(() -> free(subject.id(), c.task().unitId()));
            case OrderCommand.Issue c -> orderable(order.task()).or(() -> free(subject.id(), order.unitId()));
            case OrderCommand.Reassign c -> find(c.successorId()).isPresent() ? NONE : no("order.no-successor", "order", c.successorId());
            case OrderCommand.LetGo c -> follower(order.id(), "").map(next -> taken(next));
            default -> NONE;
        };
    }

    /// Domain rule 1: police, 119, 120 and other bodies are asked by a linkage request, never ordered.
    Optional<Refusal> orderable(Order.Task task) {
        Unit unit = unit(task.unitId()).orElse(null);
        if (unit == null) {
            return no("order.unknown-unit", "unit", task.unitId());
        }
        if (!UnitDecider.orderable(unit, context)) {
            return no("order.needs-linkage", "unit", unit.callSign(), "type", unit.typeCode(),
                "body", context.attribute("unit-types", unit.typeCode(), "body").orElse(""));
        }
        Optional<String> word = context.attribute("unit-types", unit.typeCode(), "wordList").stream()
            .flatMap(list -> context.codes(list).stream()).filter(task.text()::contains).findFirst();
        if (word.isPresent()) {
            return no("order.forbidden-word", "word", word.get(), "type", unit.typeCode());
        }
        return task.incidentId() == null ? NONE : openIncident(task.incidentId());
    }

    private Optional<Refusal> openIncident(String id) {
        return states.find(new Subject(SubjectKind.INCIDENT, id)).map(v -> (Incident) v.state()).filter(i -> i.status().isOpen()).isPresent()
            ? NONE : no("incident.not-open", "incident", id);
    }

    private Optional<Refusal> free(String orderId, String unitId) {
        Unit unit = unit(unitId).orElseThrow();
        Optional<Order> other = orders()
            .filter(o -> o.unitId().equals(unitId) && o.status().isBinding() && !o.id().equals(orderId)).findFirst();
        if (other.isPresent()) {
            return no("order.unit-has-order", "unit", unit.callSign(), "order", other.get().id());
        }
        return unit.status().available() ? NONE
            : no("order.unit-not-available", "unit", unit.callSign(), "status", unit.status().name());
    }

    /// What nobody took goes to one other unit, not to two: two people who offer it at the same time do not both send somebody.
    private Optional<Refusal> follows(String orderId, Order.Task task) {
        String before = task.afterId();
        if (before == null) {
            return NONE;
        }
        if (find(before).filter(Order::isUntaken).isEmpty()) {
            return no("order.not-to-follow", "order", before);
        }
        return follower(before, orderId).map(OrderTies.this::taken);
    }

    private Optional<Order> follower(String before, String without) {
        return orders().filter(o -> before.equals(o.task().afterId()) && !o.id().equals(without)).findFirst();
    }

    private Refusal taken(Order next) {
        return Refusal.of("order.followed-already", "order", next.id(),
            "unit", unit(next.unitId()).map(Unit::callSign).orElse(next.unitId()));
    }

    private Optional<Unit> unit(String id) {
        return id.isBlank() ? Optional.empty() : states.find(new Subject(SubjectKind.UNIT, id)).map(v -> (Unit) v.state());
    }

    private Optional<Order> find(String id) {
        return id.isBlank() ? Optional.empty() : states.find(new Subject(SubjectKind.ORDER, id)).map(v -> (Order) v.state());
    }

    private Stream<Order> orders() {
        return states.all(SubjectKind.ORDER).stream().map(Versioned::state).map(Order.class::cast);
    }

    private static Optional<Refusal> no(String code, String... details) {
        return Optional.of(Refusal.of(code, details));
    }
}
