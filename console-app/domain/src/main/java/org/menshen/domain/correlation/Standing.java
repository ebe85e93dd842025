package org.menshen.domain.correlation;

/// How a rule or model stands (domain.md B-15).
public enum Standing {
    /// 启用: what it finds is an alert like any other.
    ENABLED,
    /// 试运行: what it finds is listed apart; it never sounds, never escalates and counts nowhere.
    TRIAL,
    /// 停用: a rule finds nothing; what a model finds is suppressed, and counted as such.
    OFF
}
