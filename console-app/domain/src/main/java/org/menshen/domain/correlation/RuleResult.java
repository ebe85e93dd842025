package org.menshen.domain.correlation;

/// The alert that a rule raises.
///
/// @param alertType a key of `alert-types`
/// @param severity product severity 1…5
/// @param planId the response plan that is offered for it; empty for none
public record RuleResult(String alertType, int severity, String planId) {
}
