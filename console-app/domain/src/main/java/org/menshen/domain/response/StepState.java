package org.menshen.domain.response;

/// How a step of a running plan stands. It only ever moves down this list, never up.
public enum StepState {
    /// It need not be done: another way was chosen, or what it is for has not happened.
    OFF,
    /// Others come before it.
    WAITING,
    /// It can be done now.
    DUE,
    /// Somebody has taken it.
    DOING,
    /// It was left out, with a reason.
    SKIPPED,
    /// It is done.
    DONE;

    /// Whether it still has to be done.
    public boolean isOpen() {
        return this == WAITING || this == DUE || this == DOING;
    }

    /// Whether what comes after it may go on.
    public boolean isOver() {
        return this == SKIPPED || this == DONE;
    }
}
