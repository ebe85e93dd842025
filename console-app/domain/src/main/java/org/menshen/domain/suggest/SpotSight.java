package org.menshen.domain.suggest;

import java.util.List;

/// What cameras see of a spot.
///
/// @param seeing the cameras that see it and can be opened, the best picture first
/// @param nearest when no camera sees it, the nearest with the reason, nearest first; else empty
/// @param down cameras that would see it but give no picture now
public record SpotSight(List<CameraOffer> seeing, List<CameraOffer> nearest, List<CameraOffer> down) {

    /// Copies the lists.
    public SpotSight {
        seeing = List.copyOf(seeing);
        nearest = List.copyOf(nearest);
        down = List.copyOf(down);
    }

    /// Whether no camera sees the spot.
    public boolean blind() {
        return seeing.isEmpty();
    }
}
