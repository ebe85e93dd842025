package org.menshen.domain.time;

/// How a deadline is counted (domain.md §3.11).
public enum DeadlineUnit {
    /// Seconds of the wall clock, day and night.
    WALL,
    /// 紧急工作时: natural hours, day and night.
    URGENT_HOUR,
    /// 工作时: hours inside the working time of working days.
    WORK_HOUR,
    /// 工作日: working days; the day of the event is not counted; due at the end of working time.
    WORK_DAY,
    /// 日: natural days of legal periods; the day of the event is not counted; due at the end of the day.
    NATURAL_DAY
}
