package org.menshen.domain.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Context;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.time.StampRule;

/// What happens beside the main way: putting aside, bundles, severity. Severity 1 is never put aside, nor grouped away.
final class AlertSides {

    static final int LEAST_SEVERE = 5;
    private static final int MOST_SEVERE = 1;

    private AlertSides() {
    }

    static Decision<AlertFact> shelve(Alert alert, AlertCommand.Shelve c, Context context) {
        if (alert.severity() == MOST_SEVERE) {
            return Decision.refuse("alert.severity-1-not-aside");
        }
        if (!alert.status().canGoAside()) {
            return AlertHandling.wrong(alert);
        }
        if (c.reason().isBlank()) {
            return Decision.refuse("alert.needs-reason");
        }
        if (!c.until().isAfter(context.now())) {
            return Decision.refuse("alert.until-in-past", "until", c.until().toString());
        }
        double hours = context.figure("alert.shelve.max-hours");
        if (Duration.between(context.now(), c.until()).compareTo(Duration.ofMillis((long) (hours * 3_600_000))) > 0) {
            return Decision.refuse("alert.shelve-too-long", "hours", String.valueOf(hours));
        }
        return Decision.accept(new AlertFact.Shelved(c.until(), c.reason(), c.ends()));
    }

    static Decision<AlertFact> suppress(Alert alert, AlertCommand.Suppress c, Context context) {
        if (alert.severity() == MOST_SEVERE) {
            return Decision.refuse("alert.severity-1-not-aside");
        }
        if (!alert.status().canGoAside()) {
            return AlertHandling.wrong(alert);
        }
        if (c.reason().isBlank()) {
            return Decision.refuse("alert.needs-reason");
        }
        if (c.until() != null && !c.until().isAfter(context.now())) {
            return Decision.refuse("alert.until-in-past", "until", c.until().toString());
        }
        // an end that no calendar holds is none
        Instant until = c.until() == null || StampRule.isSane(c.until()) ? c.until() : null;
        return Decision.accept(new AlertFact.Suppressed(c.reason(), until, c.maintenanceId()));
    }

    static Decision<AlertFact> takeOutOfService(Alert alert, AlertCommand.TakeOutOfService c) {
        if (alert.severity() == MOST_SEVERE) {
            return Decision.refuse("alert.severity-1-not-aside");
        }
        if (!alert.status().canGoAside()) {
            return AlertHandling.wrong(alert);
        }
        return c.reason().isBlank() ? Decision.refuse("alert.needs-reason") : Decision.accept(new AlertFact.TakenOutOfService(c.reason()));
    }

    /// Back in the queue. When nobody took it back and it is still on, it has to be answered again.
    static Decision<AlertFact> comeBack(Alert alert, AlertStatus from, Context context) {
        if (alert.status() != from) {
            return AlertHandling.wrong(alert);
        }
        AlertStatus before = alert.aside().before();
        boolean calls = context.actor().role().equals(Actor.SYSTEM.role()) && alert.clearedAt() == null && !before.isUnanswered();
        return Decision.accept(calls ? List.of(back(alert), new AlertFact.CalledAgain(before)) : List.of(back(alert)));
    }

    private static AlertFact back(Alert alert) {
        AlertStatus before = alert.aside().before();
        return switch (alert.status()) {
            case SHELVED -> new AlertFact.Unshelved(before);
            case SUPPRESSED -> new AlertFact.Unsuppressed(before);
            default -> new AlertFact.ReturnedToService(before);
        };
    }

    static Decision<AlertFact> bundle(Alert alert, AlertCommand.Bundle c, Context context) {
        if (alert.severity() == MOST_SEVERE) {
            return Decision.refuse("alert.severity-1-stands-alone");
        }
        if (alert.worsened()) {
            return Decision.refuse("alert.worse-stands-alone");
        }
        if (alert.status() == AlertStatus.TRIAL || alert.status() == AlertStatus.ELSEWHERE) {
            // nobody has to answer it: in a bundle it would be counted with those that somebody has to
            return AlertHandling.wrong(alert);
        }
        if (alert.bundleId() != null) {
            return Decision.refuse("alert.already-bundled", "lead", alert.bundleId());
        }
        if (c.leadId().equals(alert.id())) {
            return Decision.refuse("alert.cannot-lead", "lead", c.leadId());
        }
        boolean rule = context.actor().role().equals(Actor.SYSTEM.role());
        if (rule && alert.remembered().apart() != null) {
            return Decision.refuse("alert.split-by-hand", "by", alert.remembered().apart().name());
        }
        return Decision.accept(new AlertFact.Bundled(c.leadId(), c.cause()));
    }

    /// Those that it names already are passed over.
    static Decision<AlertFact> addMembers(Alert alert, AlertCommand.AddMembers c, Context context) {
        if (alert.bundleId() != null || c.memberIds().contains(alert.id())) {
            return Decision.refuse("alert.cannot-lead", "lead", alert.id());
        }
        List<String> fresh = c.memberIds().stream().filter(id -> !alert.memberIds().contains(id)).distinct().toList();
        if (fresh.isEmpty()) {
            return Decision.refuse("alert.already-bundled", "lead", alert.id());
        }
        return alert.memberIds().size() + fresh.size() > context.figure("bundle.most") ? Decision.refuse("alert.bundle-full", "lead", alert.id())
            : Decision.accept(new AlertFact.MembersAdded(fresh));
    }

    /// An alert that becomes worse comes forward; when no person made it so, it has to be answered again.
    static Decision<AlertFact> raiseSeverity(Alert alert, AlertCommand.RaiseSeverity c, Context context) {
        if (c.severity() < MOST_SEVERE || c.severity() >= alert.severity()) {
            return Decision.refuse("alert.not-more-severe", "severity", String.valueOf(alert.severity()));
        }
        if (c.reason().isBlank()) {
            return Decision.refuse("alert.needs-reason");
        }
        return Decision.accept(worse(alert, c.severity(), c.reason(), context.actor().role().equals(Actor.SYSTEM.role())
            && alert.status() != AlertStatus.TRIAL));
    }

    /// From the shelf, out of its bundle, more severe, and before somebody's eyes.
    ///
    /// @param call whether it has to be answered again
    static List<AlertFact> worse(Alert alert, int severity, String reason, boolean call) {
        List<AlertFact> facts = new ArrayList<>();
        AlertStatus status = alert.status();
        if (status.isAside()) {
            facts.add(back(alert));
            status = alert.aside().before();
        }
        if (alert.bundleId() != null) {
            facts.add(new AlertFact.Unbundled(alert.bundleId()));
        }
        facts.add(new AlertFact.SeverityRaised(alert.severity(), severity, reason));
        if (call && !status.isUnanswered()) {
            facts.add(new AlertFact.CalledAgain(status));
        }
        return facts;
    }

    static Decision<AlertFact> lowerSeverity(Alert alert, AlertCommand.LowerSeverity c) {
        if (c.severity() > LEAST_SEVERE || c.severity() <= alert.severity()) {
            return Decision.refuse("alert.not-less-severe", "severity", String.valueOf(alert.severity()));
        }
        return c.reason().isBlank() ? Decision.refuse("alert.needs-reason")
            : Decision.accept(new AlertFact.SeverityLowered(alert.severity(), c.severity(), c.reason()));
    }
}
