package org.menshen.domain.drill;

/// How an expected act stands.
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
    MISSED;

    /// Whether it is known what it is worth so far.
    public boolean counts() {
        return this != AHEAD && this != OPEN;
    }

    /// Whether nothing more can become of it.
    public boolean decided() {
        return this == MET || this == LATE || this == MISSED;
    }
}
