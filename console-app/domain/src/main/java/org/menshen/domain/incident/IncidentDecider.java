package org.menshen.domain.incident;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Context;
import org.menshen.domain.fact.Decider;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.Subject;

/// The rules of incidents: M-INCIDENT of domain.md §3.12.
public final class IncidentDecider implements Decider<Incident, IncidentCommand, IncidentFact> {

    private static final int LEAST_SEVERE = 5;

    @Override
    public Decision<IncidentFact> decide(@Nullable Incident incident, Subject subject, IncidentCommand command, Context context) {
        if (command instanceof IncidentCommand.Report c) {
            return report(incident, subject, c, context);
        }
        if (incident == null) {
            return Decision.refuse("incident.unknown", "id", subject.id());
        }
        if (incident.status().isFinal() && !afterwards(incident, command)) {
            return Decision.refuse("incident.is-final", "status", incident.status().name());
        }
        return switch (command) {
            case IncidentCommand.Report c -> report(incident, subject, c, context);
            case IncidentCommand.Verify c -> step(incident, IncidentStatus.REPORTED, new IncidentFact.Verified(c.remark()));
            case IncidentCommand.Respond c -> step(incident, IncidentStatus.GRADED, new IncidentFact.Responded());
            case IncidentCommand.Control c -> step(incident, IncidentStatus.RESPONDING, new IncidentFact.Controlled(c.remark()));
            case IncidentCommand.StartClosing c -> step(incident, IncidentStatus.CONTROLLED, new IncidentFact.ClosingStarted(c.remark()));
            case IncidentCommand.Review c -> step(incident, IncidentStatus.CLOSED, new IncidentFact.Reviewed(c.summary()));
            case IncidentCommand.Grade c -> IncidentEnding.grade(incident, c, context);
            case IncidentCommand.Close c -> IncidentEnding.close(incident, c, context);
            case IncidentCommand.Cancel c -> IncidentEnding.cancel(incident, c, context);
            case IncidentCommand.AddLog c -> said(c.text(), new IncidentFact.LogAdded(incident.log().size() + 1, c.text()));
            case IncidentCommand.CorrectLog c -> c.number() < 1 || c.number() > incident.log().size()
                ? Decision.refuse("incident.no-such-line", "line", String.valueOf(c.number()))
                : said(c.text(), new IncidentFact.LogCorrected(incident.log().size() + 1, c.number(), c.text()));
            case IncidentCommand.MarkRead c -> IncidentSharing.read(incident, context);
            case IncidentCommand.SetSeverity c -> open(incident, severity(incident, c));
            case IncidentCommand.LinkAlert c -> open(incident, incident.alertIds().contains(c.alertId())
                ? Decision.refuse("incident.already-linked", "alert", c.alertId()) : Decision.accept(new IncidentFact.AlertLinked(c.alertId())));
            case IncidentCommand.Relocate c -> open(incident, c.reason().isBlank() ? Decision.refuse("incident.needs-reason")
                : Decision.accept(new IncidentFact.Relocated(c.position(), c.place(), c.reason())));
            case IncidentCommand.Invite c -> open(incident, IncidentSharing.invite(incident, c, context));
            case IncidentCommand.TakeOwnership c -> open(incident, IncidentSharing.take(incident, context));
            case IncidentCommand.HandOver c -> open(incident, IncidentSharing.handOver(incident, c, context));
            case IncidentCommand.AcceptHandOver c -> open(incident, IncidentSharing.accept(incident, context));
            case IncidentCommand.DeclineHandOver c -> open(incident, IncidentSharing.decline(incident, c, context));
            case IncidentCommand.WithdrawHandOver c -> open(incident, IncidentSharing.withdraw(incident, context));
            case IncidentCommand.Escalate c -> open(incident, IncidentSharing.escalate(incident, c, context));
            case IncidentCommand.SendAgain c -> open(incident, IncidentTelling.sendAgain(incident));
            case IncidentCommand.MarkDelivered c -> open(incident, IncidentTelling.delivered(incident, context));
            case IncidentCommand.Instruct c -> open(incident, IncidentTelling.instruct(incident, c, context));
            case IncidentCommand.OpenPlan c -> open(incident, IncidentPlanning.open(incident, c, context));
            case IncidentCommand.ChangePlan c -> open(incident, IncidentPlanning.change(incident, c, context));
            case IncidentCommand.DropPlan c -> open(incident, IncidentPlanning.drop(incident, c));
            case IncidentCommand.StartStep c -> open(incident, IncidentPlanning.start(incident, c, context));
            case IncidentCommand.FinishStep c -> open(incident, IncidentPlanning.finish(incident, c));
            case IncidentCommand.SkipStep c -> open(incident, IncidentPlanning.skip(incident, c));
            case IncidentCommand.ChooseStep c -> open(incident, IncidentPlanning.choose(incident, c));
            case IncidentCommand.TickStep c -> open(incident, IncidentPlanning.tick(incident, c));
            default -> IncidentDealing.decide(incident, command, context);
        };
    }

    /// What can still be said of one that has ended: that it was read, and what came of the review.
    private static boolean afterwards(Incident incident, IncidentCommand command) {
        return command instanceof IncidentCommand.MarkRead
            || incident.status() == IncidentStatus.REVIEWED && command instanceof IncidentCommand.FinishFollowUp;
    }

    private static Decision<IncidentFact> report(@Nullable Incident incident, Subject subject, IncidentCommand.Report c, Context context) {
        if (incident != null) {
            return Decision.refuse("incident.exists", "id", subject.id());
        }
        if (!context.codes("incident-types").contains(c.details().typeCode())) {
            return Decision.refuse("incident.unknown-type", "type", c.details().typeCode());
        }
        if (!context.codes("case-sources").contains(c.details().sourceCode())) {
            return Decision.refuse("incident.unknown-source", "source", c.details().sourceCode());
        }
        if (c.details().title().isBlank()) {
            return Decision.refuse("incident.needs-title");
        }
        if (c.severity() < 1 || c.severity() > LEAST_SEVERE) {
            return Decision.refuse("incident.bad-severity", "severity", String.valueOf(c.severity()));
        }
        return Decision.accept(new IncidentFact.Reported(c.details(), c.severity(), c.alertId(), c.narrative()));
    }

    private static Decision<IncidentFact> severity(Incident incident, IncidentCommand.SetSeverity c) {
        if (c.severity() < 1 || c.severity() > LEAST_SEVERE || c.severity() == incident.severity()) {
            return Decision.refuse("incident.bad-severity", "severity", String.valueOf(c.severity()));
        }
        return c.reason().isBlank() ? Decision.refuse("incident.needs-reason")
            : Decision.accept(new IncidentFact.SeveritySet(incident.severity(), c.severity(), c.reason()));
    }

    private static Decision<IncidentFact> step(Incident incident, IncidentStatus needed, IncidentFact fact) {
        return incident.status() == needed ? Decision.accept(fact) : wrong(incident);
    }

    static Decision<IncidentFact> said(String text, IncidentFact fact) {
        return text.isBlank() ? Decision.refuse("incident.needs-text") : Decision.accept(fact);
    }

    static Decision<IncidentFact> open(Incident incident, Decision<IncidentFact> decision) {
        return incident.status().isOpen() ? decision : wrong(incident);
    }

    static Decision<IncidentFact> wrong(Incident incident) {
        return Decision.refuse("incident.wrong-status", "status", incident.status().name());
    }

    @Override
    public Incident evolve(@Nullable Incident incident, Subject subject, IncidentFact fact, Stamp stamp) {
        return IncidentEvolution.evolve(incident, subject, fact, stamp);
    }
}
