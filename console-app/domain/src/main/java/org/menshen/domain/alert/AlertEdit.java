package org.menshen.domain.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.escalation.Receipt;
import org.menshen.domain.fact.Mark;

/// A changeable copy of an alert, used inside one `evolve` and never kept.
final class AlertEdit {

    private final Alert from;
    AlertStatus status;
    Instant since;
    int severity;
    @Nullable Mark acknowledged;
    Alert.@Nullable Verdict verdict;
    Alert.@Nullable Aside aside;
    @Nullable Instant clearedAt;
    int escalation;
    @Nullable String escalatedTo;
    final List<String> incidentIds;
    @Nullable String bundleId;
    final List<String> memberIds;
    int repeats;
    @Nullable Instant lastRepeatAt;
    @Nullable String lastReason;
    Alert.@Nullable Term term;
    Alert.@Nullable Origin latest;
    @Nullable Integer was;
    @Nullable Instant calledAt;
    Alert.@Nullable Memory memory;
    @Nullable Receipt receipt;

    AlertEdit(Alert a) {
        from = a;
        status = a.status();
        since = a.since();
        severity = a.severity();
        acknowledged = a.acknowledged();
        verdict = a.verdict();
        aside = a.aside();
        clearedAt = a.clearedAt();
        escalation = a.escalation();
        escalatedTo = a.escalatedTo();
        incidentIds = new ArrayList<>(a.incidentIds());
        bundleId = a.bundleId();
        memberIds = new ArrayList<>(a.memberIds());
        repeats = a.repeats();
        lastRepeatAt = a.lastRepeatAt();
        lastReason = a.lastReason();
        term = a.term();
        latest = a.latest();
        was = a.was();
        calledAt = a.calledAt();
        memory = a.memory();
        receipt = a.receipt();
    }

    AlertEdit to(AlertStatus next, Instant at) {
        status = next;
        since = at;
        return this;
    }

    /// The device that raised it; `null` when none did.
    @Nullable String deviceId() {
        return from.deviceId();
    }

    /// What is remembered so far.
    Alert.Memory memory() {
        return memory == null ? Alert.Memory.NONE : memory;
    }

    Alert done() {
        return new Alert(from.id(), status, since, from.origin(), severity, from.receivedAt(), acknowledged, verdict, aside, clearedAt,
            escalation, escalatedTo, incidentIds, bundleId, memberIds, repeats, lastRepeatAt, lastReason, latest, was, calledAt, term,
            memory, receipt);
    }
}
