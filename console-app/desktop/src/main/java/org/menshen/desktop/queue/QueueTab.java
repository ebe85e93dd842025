package org.menshen.desktop.queue;

import org.menshen.domain.alert.AlertStatus;

/// The parts of the queue.
public enum QueueTab {
    /// 待处置: somebody still has to do something.
    OPEN,
    /// 我的: the person at this desk has it.
    MINE,
    /// 搁置: put aside for a time; one key away, never forgotten.
    ASIDE,
    /// 区外: warnings for other ground; never heard, always counted.
    ELSEWHERE,
    /// 失效: what ran out or was withdrawn before anybody had to answer it.
    OVER,
    /// 试运行: what rules and models on trial found; never heard, in no count but their own.
    TRIAL,
    /// 全部.
    ALL;

    /// Whether a row belongs here.
    public boolean holds(AlertRow row) {
        return switch (this) {
            case OPEN -> row.status().isOpen() && (row.status() != AlertStatus.LINKED || row.calls());
            case MINE -> row.mine() && row.status().isOpen();
            case ASIDE -> row.status().isAside();
            case ELSEWHERE -> row.status() == AlertStatus.ELSEWHERE;
            case OVER -> row.status() == AlertStatus.EXPIRED || row.status() == AlertStatus.CANCELLED;
            case TRIAL -> row.status() == AlertStatus.TRIAL;
            case ALL -> row.status() != AlertStatus.TRIAL;
        };
    }

    /// The text key of the tab's name.
    public String key() {
        return "tab." + name();
    }
}
