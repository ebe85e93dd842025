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

/// Circles around a place: of equal distance, dotted, or around what is to be seen from far, too, whole. Their labels stand on the circle, at the
/// upper right unless something else stands there.
public final class RingLayer extends AbstractLayer {

    /// larger circles are hardly more than a straight line
    private static final double LARGEST = 4000;
    /// degrees clockwise from the right where a label is tried, best first
    private static final int[] PLACES = {-45, 45, -135, 135, -90, 0, 90, 180, -20, -70, -110, -160, 20, 70, 110, 160};

    /// How a circle is drawn.
    ///
    /// @param role its colour
    /// @param least its least radius, pixels
    /// @param whole whether it is a whole line
    private record Look(Role role, double least, boolean whole) {
    }

    private final Look look;
    private List<Ring> rings = List.of();

    /// Dotted circles of equal distance.
    ///
    /// @param id unique among the layers of a map
    public RingLayer(String id) {
        this(id, new Look(Role.RING, 0, false));
    }

    /// Whole circles that stay around a dot from however far the map is looked at.
    ///
    /// @param id unique among the layers of a map
    /// @param role their colour
    /// @param least their least radius, pixels
    public RingLayer(String id, Role role, double least) {
        this(id, new Look(role, least, true));
    }

    private RingLayer(String id, Look look) {
        super(id, Plane.SLOW);
        this.look = look;
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

    private void paint(StillContext context, List<Ring> rings) {
        for (Ring ring : rings) {
            double r = radius(context, ring);
            if (r > 0 && look.whole()) {
                context.pen().ring(x(context, ring), y(context, ring), r, 2, context.palette().argb(look.role()));
            } else if (r > 0) {
                context.pen().dashes(x(context, ring), y(context, ring), r, 1, 1, 4, context.palette().argb(look.role(), 0.6));
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
    private double radius(StillContext context, Ring ring) {
        Viewport view = context.view();
        double r = Math.max(look.least(), ring.metres() / WebMercator.metresPerPixel(ring.centre().lat(), view.zoom()));
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
