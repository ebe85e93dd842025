package org.menshen.domain.rules;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.menshen.domain.Samples;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertStatus;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.incident.DataDisposal;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.incident.IncidentFact;
import org.menshen.domain.linkage.Linkage;
import org.menshen.domain.order.Order;
import org.menshen.domain.order.OrderStatus;
import org.menshen.domain.shift.ShiftFact;
import org.menshen.domain.tuning.TuningFact;
import org.menshen.domain.unit.Unit;

/// What must never be, written down from domain.md §3.12 and rule 1 on its own, not from the deciders.
final class Forbidden {

    private static final Set<String> OPEN_SIDES = Set.of("SHELVED", "SUPPRESSED", "OOS");
    /// What gets worse, or comes back after it was over, has to be answered again: NEW can be reached from every state that is open.
    private static final Map<String, Set<String>> ALERT = Map.ofEntries(
        entry("NEW", Set.of("ACKED", "RTN_UNACK", "SHELVED", "SUPPRESSED", "OOS", "EXPIRED")),
        entry("RTN_UNACK", Set.of("ACKED", "NEW", "SHELVED", "SUPPRESSED", "OOS", "EXPIRED")),
        entry("ACKED", Set.of("NEW", "VERIFYING", "CLOSED", "SHELVED", "SUPPRESSED", "OOS", "EXPIRED")),
        entry("VERIFYING", Set.of("NEW", "CONFIRMED", "FALSE", "DUPLICATE", "TEST", "CLOSED", "SHELVED", "SUPPRESSED", "OOS")),
        entry("CONFIRMED", Set.of("NEW", "LINKED", "CLOSED")), entry("LINKED", Set.of("NEW", "CLOSED")),
        entry("SHELVED", Set.of("NEW", "RTN_UNACK", "ACKED", "VERIFYING", "EXPIRED")),
        entry("SUPPRESSED", Set.of("NEW", "RTN_UNACK", "ACKED", "VERIFYING", "EXPIRED")),
        entry("OOS", Set.of("NEW", "RTN_UNACK", "ACKED", "VERIFYING", "EXPIRED")),
        entry("ELSEWHERE", Set.of("NEW", "EXPIRED", "CANCELLED")),
        entry("TRIAL", Set.of("NEW", "FALSE", "DUPLICATE", "TEST", "CONFIRMED", "EXPIRED")), entry("EXPIRED", Set.of()), entry("CANCELLED", Set.of()),
        entry("FALSE", Set.of()), entry("DUPLICATE", Set.of()), entry("TEST", Set.of()), entry("CLOSED", Set.of()));
    private static final Map<String, Set<String>> INCIDENT = Map.of(
        "REPORTED", Set.of("VERIFIED", "TRANSFERRED", "CANCELLED"), "VERIFIED", Set.of("GRADED", "TRANSFERRED", "CANCELLED"),
        "GRADED", Set.of("RESPONDING", "TRANSFERRED", "CANCELLED"), "RESPONDING", Set.of("CONTROLLED", "TRANSFERRED", "CANCELLED"),
        "CONTROLLED", Set.of("CLOSING", "TRANSFERRED"), "CLOSING", Set.of("CLOSED", "TRANSFERRED"), "CLOSED", Set.of("REVIEWED"),
        "REVIEWED", Set.of(), "TRANSFERRED", Set.of(), "CANCELLED", Set.of());
    private static final Set<String> ENDING = Set.of("RECALLED", "REASSIGNED");
    private static final Map<String, Set<String>> ORDER = Map.ofEntries(
        entry("DRAFT", Set.of("ISSUED", "RECALLED")), entry("ISSUED", Set.of("DELIVERED", "DECLINED", "TIMEOUT", "RECALLED", "REASSIGNED")),
        entry("DELIVERED", Set.of("ACCEPTED", "DECLINED", "TIMEOUT", "RECALLED", "REASSIGNED")),
        entry("ACCEPTED", with("EN_ROUTE")), entry("EN_ROUTE", with("ON_SCENE")), entry("ON_SCENE", with("DISPOSING")),
        entry("DISPOSING", with("DONE")), entry("DONE", Set.of("CONFIRMED")), entry("CONFIRMED", Set.of()), entry("DECLINED", Set.of()),
        entry("TIMEOUT", Set.of()), entry("RECALLED", Set.of()), entry("REASSIGNED", Set.of()));
    private static final Map<String, Set<String>> LINKAGE = Map.of(
        "REQUESTED", Set.of("DELIVERED"), "DELIVERED", Set.of("ACCEPTED", "REFUSED", "REQUESTED"), "ACCEPTED", Set.of("HANDLING"),
        "HANDLING", Set.of("FED_BACK"), "FED_BACK", Set.of("CLOSED"), "REFUSED", Set.of("CLOSED"), "CLOSED", Set.of());

