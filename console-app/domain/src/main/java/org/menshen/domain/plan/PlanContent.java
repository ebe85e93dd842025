package org.menshen.domain.plan;

import java.util.List;
import java.util.Optional;

/// What a plan says.
///
/// @param id id of the plan, the name of its file
/// @param version raised by whoever changes it
/// @param name what it is called
/// @param note where it comes from; may be blank
/// @param incidentTypes keys of `incident-types` that it is for
/// @param alertTypes keys of `alert-types`: it is for incidents with such an alert, too
/// @param steps in the order in which they are shown
public record PlanContent(String id, int version, Bilingual name, Bilingual note, List<String> incidentTypes, List<String> alertTypes,
                          List<PlanStep> steps) {

    /// Copies the lists.
    public PlanContent {
        incidentTypes = List.copyOf(incidentTypes);
        alertTypes = List.copyOf(alertTypes);
        steps = List.copyOf(steps);
    }

    /// A step; empty when there is none of that id.
    public Optional<PlanStep> step(String stepId) {
        return steps.stream().filter(step -> step.id().equals(stepId)).findFirst();
    }

    /// Whether it is for an incident of this type, or for one with such alerts.
    public boolean fits(String incidentType, java.util.Collection<String> alerts) {
        return incidentTypes.contains(incidentType) || alertTypes.stream().anyMatch(alerts::contains);
    }
}
