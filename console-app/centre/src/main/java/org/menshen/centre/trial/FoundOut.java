package org.menshen.centre.trial;

/// What persons found out about something, as far as a recording tells.
public enum FoundOut {
    /// 属实: found true, made an incident, or part of a scripted scenario.
    TRUE,
    /// 误报.
    FALSE,
    /// Nobody said.
    UNKNOWN
}
