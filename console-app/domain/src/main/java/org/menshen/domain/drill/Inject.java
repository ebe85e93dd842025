package org.menshen.domain.drill;

import java.time.Duration;

/// Something that a scenario sends.
///
/// @param number from 1: first the alerts in the order of the file, then the other kinds in the order of [InjectKind]
/// @param kind what it is
/// @param at when it comes, from the start of the scenario; of what takes a while, when that begins
/// @param sourceId the feed that it comes from; of a work item, as whom it is done
/// @param code a key of `alert-types`, or what the device, unit, zone or work item is called in the file
/// @param words what it rests on, what the caller says, or the figure that is sent; of a work item, its workflow or the act
public record Inject(int number, InjectKind kind, Duration at, String sourceId, String code, String words) {
}
