package org.menshen.domain.rules;

import org.menshen.domain.fact.Subject;

/// A change does not follow the version that is held: something was missed in between.
public final class VersionGap extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final transient Subject subject;
    private final long held;
    private final long offered;

    VersionGap(Subject subject, long held, long offered) {
        super(subject + ": version " + offered + " does not follow " + held);
        this.subject = subject;
        this.held = held;
        this.offered = offered;
    }

    /// The subject.
    public Subject subject() {
        return subject;
    }

    /// The version that is held, 0 for none.
    public long held() {
        return held;
    }

    /// The version of the change.
    public long offered() {
        return offered;
    }
}
