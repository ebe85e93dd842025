package org.menshen.map.fx.layer.camera;

import org.menshen.map.core.geo.LatLon;

/// A camera, or any fixed device that looks somewhere.
///
/// @param id unique in its layer
/// @param at where it hangs
/// @param azimuth the middle of its view, degrees clockwise from north; NaN when it turns or is unknown
/// @param opening angle of its view, degrees, 0…360
/// @param range how far it sees, metres
/// @param state how it does
public record Camera(String id, LatLon at, double azimuth, double opening, double range, State state) {

    /// How a device does.
    public enum State { OK, STALE, OFFLINE }

    /// By hand, for lists of thousands that are compared when they are told again: what the VM makes for a record goes through method handles,
    /// which the first compiler does not see through.
    @Override
    public boolean equals(Object other) {
        return other instanceof Camera(String otherId, LatLon place, double turned, double open, double far, State how)
            && state == how && Double.compare(azimuth, turned) == 0 && Double.compare(opening, open) == 0
            && Double.compare(range, far) == 0 && id.equals(otherId) && (at == place || at.equals(place));
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
