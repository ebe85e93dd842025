package org.menshen.map.core.route;

import java.time.Duration;

/// How far and how long it is to a goal along the streets.
///
/// @param metres along the streets, with the stretches between positions and streets
/// @param time for all of it
public record Approach(double metres, Duration time) {
}
