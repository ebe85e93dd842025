package org.menshen.map.core.route;

import java.time.Duration;

/// A way between two positions and the time it takes.
///
/// @param path along the streets, from the street nearest to the start to the street nearest to the goal
/// @param time from the start to the goal, with the stretches between them and the streets
public record Trip(StreetPath path, Duration time) {
}
