package org.menshen.domain.incident;

/// What becomes of personal data collected for an incident when it closes (突发事件应对法 art. 85).
public enum DataDisposal {
    /// None was collected.
    NONE,
    /// 销毁.
    DESTROYED,
    /// 依法留存: needs the number of an assessment of legality, necessity and safety.
    RETAINED
}
