package org.menshen.domain.alert;

import java.util.EnumSet;
import java.util.Set;

/// The states of an alert: M-ALERT of domain.md §3.12.
public enum AlertStatus {
    /// 待确认.
    NEW,
    /// 已签收.
    ACKED,
    /// 核实中.
    VERIFYING,
    /// 属实.
    CONFIRMED,
    /// 误报. Final.
    FALSE,
    /// 重复. Final.
    DUPLICATE,
    /// 测试. Final.
    TEST,
    /// 已转事件/案件.
    LINKED,
    /// 已关闭. Final.
    CLOSED,
    /// 已恢复未签收: the device cleared by itself, nobody has seen it yet (ISA-18.2).
    RTN_UNACK,
    /// 搁置.
    SHELVED,
    /// 抑制.
    SUPPRESSED,
    /// 停用.
    OOS,
    /// 已失效: its time ran out, nobody withdrew it. Final.
    EXPIRED,
    /// 已撤销: withdrawn before anybody here had to answer it. Final.
    CANCELLED,
    /// 不涉及本辖区: a warning for ground that does not touch this one. Told, never answered, never heard.
    ELSEWHERE,
    /// 试运行: found by a rule or model on trial. Listed apart, never heard, never escalated, counted nowhere.
    TRIAL;

    private static final Set<AlertStatus> FINAL = EnumSet.of(FALSE, DUPLICATE, TEST, CLOSED, EXPIRED, CANCELLED);
    private static final Set<AlertStatus> CAN_GO_ASIDE = EnumSet.of(NEW, ACKED, VERIFYING, RTN_UNACK);
    private static final Set<AlertStatus> ASIDE = EnumSet.of(SHELVED, SUPPRESSED, OOS);

    /// Whether nothing follows.
    public boolean isFinal() {
        return FINAL.contains(this);
    }

    /// Whether it can be put aside: nobody has found out yet what it is.
    public boolean canGoAside() {
        return CAN_GO_ASIDE.contains(this);
    }

    /// Whether it is put aside for a time: shelved, suppressed or out of service.
    public boolean isAside() {
        return ASIDE.contains(this);
    }

    /// Whether nobody has answered it yet: it sounds and escalates.
    public boolean isUnanswered() {
        return this == NEW || this == RTN_UNACK;
    }

    /// Whether it belongs in the queue: neither final nor put aside nor about other ground nor on trial.
    public boolean isOpen() {
        return !isFinal() && !isAside() && this != ELSEWHERE && this != TRIAL;
    }
}
