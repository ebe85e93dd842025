package org.menshen.domain.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.menshen.domain.Samples;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertFact;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.Fact;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.incident.IncidentFact;
import org.menshen.domain.linkage.Linkage;
import org.menshen.domain.linkage.LinkageFact;
import org.menshen.domain.order.Order;
import org.menshen.domain.order.OrderFact;
import org.menshen.domain.plan.Bilingual;
import org.menshen.domain.unit.UnitFact;

/// A burglary as a log: what the script sends, and what people do about it.
final class Run {

    static final Instant START = Instant.parse("2026-10-14T02:17:00Z");
    static final Actor OFFICER = new Actor("officer", "演练-甲", "DUTY_OFFICER", "duty-01");
    static final Actor CAST = new Actor("colleague", "演练-同席", "DUTY_OFFICER", "duty-03");
    static final ScoreRules RULES = ScoreRules.of(Samples.CODES);
    static final String ALERT = "DR-A-1";
    static final String INCIDENT = "DR-I-1";

    final List<Change> log = new ArrayList<>();

    static Expected expected(String id, DrillPart part, int afterS, int limitS, boolean critical, boolean foresight, ActPattern... acts) {
        return new Expected(id, new Bilingual(id, id), part, Duration.ofSeconds(afterS), Duration.ofSeconds(limitS), critical, foresight,
            List.of(acts));
    }

    static ActPattern act(String fact, Map<ActTrait, List<String>> values) {
        return new ActPattern(fact, values);
    }

    static final List<Expected> EXPECTED = List.of(
        expected("ack", DrillPart.TIME, 0, 30, false, true, act("alert.acknowledged", Map.of(ActTrait.ALERT, List.of("PERIMETER")))),
        expected("open", DrillPart.STEPS, 45, 75, false, true, act("incident.reported", Map.of(ActTrait.INCIDENT, List.of("BURGLARY")))),
        expected("guard", DrillPart.STEPS, 90, 90, false, true, act("order.issued", Map.of(ActTrait.UNIT, List.of("GUARD")))),
        expected("police", DrillPart.COMMUNICATION, 90, 90, true, true, act("linkage.requested", Map.of(ActTrait.BODY, List.of("POLICE")))),
        expected("arrived", DrillPart.RECORD, 570, 120, false, false, act("incident.step-finished", Map.of(ActTrait.STEP, List.of("arrived"))),
            act("incident.log-added", Map.of(ActTrait.SAYS, List.of("到场")))));

    static final List<Inject> INJECTS = List.of(new Inject(1, InjectKind.ALERTS, Duration.ZERO, Map.of("source", "iot", "type", "PERIMETER")),
        new Inject(2, InjectKind.ALERTS, Duration.ofSeconds(570), Map.of("source", "calls", "type", "SOS")));

    static ExerciseRun run() {
        return run(List.of(), List.of());
    }

    static ExerciseRun run(List<WrongMove> wrong, List<ActOrder> orders) {
        return new ExerciseRun(new Exercise("SC-01", new Bilingual("入室盗窃", "Burglary"), Duration.ofMinutes(1), Duration.ofMinutes(45),
            Set.of("NMT-O-022"), Set.of(), INJECTS, EXPECTED, wrong, orders), START, START.minusSeconds(60));
    }

    Run() {
        add(Actor.SYSTEM, "unit/U-G1", -60, new UnitFact.Registered("门岗", "GUARD", null, null));
        raise(ALERT, 0, "PERIMETER", Map.of("scenario", "SC-01"));
    }

    Run add(Actor actor, String subject, int atS, Fact fact) {
        int seq = log.size() + 1;
        Instant at = START.plusSeconds(atS);
        log.add(new Change(seq, Subject.parse(subject), 1, fact, new Stamp(actor, at, at), new UUID(0, seq), "", "hash-" + seq));
        return this;
    }

    void raise(String id, int atS, String type, Map<String, String> attributes) {
        add(Actor.SYSTEM, "alert/" + id, atS, new AlertFact.Raised(new Alert.Origin("iot", id, type, 3, "NMT-O-022", null, null, null, null, "", "",
            START.plusSeconds(atS), attributes)));
    }

    Run ack(Actor by, int atS) {
        return add(by, "alert/" + ALERT, atS, new AlertFact.Acknowledged(atS));
    }

    Run report(Actor by, int atS) {
        Incident.Details details = new Incident.Details("BURGLARY", "", null, null, null, "", "AI");
        return add(by, "incident/" + INCIDENT, atS, new IncidentFact.Reported(details, 2, ALERT, ""));
    }

    Run guard(Actor by, int atS) {
        add(by, "order/DR-O-1", atS, new OrderFact.Drafted(new Order.Task(INCIDENT, "U-G1", "守住门口", null, "", null)));
        return add(by, "order/DR-O-1", atS, new OrderFact.Issued("U-G1"));
    }

    Run police(Actor by, int atS) {
        return add(by, "linkage/DR-L-1", atS, new LinkageFact.Requested(new Linkage.Request(INCIDENT, "POLICE", "请到场", null, "", null)));
    }

    Run log(Actor by, int atS, String text) {
        return add(by, "incident/" + INCIDENT, atS, new IncidentFact.LogAdded(1, text));
    }

    Run step(Actor by, int atS, String step) {
        return add(by, "incident/" + INCIDENT, atS, new IncidentFact.StepFinished(step, ""));
    }


    Run close(Actor by, int atS) {
        return add(by, "incident/" + INCIDENT, atS, new IncidentFact.Cancelled("-"));
    }

    DrillScore score(int nowS, boolean over) {
        return score(run(), nowS, over);
    }

    DrillScore score(ExerciseRun run, int nowS, boolean over) {
        return new DrillScorer(RULES).score(run, book(), START.plusSeconds(nowS), over);
    }

    ActBook book() {
        ActBook book = new ActBook(RULES, Set.of(CAST.userId()));
        log.forEach(book::add);
        return book;
    }

    OutcomeState state(DrillScore score, String id) {
        return of(score, id).state();
    }

    static ActOutcome of(DrillScore score, String id) {
        return score.outcomes().stream().filter(outcome -> outcome.expected().id().equals(id)).findFirst().orElseThrow();
    }
}
