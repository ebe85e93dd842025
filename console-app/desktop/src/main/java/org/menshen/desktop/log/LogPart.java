package org.menshen.desktop.log;

import java.util.EnumSet;
import java.util.Set;

import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.SubjectKind;

/// Which changes of the log are shown.
enum LogPart {
    /// What people did.
    PEOPLE(EnumSet.noneOf(SubjectKind.class)),
    /// Alerts and requests to tune their sources, by whomever.
    ALERTS(EnumSet.of(SubjectKind.ALERT, SubjectKind.TUNING)),
    /// Incidents with their orders and requests.
    INCIDENTS(EnumSet.of(SubjectKind.INCIDENT, SubjectKind.ORDER, SubjectKind.LINKAGE)),
    /// Shifts and the roster.
    SHIFTS(EnumSet.of(SubjectKind.SHIFT, SubjectKind.DUTY)),
    /// Everything.
    ALL(EnumSet.allOf(SubjectKind.class));

    private final Set<SubjectKind> kinds;

    LogPart(Set<SubjectKind> kinds) {
        this.kinds = kinds;
    }

    boolean holds(Change change) {
        return this == PEOPLE ? !change.stamp().actor().role().equals(Actor.SYSTEM.role()) : kinds.contains(change.subject().kind());
    }
}
