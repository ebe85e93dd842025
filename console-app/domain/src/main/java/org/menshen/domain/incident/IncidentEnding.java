package org.menshen.domain.incident;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Context;
import org.menshen.domain.fact.Decision;

/// Grading and the ways an incident ends: what only some people may do.
final class IncidentEnding {

    private static final int LIGHTEST = 4;
    private static final Set<IncidentStatus> UNGRADED = EnumSet.of(IncidentStatus.REPORTED, IncidentStatus.CLOSED);
    private static final Set<IncidentStatus> CANCELLABLE =
        EnumSet.of(IncidentStatus.REPORTED, IncidentStatus.VERIFIED, IncidentStatus.GRADED, IncidentStatus.RESPONDING);

    private IncidentEnding() {
    }

    /// A legal grade is only ever set by a person, whatever the roles say.
    static Decision<IncidentFact> grade(Incident incident, IncidentCommand.Grade c, Context context) {
        if (context.actor().role().equals(Actor.SYSTEM.role())) {
            return Decision.refuse("incident.grade-needs-person");
        }
        if (UNGRADED.contains(incident.status())) {
            return IncidentDecider.wrong(incident);
        }
        if (c.grade() < 1 || c.grade() > LIGHTEST) {
            return Decision.refuse("incident.bad-grade", "grade", String.valueOf(c.grade()));
        }
        if (c.reason().isBlank()) {
            return Decision.refuse("incident.needs-reason");
        }
        Integer before = incident.grade();
        if (before == null) {
            return Decision.accept(new IncidentFact.Graded(c.grade(), c.reason()));
        }
        if (before == c.grade()) {
            return Decision.refuse("incident.same-grade", "grade", String.valueOf(c.grade()));
        }
        return Decision.accept(c.grade() < before ? new IncidentFact.Upgraded(before, c.grade(), c.reason())
            : new IncidentFact.Downgraded(before, c.grade(), c.reason()));
    }

    static Decision<IncidentFact> close(Incident incident, IncidentCommand.Close c, Context context) {
        if (incident.status() != IncidentStatus.CLOSING) {
            return IncidentDecider.wrong(incident);
        }
        if (beyond(incident, context)) {
            return Decision.refuse("incident.close-needs-commander", "severity", String.valueOf(incident.severity()));
        }
        if (incident.dealings().transfer() != null) {
            return IncidentDealing.pending(incident.dealings().transfer());
        }
        if (c.summary().isBlank()) {
            return Decision.refuse("incident.needs-summary");
        }
        if (c.disposal() == DataDisposal.RETAINED && (c.assessmentNo() == null || c.assessmentNo().isBlank())) {
            return Decision.refuse("incident.retaining-needs-assessment");
        }
        IncidentFact closed = new IncidentFact.Closed(c.summary(), c.disposal(), c.assessmentNo());
        boolean major = incident.major(context.figure("incident.major-level"));
        return major ? Decision.accept(List.of(closed, IncidentDealing.review("", null, context))) : Decision.accept(closed);
    }

    static Decision<IncidentFact> cancel(Incident incident, IncidentCommand.Cancel c, Context context) {
        if (!CANCELLABLE.contains(incident.status())) {
            return IncidentDecider.wrong(incident);
        }
        if (beyond(incident, context)) {
            return Decision.refuse("incident.close-needs-commander", "severity", String.valueOf(incident.severity()));
        }
        if (incident.dealings().transfer() != null) {
            return IncidentDealing.pending(incident.dealings().transfer());
        }
        return c.reason().isBlank() ? Decision.refuse("incident.needs-reason") : Decision.accept(new IncidentFact.Cancelled(c.reason()));
    }

    /// Whether the incident is of level Ⅰ or Ⅱ and the actor may not end such; cancelling and transferring must not be ways around.
    static boolean beyond(Incident incident, Context context) {
        return incident.major(context.figure("incident.major-level")) && !context.may("incident.close-major");
    }
}
