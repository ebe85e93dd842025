package org.menshen.domain.response;

/// How a step of a running plan stands. It moves down this list, never up; but for an order that nobody took, or
/// that was taken back: then it has to be done again.
public enum StepState {
    /// It need not be done: another way was chosen, or what it is for has not happened.
    OFF,
    /// Others come before it.
    WAITING,
    /// It can be done now.
    DUE,
    /// Somebody has taken it.
    DOING,
    /// Its order was given and nobody has taken it yet, or it has not come as far as the plan asks.
    ASKED,
    /// It was left out, with a reason.
    SKIPPED,
    /// It is done.
    DONE;

    /// Whether it still has to be done.
    public boolean isOpen() {
        return this == WAITING || this == DUE || this == DOING || this == ASKED;
    }

    /// Whether what comes after it may go on.
    public boolean isOver() {
        return this == SKIPPED || this == DONE;
    }
}
