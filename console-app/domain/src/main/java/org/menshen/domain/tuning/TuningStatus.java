package org.menshen.domain.tuning;

/// The states of a request to tune.
public enum TuningStatus {
    /// 已提出.
    REQUESTED,
    /// 已答复.
    ANSWERED,
    /// 已关闭. Final.
    CLOSED
}