    private final Desk desk;

    Forbidden(Desk desk) {
        this.desk = desk;
    }

    private static Set<String> with(String next) {
        return Set.of(next, "RECALLED", "REASSIGNED");
    }

    /// Walks the changes of one command from the states before it, fact by fact, then looks at the whole world.
    void check(Map<Subject, State> before, List<Change> changes) {
        State state = changes.isEmpty() ? null : before.get(changes.getFirst().subject());
        for (Change change : changes) {
            State next = desk.rulebook.evolve(state, change);
            step(state, next);
            fact(change, before);
            state = next;
        }
        desk.world.all(SubjectKind.ALERT).forEach(v -> alert((Alert) v.state()));
        desk.world.all(SubjectKind.ORDER).forEach(v -> order((Order) v.state()));
        desk.world.all(SubjectKind.LINKAGE).forEach(v -> linkage((Linkage) v.state()));
        desk.world.all(SubjectKind.INCIDENT).forEach(v -> incident((Incident) v.state()));
        desk.world.all(SubjectKind.INCIDENT).forEach(v -> part((Incident) v.state()));
    }

    private static void step(State from, State to) {
        switch (to) {
            case Alert a when from == null -> assertThat(a.status()).isIn(AlertStatus.NEW, AlertStatus.EXPIRED, AlertStatus.CANCELLED,
                AlertStatus.ELSEWHERE, AlertStatus.TRIAL, AlertStatus.SUPPRESSED);
            case Alert a -> moved(ALERT, ((Alert) from).status(), a.status(), AlertStatus.NEW);
            case Incident i -> moved(INCIDENT, from == null ? null : ((Incident) from).status(), i.status(),
                org.menshen.domain.incident.IncidentStatus.REPORTED);
            case Order o -> moved(ORDER, from == null ? null : ((Order) from).status(), o.status(), OrderStatus.DRAFT);
            case Linkage l -> moved(LINKAGE, from == null ? null : ((Linkage) from).status(), l.status(),
                org.menshen.domain.linkage.LinkageStatus.REQUESTED);
            default -> { }
        }
    }

    private static void moved(Map<String, Set<String>> machine, Enum<?> from, Enum<?> to, Enum<?> first) {
        if (from == null) {
            assertThat(to).isEqualTo(first);
        } else if (from != to) {
            assertThat(machine.get(from.name())).as("from %s", from).contains(to.name());
        }
    }

    private void fact(Change change, Map<Subject, State> before) {
        Actor actor = change.stamp().actor();
        switch (change.fact()) {
            case IncidentFact.Closed f -> {
                Incident incident = (Incident) before.get(change.subject());
                boolean major = incident.severity() <= 2 || incident.grade() <= 2;
                assertThat(!major || actor.role().equals("WATCH_COMMANDER")).as("%s closed a major incident", actor.role()).isTrue();
                assertThat(f.disposal() != DataDisposal.RETAINED || !f.assessmentNo().isBlank()).isTrue();
            }
            case IncidentFact.Graded f -> assertThat(actor.role()).isNotEqualTo("SYSTEM");
            case ShiftFact.SignedOff f -> assertThat(desk.world.all(SubjectKind.INCIDENT)).noneMatch(v -> left((Incident) v.state(), actor));
            default -> { }
        }
        assertThat(actor.role()).as("the wall and the administrators do not act on %s", change.subject())
            .matches(role -> !role.equals("WALL") && (!role.equals("SYS_ADMIN") || change.subject().kind().ordinal() < 4
                || change.fact() instanceof TuningFact.Answered));
    }

