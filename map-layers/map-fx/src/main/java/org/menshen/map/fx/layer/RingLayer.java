package org.menshen.map.fx.layer;

import java.util.List;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.geo.WebMercator;
import org.menshen.map.fx.paint.AbstractLayer;
import org.menshen.map.fx.paint.PaintContext;
import org.menshen.map.fx.paint.Plane;
import org.menshen.map.fx.paint.Role;

/// Circles of equal distance around a place, dotted, with their labels at the upper right. Painted with the overlay.
public final class RingLayer extends AbstractLayer {

    private static final double COS45 = Math.sqrt(0.5);

    private List<Ring> rings = List.of();

    /// @param id unique among the layers of a map
    public RingLayer(String id) {
        super(id, Plane.OVERLAY);
    }

    /// Replaces all rings.
    public void setRings(List<Ring> next) {
        rings = List.copyOf(next);
        changed();
    }

    @Override
    public void paint(PaintContext context) {
        GraphicsContext gc = context.gc();
        gc.setLineWidth(1);
        gc.setLineDashes(1, 4);
        for (Ring ring : rings) {
            double x = context.view().screenX(ring.centre().lon());
            double y = context.view().screenY(ring.centre().lat());
            double r = ring.metres() / WebMercator.metresPerPixel(ring.centre().lat(), context.view().zoom());
            if (r > 2 && r < 4000 && context.visible(x, y, r)) {
                gc.setStroke(context.palette().of(Role.RING, 0.6));
                gc.strokeOval(x - r, y - r, 2 * r, 2 * r);
                if (!ring.label().isEmpty()) {
                    Halo.text(context, context.fonts().plain(12), ring.label(), x + r * COS45, y - r * COS45, Role.RING);
                }
            }
        }
    }

    @Override
    public boolean blank() {
        return rings.isEmpty();
    }

    @Override
    public Optional<LatLon> locate(String item) {
        return Optional.empty();
    }
}
