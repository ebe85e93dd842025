package org.menshen.desktop.situation;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.act.NamedSpot;
import org.menshen.map.core.geo.Bounds;

/// A row of the blind spots: a committee, or a place for a new camera.
///
/// @param id unique in its list
/// @param title whose streets, or where
/// @param note how large, or where the new camera would look
/// @param figure the share that no camera sees, or what is gained
/// @param at what the map shows when the row is chosen
/// @param spot the place itself; `null` for a committee
/// @param azimuth where a camera would look, degrees; empty when that is not known
record BlindRow(String id, String title, String note, String figure, Bounds at, @Nullable NamedSpot spot, String azimuth) {
}
