package org.menshen.domain.fact;

import java.util.Locale;

/// The kinds of subject that facts are recorded about. The four work kinds (alert, incident, order,
/// linkage) are apart on purpose: a signal is not a situation, and a situation is not a person sent.
public enum SubjectKind {
    /// A guarded compound, park or other place.
    SITE,
    /// A camera or sensor.
    DEVICE,
    /// A force that can be sent.
    UNIT,
    /// A crowd zone with an area and a capacity.
    ZONE,
    /// A signal from a device, a rule or a department.
    ALERT,
    /// A situation that somebody handles.
    INCIDENT,
    /// A person or team sent somewhere.
    ORDER,
    /// A request to a body that this centre does not command.
    LINKAGE,
    /// A duty shift at a seat.
    SHIFT,
    /// A duty of the roster: somebody planned for a seat.
    DUTY,
    /// A line, area, arrow or note drawn on the shared map.
    SKETCH,
    /// An edition of a response plan.
    PLAN,
    /// Planned work whose alerts are suppressed while it runs.
    MAINTENANCE,
    /// A request to tune what raises alerts.
    TUNING,
    /// An incident of the police, mirrored and read-only.
    POLICE,
    /// A roll call of posts.
    ROLLCALL,
    /// A message to units.
    MESSAGE,
    /// A patrol route with its tours.
    PATROL,
    /// A rule or model that finds alerts by itself.
    MODEL,
    /// What a person said of a suggested relation between two subjects.
    RELATION,
    /// The duty level in force.
    LEVEL,
    /// An event that is planned and run: a key period.
    EVENT,
    /// What is said of a run of a drill's exercise.
    DEBRIEF,
    /// Who stands where at the posts of an event.
    DEPLOYMENT,
    /// A situation report that is written, approved and numbered.
    REPORT,
    /// An edition of a workflow of work items.
    WORKFLOW,
    /// A work item of some register (工单).
    WORK,
    /// An edition of the responsibility matrix.
    MATRIX,
    /// An edition of a rule of rewards.
    REWARD,
    /// A round of gate checks.
    ROUND;

    private final String wire = name().toLowerCase(Locale.ROOT);

    /// The kind as written in ids and JSON: lower case.
    public String wire() {
        return wire;
    }
}
