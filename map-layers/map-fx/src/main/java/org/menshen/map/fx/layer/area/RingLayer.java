package org.menshen.map.fx.layer.area;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.geo.WebMercator;
import org.menshen.map.core.view.Viewport;
import org.menshen.map.fx.layer.shape.EdgeLabel;
import org.menshen.map.fx.paint.AbstractLayer;
import org.menshen.map.fx.paint.Plane;
import org.menshen.map.fx.paint.Role;
import org.menshen.map.fx.paint.Still;
import org.menshen.map.fx.paint.StillContext;

/// Circles of equal distance around a place, dotted. Their labels stand on the circle, at the upper right unless something else stands there.
public final class RingLayer extends AbstractLayer {

    /// larger circles are hardly more than a straight line
    private static final double LARGEST = 4000;
    /// degrees clockwise from the right where a label is tried, best first
    private static final int[] PLACES = {-45, 45, -135, 135, -90, 0, 90, 180, -20, -70, -110, -160, 20, 70, 110, 160};

    private List<Ring> rings = List.of();

    /// @param id unique among the layers of a map
    public RingLayer(String id) {
        super(id, Plane.SLOW);
    }

    /// Replaces all rings; the same again costs nothing.
    public void setRings(List<Ring> next) {
        if (!next.equals(rings)) {
            rings = List.copyOf(next);
            changed();
        }
    }

    @Override
    public Still still() {
        List<Ring> now = rings;
        return Still.named(EdgeLabel.RANK, context -> paint(context, now), context -> names(context, now));
    }

    private static void paint(StillContext context, List<Ring> rings) {
        for (Ring ring : rings) {
            double r = radius(context, ring);
            if (r > 0) {
                context.pen().dashes(x(context, ring), y(context, ring), r, 1.4, 2, 3, context.palette().argb(Role.RING, 0.85));
            }
        }
    }

    private void names(StillContext context, List<Ring> rings) {
        for (Ring ring : rings) {
            double r = radius(context, ring);
            if (r > 0) {
                List<double[]> places = new ArrayList<>();
                for (int degrees : PLACES) {
                    double angle = Math.toRadians(degrees);
                    places.add(new double[] {x(context, ring) + r * Math.cos(angle), y(context, ring) + r * Math.sin(angle)});
                }
                EdgeLabel.write(context, id(), ring.label(), places);
            }
        }
    }

    /// Pixels; 0 when nothing of it is to be seen.
    private static double radius(StillContext context, Ring ring) {
        Viewport view = context.view();
        double r = ring.metres() / WebMercator.metresPerPixel(ring.centre().lat(), view.zoom());
        return r > 2 && r < LARGEST && context.visible(x(context, ring), y(context, ring), r) ? r : 0;
    }

    private static double x(StillContext context, Ring ring) {
        return context.view().screenX(ring.centre().lon());
    }

    private static double y(StillContext context, Ring ring) {
        return context.view().screenY(ring.centre().lat());
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
