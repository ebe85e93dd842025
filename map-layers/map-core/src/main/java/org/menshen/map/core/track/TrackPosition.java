package org.menshen.map.core.track;

import java.time.Duration;
import org.menshen.map.core.geo.LatLon;

/// Where a track says a thing was, and how far to trust it.
///
/// @param position measured, interpolated, or the last one known
/// @param bearing direction of travel, degrees clockwise from north; NaN while the thing stands or only one fix is known
/// @param speed metres a second between the fixes around the time; 0 when it stands or only one fix is known
/// @param age time since the fix before; zero on a fix
/// @param gap true when the fixes around the time lie too far apart, or the last fix is too old: draw it as a guess
public record TrackPosition(LatLon position, double bearing, double speed, Duration age, boolean gap) {
}
