package org.menshen.domain.crowd;

/// Warning level of a crowd: 无, 蓝, 黄, 橙, 红, in rising order. The names are keys of `crowd-levels`.
public enum CrowdLevel {
    /// Below every line.
    NONE,
    /// 四级.
    BLUE,
    /// 三级.
    YELLOW,
    /// 二级.
    ORANGE,
    /// 一级.
    RED;

    /// Product severity of an alert of this level: 1 for red … 4 for blue, 5 for none.
    public int severity() {
        return RED.ordinal() + 1 - ordinal();
    }

    /// The level of a product severity, 1…5.
    public static CrowdLevel ofSeverity(int severity) {
        return values()[RED.ordinal() + 1 - severity];
    }

    /// One level lower; none stays none.
    public CrowdLevel down() {
        return this == NONE ? NONE : values()[ordinal() - 1];
    }
}
