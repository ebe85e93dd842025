package org.menshen.domain.linkage;

/// The states of a linkage request: M-LINK of domain.md §3.12.
public enum LinkageStatus {
    /// 已发起.
    REQUESTED,
    /// 已送达.
    DELIVERED,
    /// 已受理.
    ACCEPTED,
    /// 处置中.
    HANDLING,
    /// 已反馈.
    FED_BACK,
    /// 已关闭. Final.
    CLOSED,
    /// 不受理.
    REFUSED;

    /// Whether it is over: closed, or refused and not yet closed.
    public boolean isOver() {
        return this == CLOSED || this == REFUSED;
    }

    /// Whether the body has not answered yet.
    public boolean isUnanswered() {
        return this == REQUESTED || this == DELIVERED;
    }
}
