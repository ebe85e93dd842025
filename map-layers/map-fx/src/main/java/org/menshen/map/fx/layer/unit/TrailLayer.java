package org.menshen.map.fx.layer.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.track.TailLeg;
import org.menshen.map.core.view.Viewport;
import org.menshen.map.fx.paint.FieldContext;
import org.menshen.map.fx.paint.FieldLayer;
import org.menshen.map.fx.paint.Palette;
import org.menshen.map.fx.paint.Pen;
import org.menshen.map.fx.paint.Plane;
import org.menshen.map.fx.paint.Role;

/// Tails behind moving things: they fade with age, and are dashed where nothing is known of the way. A tail is painted into a picture of the
/// layer's own, anew once a second at most: what grows at the near end lies below its unit, and what fades does so slowly. FX thread.
public final class TrailLayer extends FieldLayer {

    private static final double WIDTH = 1.5;
    private static final double WIDTH_ACTIVE = 2.5;
    private static final double WEAKEST = 0.08;
    /// the tail of a unit that only patrols stays behind what matters
    private static final double STRONGEST = 0.5;
    private static final double LEAST_PIXELS = 0.5;
    /// shades of a tail from its old end to its new one
    private static final int SHADES = 12;
    private static final double DASH = 3;
    private static final double GAP = 5;
    private static final int WITHIN_MILLIS = 1000;

    private record Painted(Viewport view, Palette palette, List<Trail> trails) {
    }

    private List<Trail> trails = List.of();
    private @Nullable Painted painted;

    /// @param id unique among the layers of a map
    public TrailLayer(String id) {
        super(id, Plane.FIELD, true);
    }

    /// Replaces all tails.
    public void setTrails(List<Trail> next) {
        if (trails.equals(next)) {
            return;
        }
        boolean calm = !trails.isEmpty() && !next.isEmpty();
        trails = List.copyOf(next);
        if (calm) {
            changed(WITHIN_MILLIS);
        } else {
            changed();
        }
    }

    @Override
    public void refresh(FieldContext context) {
        Painted wanted = new Painted(context.view(), context.palette(), trails);
        if (wanted.equals(painted)) {
            picture().follow(context.view());
            return;
        }
        painted = wanted;
        double density = context.sprites().density();
        Pen pen = raster(context.view().width(), context.view().height(), density).pen(density);
        trails.forEach(trail -> paint(context, pen, trail));
        show(context.view(), density, context.view());
    }

    @Override
    public void drop() {
        painted = null;
        picture().drop();
    }

    private static void paint(FieldContext context, Pen pen, Trail trail) {
        List<double[]> course = new ArrayList<>();
        TailLeg before = null;
        for (TailLeg leg : trail.legs()) {
            if (before != null && !(before.gap() == leg.gap() && shade(before) == shade(leg) && before.to().equals(leg.from()))) {
                stroke(context, pen, course, before, trail.active());
            }
            if (course.isEmpty()) {
                course.add(at(context.view(), leg.from()));
            }
            course.add(at(context.view(), leg.to()));
            before = leg;
        }
        if (before != null) {
            stroke(context, pen, course, before, trail.active());
        }
    }

    private static int shade(TailLeg leg) {
        return (int) Math.rint(leg.strength() * SHADES);
    }

    private static double[] at(Viewport view, LatLon place) {
        return new double[] {view.screenX(place.lon()), view.screenY(place.lat())};
    }

    /// One stretch of one shade, without what is too short to be seen.
    private static void stroke(FieldContext context, Pen pen, List<double[]> course, TailLeg look, boolean active) {
        List<double[]> seen = new ArrayList<>();
        boolean near = false;
        for (double[] point : course) {
            double[] last = seen.isEmpty() ? null : seen.getLast();
            double length = last == null ? Double.POSITIVE_INFINITY : Math.hypot(point[0] - last[0], point[1] - last[1]);
            if (length >= LEAST_PIXELS) {
                near |= last != null && context.visible((point[0] + last[0]) / 2, (point[1] + last[1]) / 2, length);
                seen.add(point);
            }
        }
        course.clear();
        if (near) {
            double strongest = active ? 1 : STRONGEST;
            double strength = (double) shade(look) / SHADES;
            pen.course(seen.stream().mapToDouble(point -> point[0]).toArray(), seen.stream().mapToDouble(point -> point[1]).toArray(), false,
                active ? WIDTH_ACTIVE : WIDTH, look.gap() ? DASH : 0, GAP,
                context.palette().argb(active ? Role.UNIT_ACTIVE : Role.UNIT, WEAKEST + (strongest - WEAKEST) * strength));
        }
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
