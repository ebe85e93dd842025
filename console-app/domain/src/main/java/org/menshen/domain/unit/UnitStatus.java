package org.menshen.domain.unit;

/// How a unit stands (domain.md §3.3).
public enum UnitStatus {
    /// 待命.
    STANDBY,
    /// 已派: has an order, has not left.
    ASSIGNED,
    /// 途中.
    EN_ROUTE,
    /// 到场.
    ON_SCENE,
    /// 处置中.
    DISPOSING,
    /// 返程.
    RETURNING,
    /// 休整.
    RESTING,
    /// 失联: no position for too long.
    LOST,
    /// 离线: off duty.
    OFFLINE;

    /// Whether a unit that stands so can be given an order.
    public boolean available() {
        return this == STANDBY || this == RETURNING;
    }

    /// Whether a unit that stands so is working on an order.
    public boolean engaged() {
        return this == ASSIGNED || this == EN_ROUTE || this == ON_SCENE || this == DISPOSING;
    }
}
