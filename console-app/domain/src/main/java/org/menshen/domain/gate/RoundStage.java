package org.menshen.domain.gate;

/// How far a round is. The month is locked when it is paid.
public enum RoundStage {
    /// Drawn; its gates are being checked.
    DRAWN,
    /// Rewards are worked out.
    COMPUTED,
    /// 公示.
    NOTICED,
    /// 兑现.
    PAID,
    /// Taken back before a gate was checked.
    CANCELLED
}
