package org.menshen.domain.alert;

/// What ends that an alert is put aside, before its time is over.
public enum AsideEnd {

    /// One-shot: the device clears the next time.
    ON_CLEAR
}
