package org.menshen.domain.drill;

/// How an act that is scored stands.
public enum OutcomeState {
    /// Its inject has not come.
    AHEAD,
    /// Its inject has come, and its limit runs.
    OPEN,
    /// Its limit is over; done now it is late.
    OVERDUE,
    /// It was done in time.
    MET,
    /// It was done after its limit.
    LATE,
    /// It was not done, or so late that it does not count.
    MISSED,
    /// It was done, and must not have been.
    WRONG,
    /// It was done before its turn.
    EARLY;

    /// Whether it is known what it is worth so far.
    public boolean counts() {
        return this != AHEAD && this != OPEN;
    }

    /// Whether nothing more can become of it.
    public boolean decided() {
        return this != AHEAD && this != OPEN && this != OVERDUE;
    }
}
