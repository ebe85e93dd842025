package org.menshen.map.fx.layer.unit;

import java.util.List;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.track.TailLeg;
import org.menshen.map.core.view.Viewport;
import org.menshen.map.fx.paint.AbstractLayer;
import org.menshen.map.fx.paint.PaintContext;
import org.menshen.map.fx.paint.Plane;
import org.menshen.map.fx.paint.Role;

/// Tails behind moving things: they fade with age, and are dashed where nothing is known of the way. FX thread.
public final class TrailLayer extends AbstractLayer {

    private static final double WIDTH = 1.5;
    private static final double WIDTH_ACTIVE = 2.5;
    private static final double WEAKEST = 0.08;
    /// the tail of a unit that only patrols stays behind what matters
    private static final double STRONGEST = 0.5;
    private static final double LEAST_PIXELS = 0.5;

    private List<Trail> trails = List.of();

    /// @param id unique among the layers of a map
    public TrailLayer(String id) {
        super(id, Plane.LIVE);
    }

    /// Replaces all tails.
    public void setTrails(List<Trail> next) {
        if (!trails.equals(next)) {
            trails = List.copyOf(next);
            changed();
        }
    }

    @Override
    public void paint(PaintContext context) {
        GraphicsContext gc = context.gc();
        gc.setLineCap(StrokeLineCap.BUTT);
        for (Trail trail : trails) {
            gc.setLineWidth(trail.active() ? WIDTH_ACTIVE : WIDTH);
            trail.legs().forEach(leg -> paint(context, leg, trail.active()));
        }
        gc.setLineDashes();
    }

    private static void paint(PaintContext context, TailLeg leg, boolean active) {
        Viewport view = context.view();
        double x1 = view.screenX(leg.from().lon());
        double y1 = view.screenY(leg.from().lat());
        double x2 = view.screenX(leg.to().lon());
        double y2 = view.screenY(leg.to().lat());
        double length = Math.hypot(x2 - x1, y2 - y1);
        if (length < LEAST_PIXELS || !context.visible((x1 + x2) / 2, (y1 + y2) / 2, length)) {
            return;
        }
        GraphicsContext gc = context.gc();
        if (leg.gap()) {
            gc.setLineDashes(3, 5);
        } else {
            gc.setLineDashes();
        }
        double strongest = active ? 1 : STRONGEST;
        gc.setStroke(context.palette().of(active ? Role.UNIT_ACTIVE : Role.UNIT, WEAKEST + (strongest - WEAKEST) * leg.strength()));
        gc.strokeLine(x1, y1, x2, y2);
    }

    @Override
    public boolean blank() {
        return trails.isEmpty();
    }

    @Override
    public Optional<LatLon> locate(String item) {
        return Optional.empty();
    }
}
