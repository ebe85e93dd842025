package org.menshen.map.fx;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.transform.Affine;
import org.jspecify.annotations.Nullable;
import org.menshen.map.core.view.Viewport;
import org.menshen.map.fx.paint.MapLayer;
import org.menshen.map.fx.paint.Obstacles;
import org.menshen.map.fx.paint.Pick;
import org.menshen.map.fx.paint.StillContext;
import org.menshen.map.fx.paint.StillPainter;

/// What changes seldom, painted in the background into one picture that is larger than the pane: dragging only moves it,
/// zooming stretches it until the next one is there. FX thread.
final class SlowPicture {

    /// how far it reaches beyond a pane that the hand drags, on each side, pixels
    static final double MARGIN = 192;
    /// the next is begun so long before the edge is seen, pixels
    private static final double AHEAD = 80;
    /// less is no move, pixels
    private static final double STILL = 0.5;

    private final StillPainter painter;
    private final List<Pick> selected;
    private final BooleanSupplier dragged;
    private final ImageView node = new ImageView();
    private final Affine place = new Affine();
    private @Nullable Viewport shown;
    private @Nullable Runnable next;
    private double margin;
    private double density = 1;
    private long paints;
    /// every asking has a number
    private long asked;
    private long running;
    private long answered;

    /// @param dragged whether the hand moves the map: where it does not, nothing beyond the pane is painted and kept
    SlowPicture(Executor background, Runnable wake, List<Pick> selected, BooleanSupplier dragged) {
        this.selected = selected;
        this.dragged = dragged;
        painter = new StillPainter(background, wake);
        node.setMouseTransparent(true);
        node.setManaged(false);
        node.getTransforms().add(place);
    }

    Node node() {
        return node;
    }

    long paints() {
        return paints;
    }

    /// The number of the last asking.
    long asked() {
        return asked;
    }

    /// The number of the last asking whose picture is shown.
    long answered() {
        return answered;
    }

    boolean busy() {
        return painter.busy() || next != null;
    }

    /// Begins a new picture; while one is being painted it is the next, and only the last asked for is.
    ///
    /// @param layers those of this plane
    /// @param all every layer of the map: names keep away from what they show
    void paint(Viewport view, List<MapLayer> layers, List<MapLayer> all, StillPainter.Style style) {
        long number = ++asked;
        if (layers.isEmpty()) {
            next = null;
            answered = number;
            return;
        }
        Runnable begin = () -> {
            running = number;
            density = style.density();
            paints++;
            margin = dragged.getAsBoolean() ? MARGIN : 0;
            painter.start(scene(view.resized(view.width() + 2 * margin, view.height() + 2 * margin), layers, all), style);
        };
        if (painter.busy()) {
            next = begin;
        } else {
            begin.run();
        }
    }

    private StillPainter.Scene scene(Viewport view, List<MapLayer> layers, List<MapLayer> all) {
        Obstacles obstacles = new Obstacles();
        all.stream().filter(MapLayer::visible).forEach(layer -> layer.obstacles(view, obstacles));
        Set<String> chosen = selected.stream().map(pick -> StillContext.key(pick.layer(), pick.id())).collect(Collectors.toSet());
        return new StillPainter.Scene(view, layers.stream().map(layer -> new StillPainter.Sheet(layer.still(), layer.opacity())).toList(),
            obstacles, chosen);
    }

    /// Shows what is finished, and begins what waits.
    void take(Viewport view) {
        StillPainter.Finished finished = painter.take();
        if (finished != null) {
            node.setImage(finished.image());
            answered = running;
            shown = finished.view();
            put(view);
            if (next != null) {
                Runnable begin = next;
                next = null;
                begin.run();
            }
        }
    }

    /// Lets the picture go; the next is asked for when it is seen again.
    void drop() {
        node.setImage(null);
        shown = null;
        next = null;
        painter.drop();
    }

    /// Moves it to where the view wants it.
    ///
    /// @return true when that is not enough: another zoom, a larger pane, or too far away
    boolean follow(Viewport view) {
        put(view);
        double far = Math.max(STILL, margin - AHEAD);
        return shown == null || shown.zoom() != view.zoom() || shown.width() < view.width() || shown.height() < view.height()
            || Math.abs(shiftX(view, shown)) > far || Math.abs(shiftY(view, shown)) > far;
    }

    /// True when it was moved since it was painted.
    boolean displaced(Viewport view) {
        return shown != null && (Math.abs(shiftX(view, shown)) >= 1 || Math.abs(shiftY(view, shown)) >= 1);
    }

    private void put(Viewport view) {
        if (shown == null) {
            return;
        }
        double scale = view.worldSize() / shown.worldSize();
        double x = view.screenXOfWorld(shown.worldX(0));
        double y = view.screenYOfWorld(shown.worldY(0));
        place.setMxx(scale / density);
        place.setMyy(scale / density);
        place.setTx(Math.rint(x * density) / density);
        place.setTy(Math.rint(y * density) / density);
    }

    private static double shiftX(Viewport view, Viewport shown) {
        return view.screenX(shown.centre().lon()) - view.width() / 2;
    }

    private static double shiftY(Viewport view, Viewport shown) {
        return view.screenY(shown.centre().lat()) - view.height() / 2;
    }
}
