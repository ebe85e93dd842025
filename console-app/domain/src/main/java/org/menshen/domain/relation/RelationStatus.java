package org.menshen.domain.relation;

/// What a person said of a suggested relation (domain.md B-04). What nobody has said anything of is 建议 and has no state.
public enum RelationStatus {
    /// 已确认.
    CONFIRMED,
    /// 已驳回.
    REJECTED,
    /// 已失效: it was confirmed and holds no longer.
    WITHDRAWN
}
