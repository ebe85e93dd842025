package org.menshen.domain.suggest;

import org.menshen.domain.device.Device;
import org.menshen.map.core.sight.Sighting;

/// A camera offered for a point.
///
/// @param camera the camera
/// @param distanceM metres from the camera to the point
/// @param offAxisDeg angle between the middle of its view and the point, 0…180; 180 when its direction is unknown
/// @param verdict whether it sees the point, and why not; a camera whose direction is unknown looks away
/// @param walls whether buildings were looked at; without them a camera that faces the point counts as seeing it
public record CameraOffer(Device camera, double distanceM, double offAxisDeg, Sighting.Verdict verdict, boolean walls) {

    /// Whether the point is within its range and opening angle, and no known building is between.
    public boolean sees() {
        return verdict == Sighting.Verdict.SEES;
    }
}
