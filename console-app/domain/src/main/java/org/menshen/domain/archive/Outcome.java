package org.menshen.domain.archive;

import java.util.Optional;

import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertStatus;

/// How an alert of the past came to its end.
public enum Outcome {
    /// 属实: it was found true, or became part of an incident.
    CONFIRMED,
    /// 误报: it was found false.
    FALSE,
    /// 重复: it was found to repeat another.
    DUPLICATE,
    /// 测试: it was a test.
    TEST,
    /// 已恢复: it was closed after its device had come back to normal; nobody found out more.
    CLEARED,
    /// 已失效: its time ran out.
    EXPIRED,
    /// 已撤销: its source withdrew it.
    CANCELLED;

    /// The outcome of an alert; empty while nobody knows it yet. What has become part of an incident is over as an alert: the incident goes on.
    static Optional<Outcome> of(Alert alert) {
        AlertStatus status = alert.status();
        return switch (status) {
            case FALSE -> Optional.of(FALSE);
            case DUPLICATE -> Optional.of(DUPLICATE);
            case TEST -> Optional.of(TEST);
            case EXPIRED -> Optional.of(EXPIRED);
            case CANCELLED -> Optional.of(CANCELLED);
            case LINKED -> Optional.of(CONFIRMED);
            case CLOSED -> Optional.of(alert.verdict() != null || !alert.incidentIds().isEmpty() ? CONFIRMED : CLEARED);
            case NEW, ACKED, VERIFYING, CONFIRMED, RTN_UNACK, SHELVED, SUPPRESSED, OOS, ELSEWHERE, TRIAL -> Optional.empty();
        };
    }
}
