package org.menshen.domain.alert;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Context;
import org.menshen.domain.fact.Decider;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.Subject;

/// The rules of alerts: M-ALERT of domain.md §3.12, ISA-18.2 for shelving and return to normal.
public final class AlertDecider implements Decider<Alert, AlertCommand, AlertFact> {

    @Override
    public Decision<AlertFact> decide(@Nullable Alert alert, Subject subject, AlertCommand command, Context context) {
        if (command instanceof AlertCommand.Raise c) {
            return raise(alert, subject, c, context);
        }
        if (command instanceof AlertCommand.Note c) {
            boolean again = alert != null && alert.status() == AlertStatus.ELSEWHERE && c.as() == AlertStatus.ELSEWHERE;
            Decision<AlertFact> raise = raise(again ? null : alert, subject, new AlertCommand.Raise(c.origin()), context);
            return raise instanceof Decision.Refused<AlertFact> ? raise : AlertTerms.note(c);
        }
        if (alert == null) {
            return Decision.refuse("alert.unknown", "id", subject.id());
        }
        if (alert.status().isFinal()) {
            return Decision.refuse("alert.is-final", "status", alert.status().name());
        }
        return switch (command) {
            case AlertCommand.Raise c -> raise(alert, subject, c, context);
            case AlertCommand.Note c -> AlertTerms.note(c);
            case AlertCommand.Limit c -> AlertTerms.limit(alert, c);
            case AlertCommand.End c -> AlertTerms.end(alert, c);
            case AlertCommand.TakeIn c -> AlertTerms.takeIn(alert, c);
            case AlertCommand.Repeat c -> AlertRepeats.repeat(alert, c, context);
            case AlertCommand.ReturnToNormal c -> AlertRepeats.normal(alert, c);
            case AlertCommand.Escalate c -> AlertTelling.escalate(alert, c, context);
            case AlertCommand.SendAgain c -> AlertTelling.sendAgain(alert);
            case AlertCommand.MarkDelivered c -> AlertTelling.delivered(alert, context);
            case AlertCommand.MarkRead c -> AlertTelling.read(alert, context);
            case AlertCommand.Instruct c -> AlertTelling.instruct(alert, c, context);
            case AlertCommand.Bundle c -> AlertSides.bundle(alert, c, context);
            case AlertCommand.Unbundle c -> alert.bundleId() == null ? Decision.refuse("alert.not-bundled")
                : Decision.accept(new AlertFact.Unbundled(alert.bundleId()));
            case AlertCommand.AddMembers c -> AlertSides.addMembers(alert, c, context);
            case AlertCommand.RaiseSeverity c -> AlertSides.raiseSeverity(alert, c, context);
            case AlertCommand.LowerSeverity c -> AlertSides.lowerSeverity(alert, c);
            case AlertCommand.Shelve c -> AlertSides.shelve(alert, c, context);
            case AlertCommand.Unshelve c -> AlertSides.comeBack(alert, AlertStatus.SHELVED, context);
            case AlertCommand.Suppress c -> AlertSides.suppress(alert, c, context);
            case AlertCommand.Unsuppress c -> AlertSides.comeBack(alert, AlertStatus.SUPPRESSED, context);
            case AlertCommand.TakeOutOfService c -> AlertSides.takeOutOfService(alert, c);
            case AlertCommand.ReturnToService c -> AlertSides.comeBack(alert, AlertStatus.OOS, context);
            case AlertCommand.Acknowledge c -> AlertHandling.acknowledge(alert, context);
            case AlertCommand.TakeOver c -> AlertHandling.takeOver(alert, c, context);
            case AlertCommand.StartVerifying c -> alert.status() == AlertStatus.ACKED ? Decision.accept(new AlertFact.VerifyingStarted())
                : AlertHandling.wrong(alert);
            case AlertCommand.Confirm c -> AlertHandling.verdict(alert, new AlertFact.Confirmed(c.remark()));
            case AlertCommand.MarkTest c -> AlertHandling.verdict(alert, new AlertFact.MarkedTest(c.remark()));
            case AlertCommand.MarkFalse c -> AlertHandling.markFalse(alert, c, context);
            case AlertCommand.MarkDuplicate c -> AlertHandling.markDuplicate(alert, c);
            case AlertCommand.Link c -> AlertHandling.link(alert, c);
            case AlertCommand.Close c -> AlertHandling.close(alert, c);
        };
    }

    private static Decision<AlertFact> raise(@Nullable Alert alert, Subject subject, AlertCommand.Raise c, Context context) {
        if (alert != null) {
            return Decision.refuse("alert.exists", "id", subject.id());
        }
        if (!context.codes("alert-types").contains(c.origin().typeCode())) {
            return Decision.refuse("alert.unknown-type", "type", c.origin().typeCode());
        }
        if (c.origin().severity() < 1 || c.origin().severity() > AlertSides.LEAST_SEVERE) {
            return Decision.refuse("alert.bad-severity", "severity", String.valueOf(c.origin().severity()));
        }
        return Decision.accept(new AlertFact.Raised(AlertRepeats.believed(c.origin(), context)));
    }

    @Override
    public Alert evolve(@Nullable Alert alert, Subject subject, AlertFact fact, Stamp stamp) {
        return AlertEvolution.evolve(alert, subject, fact, stamp);
    }
}
