package org.menshen.domain.register;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertStatus;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.response.Sight;

/// What rules and models found and what persons found out about it, counted over the last days from the alerts themselves: nothing is entered
/// twice. Any thread.
public final class Register {

    private final ModelKeys keys;
    private final Duration window;

    /// @param codes types of alerts, and over what time they are counted
    public Register(CodeBook codes) {
        this.keys = new ModelKeys(codes);
        this.window = Duration.ofHours((long) (codes.figure("register.window-d") * 24));
    }

    /// How often each was right, by its id; those that found nothing are not in it.
    public Map<String, Score> scores(Sight sight, Instant now) {
        Map<String, Score> scores = new HashMap<>();
        sight.all(SubjectKind.ALERT, Alert.class).filter(alert -> !alert.raisedAt().isBefore(now.minus(window)))
            .forEach(alert -> keys.of(alert).ifPresent(id -> scores.merge(id, of(alert), Register::plus)));
        return scores;
    }

    private static Score of(Alert alert) {
        boolean wrong = alert.status() == AlertStatus.FALSE;
        boolean found = alert.verdict() != null && alert.verdict().reasonCode() == null && alert.verdict().targetId() == null
            && alert.status() != AlertStatus.TEST;
        return new Score(1, found ? 1 : 0, wrong ? 1 : 0, alert.raisedAt());
    }

    private static Score plus(Score a, Score b) {
        Instant last = a.last() == null || b.last() != null && b.last().isAfter(a.last()) ? b.last() : a.last();
        return new Score(a.hits() + b.hits(), a.confirmed() + b.confirmed(), a.wrong() + b.wrong(), last);
    }
}
