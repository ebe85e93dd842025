package org.menshen.map.fx;

import java.util.List;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.fx.paint.Pick;

/// What the pointer is over.
///
/// @param at the position under the pointer
/// @param x pane x of the pointer
/// @param y pane y of the pointer
/// @param picks what lies there, best first; often empty
public record Hover(LatLon at, double x, double y, List<Pick> picks) {
}
