package org.menshen.desktop.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.act.PlanSight;
import org.menshen.desktop.relation.RelationWords;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.text.Counts;
import org.menshen.desktop.text.Names;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.ReceiptWords;
import org.menshen.desktop.text.StatusWords;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.StatusDot;
import org.menshen.domain.code.UnitType;
import org.menshen.domain.escalation.Ladder;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.linkage.Linkage;
import org.menshen.domain.linkage.LinkageStatus;
import org.menshen.domain.order.Order;
import org.menshen.domain.order.OrderClock;
import org.menshen.domain.order.OrderStatus;
import org.menshen.domain.reading.Reading;
import org.menshen.domain.unit.Unit;

/// Turns incidents, orders, requests and units into rows of words. Any thread.
final class DispatchRows {

    static final Comparator<IncidentRow> WORST_FIRST = Comparator.comparing((IncidentRow row) -> !row.open())
            .thenComparing(row -> row.open() ? row.severity() : 0).thenComparing(IncidentRow::since, (a, b) -> a.compareTo(b));

    private final ConsolePorts ports;
    private final Texts texts;
    private final Names names;
    private final StatusWords states;
    private final ReceiptWords receipts;
    private final Ladder ladder;
    private final OrderClock limits;
    private final DealingRows dealings;
    private final RelationWords relations;

    DispatchRows(ConsolePorts ports, Texts texts) {
        this.ports = ports;
        this.texts = texts;
        this.names = ports.names();
        this.states = new StatusWords(ports.lang());
        this.receipts = new ReceiptWords(ports.lang(), names, ports.zone());
        this.ladder = new Ladder(ports.codes(), ports::dutyLevel);
        this.limits = new OrderClock(ports.codes());
        this.dealings = new DealingRows(ports, texts);
        this.relations = new RelationWords(ports);
    }

    IncidentRow incident(Versioned<State> versioned, List<Order> orders) {
        Incident incident = (Incident) versioned.state();
        Mark owner = incident.owner();
        String state = states.of(incident.status());
        String held = owner == null ? texts.get("row.unowned", state) : texts.get("row.owned", state, mine(owner) ? texts.get("me") : owner.name());
        held = incident.receipt() == null ? held : texts.get("row.owned", held, receipts.brief(incident.escalatedTo(), incident.receipt()));
        String review = texts.get(incident.reviewLate(ports.clock().instant()) ? "review.late" : "review.open");
        held = incident.reviewWaits() ? texts.get("row.owned", held, review) : held;
        Optional<String> waits = dealings.waits(incident);
        held = waits.isPresent() ? texts.get("row.owned", held, waits.get()) : held;
        long running = orders.stream().filter(order -> order.status().isBinding()).count();
        String forces = orders.isEmpty() ? texts.get("row.no-orders")
                : texts.get("row.orders", Counts.of(running, texts.lang()), Counts.of(orders.size(), texts.lang()));
        return new IncidentRow(incident.id(), incident.severity(), kind(incident), incident.details().place(), incident.reported().at(), held,
                forces, incident.status().isOpen(), versioned.pending(),
                lateAt(incident));
    }

    private @Nullable Instant lateAt(Incident incident) {
        if (incident.reviewWaits()) {
            return incident.dealings().inquiry().dueAt();
        }
        boolean waits = incident.receipt() != null && !incident.receipt().seen() && incident.status().isOpen();
        return waits ? incident.receipt().lateAt(ladder.readWithin(incident.severity())) : null;
    }

    /// Titles end with the place; a row says it in a line of its own.
    private static String kind(Incident incident) {
        String place = incident.details().place();
        String title = incident.title();
        String kind = place.isBlank() || !title.endsWith(place) ? title : title.substring(0, title.length() - place.length());
        String bare = kind.replaceFirst("[\\s·]+$", "");
        return bare.isEmpty() ? title : bare;
    }

    boolean mine(@Nullable Mark mark) {
        return mark != null && mark.userId().equals(ports.workspace().actor().userId());
    }

    List<String> facts(Incident incident) {
        List<String> facts = new ArrayList<>();
        line(facts, "line.place", incident.details().place());
        line(facts, "line.type", names.of("incident-types", incident.typeCode()));
        line(facts, "line.grade", incident.grade() == null ? texts.get("grade.none") : texts.get("grade." + incident.grade()));
        line(facts, "line.state", states.of(incident.status()) + " · " + Numbers.clock(incident.since(), ports.zone()));
        line(facts, "line.owner", incident.owner() == null ? texts.get("owner.none")
                : incident.owner().name() + " · " + names.of("roles", incident.owner().role()));
        if (incident.receipt() != null) {
            line(facts, "line.up", receipts.full(incident.escalatedTo(), incident.receipt()));
        }
        facts.addAll(dealings.facts(incident));
        line(facts, "line.alerts", texts.get("alerts", Counts.of(incident.alertIds().size(), texts.lang())));
        return facts;
    }

