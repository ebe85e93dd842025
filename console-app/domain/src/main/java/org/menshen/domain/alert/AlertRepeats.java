package org.menshen.domain.alert;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Context;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.time.StampRule;

/// What a source says of an alert after the first time: again, worse, over. Messages come late and in any order; whatever they do, an alert
/// that is still on stands as such, and one that gets worse comes forward.
final class AlertRepeats {

    private AlertRepeats() {
    }

    /// What came in, with a time that can be true.
    static Alert.Origin believed(Alert.Origin claimed, Context context) {
        Alert.Origin origin = Alert.untried(byPerson(context) ? claimed.masked() : claimed);
        StampRule.Judged judged = StampRule.of(context::figure).judge(origin.raisedAt(), context.now());
        return judged.doubt() == null ? origin
            : origin.at(judged.at(), Doubts.time(origin.attributes(), judged.doubt(), origin.raisedAt().toString()));
    }

    /// What a person wrote may hold numbers of others; the rows of feeds are cleaned where they come in.
    private static boolean byPerson(Context context) {
        return !context.actor().role().equals(Actor.SYSTEM.role());
    }

    static Decision<AlertFact> repeat(Alert alert, AlertCommand.Repeat c, Context context) {
        if (c.now() != null && !context.codes("alert-types").contains(c.now().typeCode())) {
            return Decision.refuse("alert.unknown-type", "type", c.now().typeCode());
        }
        if (c.now() != null && (c.now().severity() < 1 || c.now().severity() > AlertSides.LEAST_SEVERE)) {
            return Decision.refuse("alert.bad-severity", "severity", String.valueOf(c.now().severity()));
        }
        StampRule.Judged stamp = StampRule.of(context::figure).judge(c.at(), context.now());
        Alert.Origin known = alert.told();
        Alert.Origin now = c.now() == null ? known : c.now().over(known);
        boolean late = stamp.at().isBefore(alert.lastRaisedAt());
        boolean over = alert.clearedAt() != null && stamp.at().isBefore(alert.clearedAt());
        List<AlertFact> facts = new ArrayList<>();
        facts.add(new AlertFact.Repeated(stamp.at(), c.basis(), alert.repeats() + 1, late || now.saysTheSame(known) ? null : now));
        if (alert.status() == AlertStatus.TRIAL) {
            return Decision.accept(facts);
        }
        if (now.severity() < known.severity() && now.severity() < alert.severity()) {
            facts.addAll(AlertSides.worse(alert, now.severity(), reason(c, now), true));
        } else if (now.severity() > known.severity() && alert.severity() == known.severity() && !late && answered(alert)) {
            facts.add(new AlertFact.SeverityLowered(alert.severity(), now.severity(), reason(c, now)));
        } else if (!over && backAgain(alert, stamp, context)) {
            facts.add(new AlertFact.CalledAgain(alert.status()));
        }
        if (over) {
            // told late: what it tells of has ended since
            facts.add(new AlertFact.ReturnedToNormal(alert.clearedAt()));
        }
        return Decision.accept(facts);
    }

    static Decision<AlertFact> normal(Alert alert, AlertCommand.ReturnToNormal c) {
        if (alert.clearedAt() != null) {
            return Decision.refuse("alert.already-normal");
        }
        // the end of something that has begun again since is not the end of that
        return c.at().isBefore(alert.lastRaisedAt()) ? Decision.refuse("alert.raised-since", "at", alert.lastRaisedAt().toString())
            : Decision.accept(cleared(alert, new AlertFact.ReturnedToNormal(c.at())));
    }

    /// What was put aside until the device clears comes back with that.
    static List<AlertFact> cleared(Alert alert, AlertFact end) {
        Alert.Aside aside = alert.aside();
        if (aside == null || aside.ends() != AsideEnd.ON_CLEAR) {
            return List.of(end);
        }
        AlertStatus status = aside.before() == AlertStatus.NEW ? AlertStatus.RTN_UNACK : aside.before();
        return List.of(end, new AlertFact.Unshelved(status));
    }

    /// Nobody has seen what was over and is on again; but a device that chatters does not call each time.
    private static boolean backAgain(Alert alert, StampRule.Judged stamp, Context context) {
        boolean seen = alert.status().isAside() ? !alert.aside().before().isUnanswered() : !alert.status().isUnanswered();
        return alert.clearedAt() != null && seen
            && Duration.between(alert.clearedAt(), stamp.at()).compareTo(Duration.ofSeconds((long) context.figure("alert.chatter-s"))) >= 0;
    }

    private static boolean answered(Alert alert) {
        return !alert.status().isUnanswered() && !alert.status().isAside();
    }

    private static String reason(AlertCommand.Repeat c, Alert.Origin now) {
        String words = c.basis().isBlank() ? now.basis() : c.basis();
        return words.isBlank() ? now.sourceId() : words;
    }
}
