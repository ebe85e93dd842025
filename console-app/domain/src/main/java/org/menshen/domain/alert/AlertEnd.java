package org.menshen.domain.alert;

/// Why a warning holds no longer, when nobody here ended it.
public enum AlertEnd {
    /// 失效: its time ran out.
    EXPIRED,
    /// 撤销: whoever sent it withdrew it.
    CANCELLED,
    /// 解除: whoever sent it says that the danger is over.
    ALL_CLEAR,
    /// 被替代: a later message took its place without it.
    SUPERSEDED,
    /// 移出本辖区: a later message tells of other ground only.
    MOVED_AWAY,

    /// 检修中已恢复: it came and went while work on its device or place suppressed it.
    MAINTENANCE
}
