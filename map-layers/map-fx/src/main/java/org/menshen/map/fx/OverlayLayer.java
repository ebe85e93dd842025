package org.menshen.map.fx;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.canvas.GraphicsContext;
import org.jspecify.annotations.Nullable;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.fx.paint.AbstractLayer;
import org.menshen.map.fx.paint.MapLayer;
import org.menshen.map.fx.paint.PaintContext;
import org.menshen.map.fx.paint.Pick;
import org.menshen.map.fx.paint.Plane;
import org.menshen.map.fx.paint.Role;

/// What follows the hand, above everything: marks of what is selected, focused or under the pointer, and the rubber band.
final class OverlayLayer extends AbstractLayer {

    private final List<Pick> selected;
    private final Supplier<List<MapLayer>> layers;
    private @Nullable Pick hovered;
    private @Nullable Pick focused;
    private double @Nullable [] band;

    OverlayLayer(List<Pick> selected, Supplier<List<MapLayer>> layers) {
        super("overlay", Plane.OVERLAY);
        this.selected = selected;
        this.layers = layers;
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

    void band(double x0, double y0, double x1, double y1) {
        band = new double[] {Math.min(x0, x1), Math.min(y0, y1), Math.abs(x1 - x0), Math.abs(y1 - y0)};
        changed();
    }

    void bandDone() {
        band = null;
        changed();
    }

    @Override
    public void paint(PaintContext context) {
        if (hovered != null) {
            mark(context, hovered, Role.HOVER);
        }
        for (Pick pick : selected) {
            mark(context, pick, Role.SELECTION);
        }
        if (focused != null) {
            mark(context, focused, Role.SELECTION);
        }
        if (band != null) {
            GraphicsContext gc = context.gc();
            gc.setFill(context.palette().of(Role.SELECTION_FILL));
            gc.fillRect(band[0], band[1], band[2], band[3]);
            gc.setStroke(context.palette().of(Role.SELECTION));
            gc.setLineWidth(1);
            gc.strokeRect(Math.rint(band[0]) + 0.5, Math.rint(band[1]) + 0.5, Math.rint(band[2]), Math.rint(band[3]));
        }
    }

    @Override
    public boolean blank() {
        return hovered == null && focused == null && band == null && selected.isEmpty();
    }

    @Override
    public Optional<LatLon> locate(String item) {
        return Optional.empty();
    }

    private void mark(PaintContext context, Pick pick, Role role) {
        for (MapLayer layer : layers.get()) {
            if (layer.id().equals(pick.layer()) && layer.visible()) {
                context.gc().save();
                layer.paintMark(context, pick.id(), role);
                context.gc().restore();
            }
        }
    }
}
