package org.menshen.map.fx;

import java.util.List;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.fx.paint.Pick;

/// A request for a menu: right click, or the menu key.
///
/// @param at the position it is about
/// @param screenX where to open the menu on the screen
/// @param screenY where to open the menu on the screen
/// @param picks what lies there, best first
public record MapMenu(LatLon at, double screenX, double screenY, List<Pick> picks) {
}
