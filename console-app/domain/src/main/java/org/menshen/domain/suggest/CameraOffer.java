package org.menshen.domain.suggest;

import org.menshen.domain.device.Device;

/// A camera offered for a point.
///
/// @param camera the camera
/// @param distanceM metres from the camera to the point
/// @param sees whether the point is within its range and opening angle
public record CameraOffer(Device camera, double distanceM, boolean sees) {
}
