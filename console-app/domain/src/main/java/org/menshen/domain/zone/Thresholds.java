package org.menshen.domain.zone;

import java.time.Instant;

/// Crowd lines of one zone set by hand, for a time, in place of those of its kind.
///
/// @param blue persons per m²
/// @param yellow persons per m²
/// @param orange persons per m²
/// @param red persons per m²
/// @param until when the zone goes back to the lines of its kind
/// @param reason why
public record Thresholds(double blue, double yellow, double orange, double red, Instant until, String reason) {

    /// Whether the lines rise from blue to red and begin above 0.
    public boolean ordered() {
        return 0 < blue && blue < yellow && yellow < orange && orange < red;
    }
}