    private static boolean left(Incident incident, Actor leaver) {
        boolean major = incident.severity() <= 2 || incident.grade() != null && incident.grade() <= 2;
        boolean alone = incident.owner() == null || incident.owner().userId().equals(leaver.userId());
        return incident.status().isOpen() && major && alone;
    }

    private static void alert(Alert alert) {
        if (OPEN_SIDES.contains(alert.status().name()) || alert.bundleId() != null) {
            assertThat(alert.severity()).as("%s is aside or grouped away", alert.id()).isGreaterThan(1);
        }
        if (alert.status() == AlertStatus.SHELVED) {
            assertThat(Duration.between(alert.aside().by().at(), alert.aside().until())).isLessThanOrEqualTo(Duration.ofHours(8)).isPositive();
            assertThat(alert.aside().reason()).isNotBlank();
        }
        if (alert.status() == AlertStatus.FALSE) {
            assertThat(alert.verdict().reasonCode()).isNotBlank();
        }
        if (alert.status() == AlertStatus.DUPLICATE) {
            assertThat(alert.verdict().targetId()).isNotBlank().isNotEqualTo(alert.id());
        }
        if (alert.status() == AlertStatus.CLOSED) {
            assertThat(alert.acknowledged() != null || alert.onTrial()).isTrue();
        }
    }

    private void order(Order order) {
        Unit unit = desk.state(new Subject(SubjectKind.UNIT, order.unitId()), Unit.class);
        assertThat(Samples.CODES.unitType(unit.typeCode()).orElseThrow().orderable()).as("%s has an order", unit.typeCode()).isTrue();
        if (order.status().isBinding()) {
            assertThat(desk.world.all(SubjectKind.ORDER).stream().map(v -> (Order) v.state())
                .filter(o -> o.unitId().equals(order.unitId()) && o.status().isBinding())).hasSize(1);
        }
        if (ENDING.contains(order.status().name())) {
            assertThat(order.reason()).isNotBlank();
        }
        assertThat(desk.world.all(SubjectKind.ORDER).stream().map(v -> (Order) v.state())
            .filter(o -> order.id().equals(o.task().afterId()))).as("what nobody took is in one other hand").hasSizeLessThanOrEqualTo(1);
        assertThat(order.entered()).as("no timer is lost").containsKeys(order.status(), OrderStatus.DRAFT);
    }

    private static void linkage(Linkage linkage) {
        // what the police ask of this centre is answered here
        if (linkage.answered() != null && !linkage.incoming() && linkage.bodyCode().equals("POLICE")) {
            assertThat(linkage.answered().role()).isEqualTo("POLICE_LIAISON");
        }
    }

    /// A whole never ends before its parts, and parts have none of their own.
    private void part(Incident incident) {
        String parent = incident.dealings().parentId();
        if (parent != null) {
            Incident whole = desk.state(new Subject(SubjectKind.INCIDENT, parent), Incident.class);
            assertThat(whole.dealings().parentId()).isNull();
            assertThat(whole.status().isOpen() || !incident.status().isOpen()).as("%s ended before its part %s", parent, incident.id()).isTrue();
        }
        incident.dealings().calls().forEach(call -> assertThat(call.callback()).doesNotContain("13912340000"));
    }

    private static void incident(Incident incident) {
        assertThat(incident.grade() == null).isEqualTo(incident.graded() == null);
        for (int i = 0; i < incident.log().size(); i++) {
            assertThat(incident.log().get(i).number()).isEqualTo(i + 1);
        }
    }
}
