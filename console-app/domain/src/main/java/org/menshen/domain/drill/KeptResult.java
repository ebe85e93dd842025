package org.menshen.domain.drill;

/// What a run that was settled came to, as far as somebody may know it. The centre keeps it beside the log, in which only its seal stands: what
/// somebody is worth goes to nobody who may not ask for it, and into no cache.
///
/// @param run id of the run
/// @param result what it came to
public record KeptResult(String run, DrillResult result) {
}
