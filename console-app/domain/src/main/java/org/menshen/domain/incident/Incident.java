package org.menshen.domain.incident;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.escalation.Receipt;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.plan.PlanRun;
import org.menshen.map.core.geo.LatLon;

/// An incident: a situation that somebody handles.
///
/// @param id such as `I-…`; `DR-…` in a drill
/// @param status how it stands
/// @param since since when it stands so
/// @param details what was reported; place and title can be corrected
/// @param severity product severity 1…5, the queue's order
/// @param grade legal grade 1…4 (Ⅰ…Ⅳ); `null` until a person sets it
/// @param graded who set the grade last; `null` until then
/// @param reported who reported it, when
/// @param owner who is responsible for it now; `null` when nobody is
/// @param alertIds alerts that belong to it, in order
/// @param participants who was asked to take part, in order
/// @param log its log, in order
/// @param reads when each user last read it
/// @param entered when each state was entered last
/// @param escalatedTo role it was escalated to; `null` when not
/// @param outcome how it ended; `null` while open
/// @param plan the response plan that runs on it; `null` when none was opened
/// @param receipt what became of its last escalation; `null` when there was none
/// @param dealings what people have to settle about it between them
public record Incident(String id, IncidentStatus status, Instant since, Details details, int severity, @Nullable Integer grade,
                       @Nullable Mark graded, Mark reported, @Nullable Mark owner, List<String> alertIds,
                       List<Participant> participants, List<LogEntry> log, Map<String, Mark> reads,
                       Map<IncidentStatus, Instant> entered, @Nullable String escalatedTo, @Nullable Outcome outcome,
                       @Nullable PlanRun plan, @Nullable Receipt receipt, Dealings dealings) implements State {

    /// Copies the collections.
    public Incident {
        alertIds = List.copyOf(alertIds);
        participants = List.copyOf(participants);
        log = List.copyOf(log);
        reads = Map.copyOf(reads);
        entered = Map.copyOf(entered);
        // an incident that was written before there was anything to settle
        dealings = dealings == null ? Dealings.NONE : dealings;
    }

    /// An incident that was never escalated.
    public Incident(String id, IncidentStatus status, Instant since, Details details, int severity, @Nullable Integer grade, @Nullable Mark graded,
                    Mark reported, @Nullable Mark owner, List<String> alertIds, List<Participant> participants, List<LogEntry> log,
                    Map<String, Mark> reads, Map<IncidentStatus, Instant> entered, @Nullable String escalatedTo, @Nullable Outcome outcome,
                    @Nullable PlanRun plan) {
        this(id, status, since, details, severity, grade, graded, reported, owner, alertIds, participants, log, reads, entered, escalatedTo, outcome,
            plan, null, Dealings.NONE);
    }

    @Override
    public Subject subject() {
        return new Subject(SubjectKind.INCIDENT, id);
    }

    /// Whether it was ended, its review was opened, and nobody has said its conclusions.
    public boolean reviewWaits() {
        return status == IncidentStatus.CLOSED && dealings.inquiry() != null;
    }

    /// Whether its review should have been done by now.
    public boolean reviewLate(Instant now) {
        return reviewWaits() && dealings.inquiry().dueAt() != null && now.isAfter(dealings.inquiry().dueAt());
    }

    /// The incident's type, a key of `incident-types`.
    public String typeCode() {
        return details.typeCode();
    }

    /// Shown title.
    public String title() {
        return details.title();
    }

    /// Where it is, WGS-84; `null` when unknown.
    public @Nullable LatLon position() {
        return details.position();
    }

    /// Whether it counts as level Ⅰ or Ⅱ: by its legal grade or, until it has one and beside it, by its product severity.
    ///
    /// @param line highest number that counts, the figure `incident.major-level`
    public boolean major(double line) {
        return severity <= line || grade != null && grade <= line;
    }

    /// What was reported.
    ///
    /// @param typeCode a key of `incident-types`
    /// @param title shown title
    /// @param siteId the site, or `null`
    /// @param buildingId the building, or `null`
    /// @param position WGS-84, or `null`
    /// @param place where, in words
    /// @param sourceCode a key of `case-sources`
    public record Details(String typeCode, String title, @Nullable String siteId, @Nullable String buildingId,
                          @Nullable LatLon position, String place, String sourceCode) {
    }

    /// How an incident ended.
    ///
    /// @param summary of the one who closed it, or the reason of a transfer or cancellation
    /// @param disposal what became of personal data; `null` unless closed
    /// @param assessmentNo number of the assessment; `null` unless data is retained
    /// @param transferredTo who has it now; `null` unless transferred
    /// @param review what was learnt; `null` until reviewed
    public record Outcome(String summary, @Nullable DataDisposal disposal, @Nullable String assessmentNo,
                          @Nullable String transferredTo, @Nullable String review) {
    }
}
