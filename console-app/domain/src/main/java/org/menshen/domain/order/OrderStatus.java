package org.menshen.domain.order;

/// The states of an order: M-ORDER of domain.md §3.12. That an order waits for the centre (`PENDING_SYNC`) is told by its versioned state.
public enum OrderStatus {
    /// 草稿.
    DRAFT,
    /// 已下达.
    ISSUED,
    /// 已送达.
    DELIVERED,
    /// 已接令.
    ACCEPTED,
    /// 出动.
    EN_ROUTE,
    /// 到场.
    ON_SCENE,
    /// 处置.
    DISPOSING,
    /// 反馈.
    DONE,
    /// 核销. Final.
    CONFIRMED,
    /// 拒令. Final.
    DECLINED,
    /// 超时未接. Final.
    TIMEOUT,
    /// 撤回. Final.
    RECALLED,
    /// 改派. Final.
    REASSIGNED;

    /// Whether nothing follows.
    public boolean isFinal() {
        return ordinal() >= CONFIRMED.ordinal();
    }

    /// Whether a unit is bound by it: issued and not yet done.
    public boolean isBinding() {
        return ordinal() > DRAFT.ordinal() && ordinal() < DONE.ordinal();
    }
}
