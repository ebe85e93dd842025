package org.menshen.desktop.tile;

import org.menshen.desktop.widget.StatusDot;

/// How a camera stands: what its own stream shows, and only where nothing is known of that, what its platform says. Immutable.
///
/// @param kind the mark
/// @param brief a word or two for a row; empty while nothing is wrong
/// @param words in full
public record CameraState(StatusDot.Kind kind, String brief, String words) {
}
