package org.menshen.domain.drill;

import java.time.Duration;

/// An alert or call that a scenario sends.
///
/// @param number its place in the file, from 1
/// @param at when it comes, from the start of the scenario
/// @param sourceId the feed that it comes from
/// @param typeCode a key of `alert-types`
/// @param words what it rests on, or what the caller says
public record Inject(int number, Duration at, String sourceId, String typeCode, String words) {
}
