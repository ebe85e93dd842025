package org.menshen.domain.incident;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.escalation.Receipt;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.Subject;

/// How facts change an incident.
final class IncidentEvolution {

    private IncidentEvolution() {
    }

    static Incident evolve(@Nullable Incident incident, Subject subject, IncidentFact fact, Stamp stamp) {
        if (fact instanceof IncidentFact.Reported f) {
            return reported(subject, f, stamp);
        }
        IncidentEdit edit = new IncidentEdit(incident);
        if (!way(edit, fact, stamp) && !IncidentPlanning.evolve(edit, fact, stamp) && !IncidentDealing.evolve(edit, fact, Mark.of(stamp))) {
            beside(edit, fact, stamp);
        }
        return edit.done();
    }

    private static Incident reported(Subject subject, IncidentFact.Reported f, Stamp stamp) {
        Mark by = Mark.of(stamp);
        Instant at = stamp.operatorTime();
        boolean person = !stamp.actor().role().equals(Actor.SYSTEM.role());
        return new Incident(subject.id(), IncidentStatus.REPORTED, at, f.details(), f.severity(), null, null, by, person ? by : null,
            f.alertId() == null ? List.of() : List.of(f.alertId()), List.of(),
            f.narrative().isBlank() ? List.of() : List.of(new LogEntry(1, by, f.narrative(), null)),
            person ? Map.of(by.userId(), by) : Map.of(), Map.of(IncidentStatus.REPORTED, at), null, null, null);
    }

    /// Steps from state to state; answers whether it was one.
    private static boolean way(IncidentEdit edit, IncidentFact fact, Stamp stamp) {
        Instant at = stamp.operatorTime();
        switch (fact) {
            case IncidentFact.Verified f -> edit.to(IncidentStatus.VERIFIED, at);
            case IncidentFact.Graded f -> grade(edit.to(IncidentStatus.GRADED, at), f.grade(), stamp);
            case IncidentFact.Responded f -> edit.to(IncidentStatus.RESPONDING, at);
            case IncidentFact.Controlled f -> edit.to(IncidentStatus.CONTROLLED, at);
            case IncidentFact.ClosingStarted f -> edit.to(IncidentStatus.CLOSING, at);
            case IncidentFact.Closed f -> edit.to(IncidentStatus.CLOSED, at).outcome =
                new Incident.Outcome(f.summary(), f.disposal(), f.assessmentNo(), null, null);
            case IncidentFact.Reviewed f -> {
                Incident.Outcome o = edit.outcome;
                edit.to(IncidentStatus.REVIEWED, at).outcome =
                    new Incident.Outcome(o.summary(), o.disposal(), o.assessmentNo(), o.transferredTo(), f.summary());
            }
            case IncidentFact.Transferred f -> edit.to(IncidentStatus.TRANSFERRED, at).outcome =
                new Incident.Outcome(f.reason(), null, null, f.to(), null);
            case IncidentFact.Cancelled f -> edit.to(IncidentStatus.CANCELLED, at).outcome =
                new Incident.Outcome(f.reason(), null, null, null, null);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void beside(IncidentEdit edit, IncidentFact fact, Stamp stamp) {
        Mark by = Mark.of(stamp);
        switch (fact) {
            case IncidentFact.Upgraded f -> grade(edit, f.to(), stamp);
            case IncidentFact.Downgraded f -> grade(edit, f.to(), stamp);
            case IncidentFact.SeveritySet f -> {
                edit.severity = f.to();
                edit.plan = edit.plan == null ? null : edit.plan.severe(f.to());
            }
            case IncidentFact.LogAdded f -> edit.log.add(new LogEntry(f.number(), by, f.text(), null));
            case IncidentFact.LogCorrected f -> edit.log.add(new LogEntry(f.number(), by, f.text(), f.corrects()));
            case IncidentFact.AlertLinked f -> edit.alertIds.add(f.alertId());
            case IncidentFact.Invited f -> edit.participants.add(new Participant(f.role(), f.name(), by));
            case IncidentFact.Read f -> {
                edit.reads.put(by.userId(), by);
                if (edit.receipt != null && by.role().equals(edit.escalatedTo)) {
                    edit.receipt = edit.receipt.read(by);
                }
            }
            case IncidentFact.OwnershipTaken f -> own(edit, by);
            case IncidentFact.HandedOver f -> own(edit, new Mark(f.userId(), f.name(), f.role(), f.seat(), by.at()));
            case IncidentFact.Relocated f -> {
                Incident.Details d = edit.details;
                edit.details = new Incident.Details(d.typeCode(), d.title(), d.siteId(), d.buildingId(), f.position(), f.place(), d.sourceCode());
            }
            case IncidentFact.Escalated f -> {
                edit.escalatedTo = f.toRole();
                edit.receipt = Receipt.sent(by.at());
                edit.plan = edit.plan == null ? null : edit.plan.escalate(f.toRole(), by);
            }
            case IncidentFact.SentAgain f -> edit.receipt = edit.receipt.resent(by.at());
            case IncidentFact.Delivered f -> edit.receipt = edit.receipt.delivered(by.at());
            case IncidentFact.Instructed f -> {
                edit.receipt = edit.receipt.instructed(by, f.text());
                edit.log.add(new LogEntry(f.number(), by, f.text(), null));
            }
            default -> throw new IllegalArgumentException("no fact of an incident that exists: " + fact);
        }
    }

    /// Whoever is responsible now, what was offered before is settled.
    static void own(IncidentEdit edit, Mark owner) {
        edit.owner = owner;
        edit.dealings = edit.dealings.offering(null);
    }

    private static void grade(IncidentEdit edit, int grade, Stamp stamp) {
        edit.grade = grade;
        edit.graded = Mark.of(stamp);
    }
}
