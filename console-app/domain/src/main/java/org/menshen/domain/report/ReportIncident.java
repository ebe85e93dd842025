package org.menshen.domain.report;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.text.PersonalNumbers;

/// An incident as a report names it; numbers of persons are masked.
///
/// @param id the incident
/// @param severity product severity 1…5
/// @param grade legal grade 1…4; `null` when nobody set one
/// @param typeCode a key of `incident-types`
/// @param status the name of its status
/// @param title in the words of who reported it
/// @param place where, in words
/// @param reportedAt when it was reported
/// @param endedAt when it was over; `null` while it is open
public record ReportIncident(String id, int severity, @Nullable Integer grade, String typeCode, String status, String title, String place,
                             Instant reportedAt, @Nullable Instant endedAt) {

    /// An incident as it stands now.
    public static ReportIncident of(Incident incident) {
        return new ReportIncident(incident.id(), incident.severity(), incident.grade(), incident.typeCode(), incident.status().name(),
            PersonalNumbers.mask(incident.title()), PersonalNumbers.mask(incident.details().place()), incident.reported().at(),
            incident.status().isOpen() ? null : incident.since());
    }
}
