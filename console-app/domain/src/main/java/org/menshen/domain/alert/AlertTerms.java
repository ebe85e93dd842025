package org.menshen.domain.alert;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.Subject;

/// How long alerts hold and how they end when no person ends them: expiry, cancellation, all-clear; and warnings that are only noted.
/// What somebody is checking or has found true stays with him, marked as ended, and can be closed.
final class AlertTerms {

    private static final Set<AlertStatus> NOTED =
        EnumSet.of(AlertStatus.EXPIRED, AlertStatus.CANCELLED, AlertStatus.ELSEWHERE, AlertStatus.TRIAL,
            AlertStatus.SUPPRESSED);
    private static final Set<AlertStatus> WITH_SOMEBODY = EnumSet.of(AlertStatus.VERIFYING, AlertStatus.CONFIRMED, AlertStatus.LINKED);

    private AlertTerms() {
    }

    static Decision<AlertFact> note(AlertCommand.Note c) {
        if (!NOTED.contains(c.as())) {
            return Decision.refuse("alert.not-to-note", "status", c.as().name());
        }
        if (c.reason().isBlank()) {
            return Decision.refuse("alert.needs-reason");
        }
        if (c.as() == AlertStatus.SUPPRESSED && c.origin().severity() == 1) {
            return Decision.refuse("alert.severity-1-not-aside");
        }
        Alert.Origin origin = Alert.untried(c.origin());
        if (c.as() == AlertStatus.TRIAL) {
            Map<String, String> marked = new HashMap<>(origin.attributes());
            marked.put(Alert.ON_TRIAL, c.reason());
            origin = origin.at(origin.raisedAt(), marked);
        }
        return Decision.accept(new AlertFact.Noted(origin, c.as(), c.term(), c.reason()));
    }

    static Decision<AlertFact> limit(Alert alert, AlertCommand.Limit c) {
        Alert.Term now = alert.term() == null ? Alert.Term.OPEN : alert.term();
        boolean same = Objects.equals(now.from(), c.from()) && Objects.equals(now.expires(), c.expires()) && now.ended() == null;
        return same ? Decision.refuse("alert.same-term") : Decision.accept(new AlertFact.Limited(c.from(), c.expires()));
    }

    static Decision<AlertFact> end(Alert alert, AlertCommand.End c) {
        if (c.kind() == AlertEnd.MAINTENANCE && (alert.aside() == null || alert.aside().maintenanceId() == null)) {
            return AlertHandling.wrong(alert);
        }
        return alert.ending().isPresent() ? Decision.refuse("alert.already-ended", "kind", alert.ending().get().kind().name())
            : Decision.accept(over(c.kind()) ? List.of(new AlertFact.Ended(c.kind(), c.at(), c.remark()))
                : AlertRepeats.cleared(alert, new AlertFact.Ended(c.kind(), c.at(), c.remark())));
    }

    static Decision<AlertFact> takeIn(Alert alert, AlertCommand.TakeIn c) {
        if (alert.status() != AlertStatus.ELSEWHERE && alert.status() != AlertStatus.TRIAL) {
            return AlertHandling.wrong(alert);
        }
        return c.reason().isBlank() ? Decision.refuse("alert.needs-reason") : Decision.accept(new AlertFact.TakenIn(c.reason()));
    }

    static Alert noted(Subject subject, AlertFact.Noted f, Stamp stamp) {
        AlertEdit edit = new AlertEdit(AlertEvolution.raised(subject, new AlertFact.Raised(f.origin()), stamp));
        edit.to(f.as(), stamp.operatorTime()).term = f.term();
        edit.clearedAt = f.term().ended() == null ? null : f.term().ended().at();
        if (f.as() == AlertStatus.SUPPRESSED) {
            edit.aside = new Alert.Aside(Mark.of(stamp), f.reason(), null, AlertStatus.NEW);
        } else {
            edit.lastReason = f.reason();
        }
        return edit.done();
    }

    /// How terms change an alert; answers whether the fact was about one.
    static boolean evolve(AlertEdit edit, AlertFact fact, Stamp stamp) {
        switch (fact) {
            case AlertFact.Limited f -> edit.term = new Alert.Term(f.from(), f.expires(), null);
            case AlertFact.Ended f -> ended(edit, f, stamp.operatorTime());
            case AlertFact.TakenIn f -> {
                // on trial nobody waited for it: it waits from now on
                edit.calledAt = edit.status == AlertStatus.TRIAL ? stamp.centreTime() : edit.calledAt;
                edit.to(AlertStatus.NEW, stamp.operatorTime());
                edit.lastReason = f.reason();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /// Whether such an end needs nobody to see it.
    private static boolean over(AlertEnd kind) {
        return kind == AlertEnd.EXPIRED || kind == AlertEnd.MAINTENANCE;
    }

    private static void ended(AlertEdit edit, AlertFact.Ended f, Instant at) {
        Alert.@Nullable Term term = edit.term;
        edit.term = new Alert.Term(term == null ? null : term.from(), term == null ? null : term.expires(),
            new Alert.Ending(f.kind(), f.at(), f.remark()));
        if (over(f.kind()) && !WITH_SOMEBODY.contains(edit.status)) {
            edit.to(AlertStatus.EXPIRED, at).aside = null;
            edit.clearedAt = f.at();
        } else if (edit.status == AlertStatus.ELSEWHERE) {
            edit.to(AlertStatus.CANCELLED, at).clearedAt = f.at();
        } else {
            AlertEvolution.normal(edit, new AlertFact.ReturnedToNormal(f.at()), at);
        }
    }
}
