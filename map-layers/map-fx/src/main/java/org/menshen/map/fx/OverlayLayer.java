package org.menshen.map.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.canvas.GraphicsContext;
import org.jspecify.annotations.Nullable;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.view.ScreenPoint;
import org.menshen.map.core.view.Viewport;
import org.menshen.map.fx.paint.AbstractLayer;
import org.menshen.map.fx.paint.MapLayer;
import org.menshen.map.fx.paint.PaintContext;
import org.menshen.map.fx.paint.Pick;
import org.menshen.map.fx.paint.Plane;
import org.menshen.map.fx.paint.Role;

/// What follows the hand, above everything: an opened stack, marks of what is selected, focused or under the pointer, and the line that is
/// drawn around things.
final class OverlayLayer extends AbstractLayer {

    /// half the edge of the frame around what has the focus, outside of its mark
    private static final double FOCUS = 24;

    private final List<Pick> selected;
    private final Supplier<List<MapLayer>> layers;
    private final Spider spider;
    private @Nullable Pick hovered;
    private @Nullable Pick focused;
    private @Nullable Rope rope;
    private List<Object> marked = List.of();

    OverlayLayer(List<Pick> selected, Supplier<List<MapLayer>> layers, Spider spider) {
        super("overlay", Plane.OVERLAY);
        this.selected = selected;
        this.layers = layers;
        this.spider = spider;
    }

    void hovered(@Nullable Pick next) {
        boolean same = hovered == null ? next == null : next != null && hovered.same(next);
        hovered = next;
        if (!same) {
            changed();
        }
    }

    @Nullable Pick focused() {
        return focused;
    }

    void focused(@Nullable Pick next) {
        focused = next;
        changed();
    }

    /// Shows the line around things as far as it is drawn; null when it is done.
    void rope(@Nullable Rope next) {
        rope = next;
        changed();
    }

    void repaint() {
        changed();
    }

    /// Whether what is marked stands elsewhere than its marks were painted last.
    boolean moved(Viewport view) {
        return follows() && !keys(view).equals(marked);
    }

    private List<Object> keys(Viewport view) {
        List<Object> keys = new ArrayList<>();
        Stream.concat(selected.stream(), Stream.of(Optional.ofNullable(hovered), Optional.ofNullable(focused)).flatMap(Optional::stream))
            .forEach(pick -> layers.get().stream().filter(layer -> layer.visible() && layer.id().equals(pick.layer()))
                .forEach(layer -> keys.add(layer.markKey(view, pick.id()))));
        return keys;
    }

    /// Whether anything here goes along with things that move.
    private boolean follows() {
        return hovered != null || focused != null || !selected.isEmpty() || spider.isOpen();
    }

    @Override
    public void paint(PaintContext context) {
        marked = keys(context.view());
        spider.paint(context, layers.get());
        if (hovered != null) {
            mark(context, hovered, Role.HOVER);
        }
        for (Pick pick : selected) {
            mark(context, pick, Role.SELECTION);
        }
        if (focused != null) {
            mark(context, focused, Role.SELECTION);
            frame(context, focused);
        }
        if (rope != null) {
            rope.paint(context);
        }
    }

    @Override
    public boolean blank() {
        return rope == null && !follows();
    }

    @Override
    public Optional<LatLon> locate(String item) {
        return Optional.empty();
    }

    private void mark(PaintContext context, Pick pick, Role role) {
        if (spider.mark(context, pick, role)) {
            return;
        }
        for (MapLayer layer : layers.get()) {
            if (layer.id().equals(pick.layer()) && layer.visible()) {
                context.gc().save();
                layer.paintMark(context, pick.id(), role);
                context.gc().restore();
            }
        }
    }

    /// Four corners around what has the focus: seen beside the round marks of what is selected.
    private void frame(PaintContext context, Pick pick) {
        ScreenPoint at = spider.placeOf(context.view(), pick).or(() -> layers.get().stream()
            .filter(layer -> layer.id().equals(pick.layer())).findFirst()
            .flatMap(layer -> layer.stack(context.view(), pick.id()).map(stack -> stack.at()).or(() -> layer.locate(pick.id())))
            .map(context.view()::toScreen)).orElse(null);
        if (at == null) {
            return;
        }
        GraphicsContext gc = context.gc();
        gc.setStroke(context.palette().of(Role.TEXT));
        gc.setLineWidth(2);
        double arm = FOCUS / 2;
        for (int sx = -1; sx <= 1; sx += 2) {
            for (int sy = -1; sy <= 1; sy += 2) {
                double x = at.x() + sx * (FOCUS + 8);
                double y = at.y() + sy * FOCUS;
                gc.strokeLine(x, y, x - sx * arm, y);
                gc.strokeLine(x, y, x, y - sy * arm);
            }
        }
    }
}
