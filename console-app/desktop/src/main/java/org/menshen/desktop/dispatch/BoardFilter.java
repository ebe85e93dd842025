package org.menshen.desktop.dispatch;

import org.menshen.domain.unit.UnitStatus;

/// Which units the board shows.
enum BoardFilter {
    /// All.
    ALL,
    /// Those that can be sent.
    FREE,
    /// Those at work.
    ENGAGED,
    /// Those that are lost, resting or off duty.
    SILENT;

    boolean shows(UnitStatus status) {
        return switch (this) {
            case ALL -> true;
            case FREE -> status.available();
            case ENGAGED -> status.engaged();
            case SILENT -> !status.available() && !status.engaged();
        };
    }

    BoardFilter next() {
        return values()[(ordinal() + 1) % values().length];
    }
}
