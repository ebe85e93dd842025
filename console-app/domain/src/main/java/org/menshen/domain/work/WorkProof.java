package org.menshen.domain.work;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.menshen.map.core.geo.LatLon;

/// A piece of evidence: that it exists, and what proves that it is the same. The file itself stays where it was taken.
///
/// @param kind `photo`, `file`, `clip` or `position`
/// @param name name of the file or words for what it shows
/// @param sha256 hash of the file, 64 hex digits; empty for a position
/// @param takenAt when it was taken; `null` when unknown
/// @param location where it was taken, WGS-84; `null` when unknown
public record WorkProof(String kind, String name, String sha256, @Nullable Instant takenAt, @Nullable LatLon location) {
}
