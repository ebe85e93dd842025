package org.menshen.map.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.view.Viewport;
import org.menshen.map.fx.paint.MapLayer;
import org.menshen.map.fx.paint.Pick;

/// The one place that says what lies under a point: every visible layer is asked, the answer is in one order.
final class Picker {

    private final List<MapLayer> layers;

    Picker(List<MapLayer> layers) {
        this.layers = layers;
    }

    /// Everything within the tolerance, best first.
    List<Pick> at(Viewport view, double x, double y, double tolerance) {
        List<Pick> found = new ArrayList<>();
        for (MapLayer layer : layers) {
            if (layer.visible()) {
                layer.pick(view, x, y, tolerance, found::add);
            }
        }
        found.sort(Pick.ORDER);
        return found;
    }

    /// The next visible thing for the keyboard, in priority order, from top left.
    ///
    /// @param present what has the focus, may be gone from view
    /// @return empty at the end, so that the focus can leave the map
    Optional<Pick> next(Viewport view, Optional<Pick> present, boolean forward) {
        List<Pick> all = new ArrayList<>();
        for (MapLayer layer : layers) {
            if (layer.visible()) {
                layer.walk(view, all::add);
            }
        }
        all.removeIf(pick -> !view.shows(pick.position(), 0));
        all.sort((a, b) -> {
            int byPriority = Integer.compare(a.priority(), b.priority());
            return byPriority != 0 ? byPriority : byPlace(view, a, b);
        });
        int at = -1;
        for (int i = 0; i < all.size() && present.isPresent(); i++) {
            if (all.get(i).same(present.get())) {
                at = i;
            }
        }
        int wanted = at < 0 ? forward ? 0 : all.size() - 1 : at + (forward ? 1 : -1);
        return wanted < 0 || wanted >= all.size() ? Optional.empty() : Optional.of(all.get(wanted));
    }

    /// Everything whose position lies in a box of the pane.
    List<Pick> within(Viewport view, Bounds box) {
        List<Pick> all = new ArrayList<>();
        for (MapLayer layer : layers) {
            if (layer.visible()) {
                layer.walk(view, pick -> {
                    if (box.contains(pick.position())) {
                        all.add(pick);
                    }
                });
            }
        }
        all.sort(Pick.ORDER);
        return all;
    }

    /// Where a thing is now.
    Optional<LatLon> locate(Pick pick) {
        return layers.stream().filter(layer -> layer.id().equals(pick.layer())).findFirst()
            .flatMap(layer -> layer.locate(pick.id()));
    }

    private static int byPlace(Viewport view, Pick a, Pick b) {
        int row = Double.compare(Math.floor(view.screenY(a.position().lat()) / 48), Math.floor(view.screenY(b.position().lat()) / 48));
        return row != 0 ? row : Double.compare(a.position().lon(), b.position().lon());
    }
}
