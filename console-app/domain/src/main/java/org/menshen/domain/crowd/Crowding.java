package org.menshen.domain.crowd;

/// What a single count means.
///
/// @param level the level it reaches at this moment, without hold times
/// @param rule the rule that sets it
/// @param density persons per m²
/// @param share share of the approved capacity, 1 is full
/// @param slow whether the crowd is dense and hardly moves
/// @param uncertain whether the crowd is so thin that cameras count badly: show ±
public record Crowding(CrowdLevel level, CrowdRule rule, double density, double share, boolean slow, boolean uncertain) {
}
