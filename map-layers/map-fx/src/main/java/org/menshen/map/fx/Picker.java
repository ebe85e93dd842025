package org.menshen.map.fx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.menshen.map.core.geo.WebMercator;
import org.menshen.map.core.view.Lasso;
import org.menshen.map.core.view.Viewport;
import org.menshen.map.fx.paint.MapLayer;
import org.menshen.map.fx.paint.Pick;
import org.menshen.map.fx.paint.Stack;

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
        all.sort(Comparator.comparingInt(Pick::priority).thenComparing((a, b) -> byPlace(view, a, b)).thenComparing(Pick::layer)
            .thenComparing(Pick::id));
        int at = -1;
        for (int i = 0; i < all.size() && present.isPresent(); i++) {
            if (all.get(i).same(present.get())) {
                at = i;
            }
        }
        int wanted = at < 0 ? forward ? 0 : all.size() - 1 : at + (forward ? 1 : -1);
        return wanted < 0 || wanted >= all.size() ? Optional.empty() : Optional.of(all.get(wanted));
    }

    /// Everything whose position a line goes around, drawn in normalised world coordinates.
    List<Pick> within(Viewport view, Lasso lasso) {
        List<Pick> all = new ArrayList<>();
        for (MapLayer layer : layers) {
            if (layer.visible()) {
                layer.walk(view, pick -> {
                    if (lasso.contains(WebMercator.x(pick.position().lon()), WebMercator.y(pick.position().lat()))) {
                        all.add(pick);
                    }
                });
            }
        }
        all.sort(Pick.ORDER);
        return all;
    }

    /// What is drawn as one symbol with a thing; empty when its layer does not stack.
    Optional<Stack> stack(Viewport view, Pick pick) {
        return layers.stream().filter(layer -> layer.id().equals(pick.layer())).findFirst().flatMap(layer -> layer.stack(view, pick.id()));
    }

    private static int byPlace(Viewport view, Pick a, Pick b) {
        int row = Double.compare(Math.floor(view.screenY(a.position().lat()) / 48), Math.floor(view.screenY(b.position().lat()) / 48));
        return row != 0 ? row : Double.compare(a.position().lon(), b.position().lon());
    }
}