    /// What belongs to an incident because a person said so, and what may: label and words in turn.
    List<String> related(Incident incident) {
        return relations.lines(incident, new PlanSight(ports.workspace()));
    }

    private void line(List<String> facts, String label, String words) {
        facts.add(texts.get(label));
        facts.add(words);
    }

    OrderRow order(Versioned<State> versioned) {
        Order order = (Order) versioned.state();
        String state = versioned.pending() ? texts.get("order.pending", states.of(order.status())) : states.of(order.status());
        String why = order.reason() == null ? order.feedback() == null ? "" : order.feedback() : order.reason();
        return new OrderRow(callSign(order.unitId()), why.isEmpty() ? order.task().text() : texts.get("order.why", order.task().text(), why),
                state, order.since(), timers(order), due(order), !order.status().isFinal(), order.isUntaken(), versioned.pending());
    }

    private @Nullable Instant due(Order order) {
        String type = ports.workspace().find(new Subject(SubjectKind.UNIT, order.unitId())).map(v -> ((Unit) v.state()).typeCode()).orElse("");
        return limits.dueAt(order, type).orElse(null);
    }

    private String timers(Order order) {
        StringJoiner timers = new StringJoiner("　");
        step(timers, "timer.accept", order.between(OrderStatus.ISSUED, OrderStatus.ACCEPTED));
        step(timers, "timer.depart", order.between(OrderStatus.ACCEPTED, OrderStatus.EN_ROUTE));
        step(timers, "timer.arrive", order.between(OrderStatus.EN_ROUTE, OrderStatus.ON_SCENE));
        step(timers, "timer.done", order.between(OrderStatus.ON_SCENE, OrderStatus.DONE));
        return timers.toString();
    }

    private void step(StringJoiner timers, String key, Optional<Duration> took) {
        took.ifPresent(span -> timers.add(texts.get(key, Numbers.span(span))));
    }

    OrderRow linkage(Versioned<State> versioned) {
        Linkage linkage = (Linkage) versioned.state();
        String why = linkage.refusal() == null ? linkage.feedback() == null ? "" : linkage.feedback() : linkage.refusal();
        String text = linkage.request().text();
        String state = states.of(linkage.status());
        return new OrderRow(names.of("linkage-bodies", linkage.bodyCode()), why.isEmpty() ? text : texts.get("order.why", text, why),
                versioned.pending() ? texts.get("order.pending", state) : state, linkage.since(),
                linkage.answered() == null ? "" : texts.get("timer.answered",
                        Numbers.span(Duration.between(linkage.requested().at(), linkage.answered().at()))), null,
                linkage.status() != LinkageStatus.CLOSED && linkage.status() != LinkageStatus.REFUSED,
                linkage.escalation() > 0 && linkage.status().isUnanswered() || linkage.status() == LinkageStatus.REFUSED, versioned.pending());
    }

    UnitRow unit(Versioned<State> versioned) {
        Unit unit = (Unit) versioned.state();
        StatusDot.Kind kind = switch (unit.status()) {
            case STANDBY, RETURNING -> StatusDot.Kind.OK;
            case ASSIGNED, EN_ROUTE, ON_SCENE, DISPOSING -> StatusDot.Kind.BUSY;
            case LOST -> StatusDot.Kind.DOWN;
            case RESTING, OFFLINE -> StatusDot.Kind.IDLE;
        };
        Instant heard = ports.readings().latest("unit/" + unit.id()).map(Reading::at).orElse(null);
        boolean mirrored = ports.codes().unitType(unit.typeCode()).map(UnitType::orderable).map(orderable -> !orderable).orElse(false);
        return new UnitRow(unit.id(), unit.callSign(), names.of("unit-types", unit.typeCode()), unit.status(), states.of(unit.status()),
                unit.since(), task(unit), heard, due(unit), kind, mirrored, versioned.pending());
    }

    private @Nullable Instant due(Unit unit) {
        return unit.orderId() == null ? null : ports.workspace().find(new Subject(SubjectKind.ORDER, unit.orderId())).map(Versioned::state)
                .map(Order.class::cast).filter(order -> order.status().isBinding()).map(this::due).orElse(null);
    }

    private String task(Unit unit) {
        if (unit.orderId() == null) {
            return states.why(unit);
        }
        return ports.workspace().find(new Subject(SubjectKind.ORDER, unit.orderId())).map(Versioned::state)
                .filter(Order.class::isInstance).map(state -> ((Order) state).task().place()).orElse("");
    }

    String callSign(String unitId) {
        return ports.workspace().find(new Subject(SubjectKind.UNIT, unitId)).map(Versioned::state)
                .filter(Unit.class::isInstance).map(state -> ((Unit) state).callSign()).orElse(unitId);
    }
}
