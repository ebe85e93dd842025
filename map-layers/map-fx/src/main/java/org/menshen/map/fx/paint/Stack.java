package org.menshen.map.fx.paint;

import java.util.List;
import java.util.OptionalInt;
import org.menshen.map.core.cluster.SplitZoom;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.view.ScreenPoint;
import org.menshen.map.core.view.Viewport;

/// Things that are drawn as one symbol, because they would cover each other.
///
/// @param at where the symbol stands
/// @param members what it stands for, the most important first; one when nothing else is near
/// @param reach pixels below which two things are drawn as one
public record Stack(LatLon at, List<Pick> members, double reach) {

    /// Copies the members.
    public Stack {
        members = List.copyOf(members);
    }

    /// The first whole zoom at which it comes apart; empty when it never does.
    public OptionalInt splitZoom(Viewport view) {
        ScreenPoint middle = view.toScreen(at);
        double farthest = members.stream().mapToDouble(member -> view.toScreen(member.position()).distance(middle)).max().orElse(0);
        return SplitZoom.of(view.zoom(), farthest, reach, Viewport.MAX_ZOOM);
    }
}
