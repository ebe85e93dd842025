package org.menshen.domain.incident;

/// The states of an incident: M-INCIDENT of domain.md §3.12.
public enum IncidentStatus {
    /// 已接报.
    REPORTED,
    /// 已核实.
    VERIFIED,
    /// 已定级.
    GRADED,
    /// 处置中.
    RESPONDING,
    /// 已控制.
    CONTROLLED,
    /// 善后.
    CLOSING,
    /// 已结束.
    CLOSED,
    /// 已复盘. Final.
    REVIEWED,
    /// 已移交. Final.
    TRANSFERRED,
    /// 误报撤销. Final.
    CANCELLED;

    /// Whether somebody still has to handle it.
    public boolean isOpen() {
        return ordinal() < CLOSED.ordinal();
    }

    /// Whether nothing follows.
    public boolean isFinal() {
        return ordinal() > CLOSED.ordinal();
    }
}
