package org.menshen.domain.police;

/// The states of a police incident as the police tell them: M-POLICE of domain.md §3.12.
public enum PoliceStatus {
    /// 接警.
    RECEIVED,
    /// 签收.
    SIGNED,
    /// 出警.
    DISPATCHED,
    /// 到场.
    ON_SCENE,
    /// 反馈.
    FED_BACK,
    /// 处理完毕.
    DONE
}
