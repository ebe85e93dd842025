package org.menshen.domain.plan;

/// Something that is wrong with a plan.
///
/// @param step id of the step; empty for the plan itself
/// @param field the field in which it stands, such as `after`
/// @param what what is wrong and how to mend it
public record PlanFault(String step, String field, String what) {
}
