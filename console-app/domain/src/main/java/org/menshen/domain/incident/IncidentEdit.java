package org.menshen.domain.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.escalation.Receipt;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.plan.PlanRun;

/// A changeable copy of an incident, used inside one `evolve` and never kept.
final class IncidentEdit {

    private final Incident from;
    private IncidentStatus status;
    private Instant since;
    Incident.Details details;
    int severity;
    @Nullable Integer grade;
    @Nullable Mark graded;
    @Nullable Mark owner;
    final List<String> alertIds;
    final List<Participant> participants;
    final List<LogEntry> log;
    final Map<String, Mark> reads;
    private final Map<IncidentStatus, Instant> entered = new EnumMap<>(IncidentStatus.class);
    @Nullable String escalatedTo;
    Incident.@Nullable Outcome outcome;
    @Nullable PlanRun plan;
    @Nullable Receipt receipt;
    Dealings dealings;

    IncidentEdit(Incident i) {
        from = i;
        status = i.status();
        since = i.since();
        details = i.details();
        severity = i.severity();
        grade = i.grade();
        graded = i.graded();
        owner = i.owner();
        alertIds = new ArrayList<>(i.alertIds());
        participants = new ArrayList<>(i.participants());
        log = new ArrayList<>(i.log());
        reads = new HashMap<>(i.reads());
        entered.putAll(i.entered());
        escalatedTo = i.escalatedTo();
        outcome = i.outcome();
        plan = i.plan();
        receipt = i.receipt();
        dealings = i.dealings();
    }

    IncidentEdit to(IncidentStatus next, Instant at) {
        status = next;
        since = at;
        entered.put(next, at);
        return this;
    }

    Incident done() {
        return new Incident(from.id(), status, since, details, severity, grade, graded, from.reported(), owner, alertIds, participants,
            log, reads, entered, escalatedTo, outcome, plan, receipt, dealings);
    }
}
