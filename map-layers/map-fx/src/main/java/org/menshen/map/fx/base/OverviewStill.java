package org.menshen.map.fx.base;

import java.util.List;
import org.menshen.map.core.base.BaseMap;
import org.menshen.map.core.base.BaseFeature;
import org.menshen.map.core.base.FeatureKind;
import org.menshen.map.core.base.Shape;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.view.Viewport;
import org.menshen.map.fx.paint.Pen;
import org.menshen.map.fx.paint.Role;
import org.menshen.map.fx.paint.Still;
import org.menshen.map.fx.paint.StillContext;

/// A whole base map in small: ground, parks, water, main streets, and outlines over them. No names. Immutable; any thread.
///
/// @param base what is painted
/// @param outlines rings in degrees
public record OverviewStill(BaseMap base, List<List<LatLon>> outlines) implements Still {

    @Override
    public void paint(StillContext context) {
        Pen pen = context.pen();
        Viewport view = context.view();
        pen.box(0, 0, view.width(), view.height(), 0, context.palette().argb(Role.GROUND) | 0xFF000000);
        areas(context, FeatureKind.PARK, Role.PARK);
        areas(context, FeatureKind.WATER, Role.WATER);
        lines(context, FeatureKind.WATERWAY, 1, Role.WATER);
        for (List<LatLon> ring : outlines) {
            for (int i = 0; i < ring.size(); i++) {
                double x = view.screenX(ring.get(i).lon());
                double y = view.screenY(ring.get(i).lat());
                if (i == 0) {
                    pen.move(x, y);
                } else {
                    pen.line(x, y);
                }
            }
            pen.fill(context.palette().argb(Role.AREA_STROKE, 0.5));
        }
        lines(context, FeatureKind.TERTIARY, 0.6, Role.ROAD_2);
        lines(context, FeatureKind.SECONDARY, 1, Role.ROAD_1);
        lines(context, FeatureKind.PRIMARY, 1.25, Role.ROAD_1);
        lines(context, FeatureKind.TRUNK, 1.5, Role.ROAD_1);
        lines(context, FeatureKind.MOTORWAY, 1.5, Role.ROAD_1);
        pen.frame(0.5, 0.5, view.width() - 1, view.height() - 1, 0, 1, context.palette().argb(Role.PANEL_LINE) | 0xFF000000);
    }

    private void areas(StillContext context, FeatureKind kind, Role role) {
        Viewport view = context.view();
        base.visit(kind, view.bounds(), feature -> {
            Shape shape = feature.shape(view.zoom());
            for (int part = 0; part < shape.parts(); part++) {
                for (int i = shape.start(part); i < shape.end(part); i++) {
                    double x = view.screenXOfWorld(shape.x(i));
                    double y = view.screenYOfWorld(shape.y(i));
                    if (i == shape.start(part)) {
                        context.pen().move(x, y);
                    } else {
                        context.pen().line(x, y);
                    }
                }
                context.pen().close();
            }
            context.pen().fill(context.palette().argb(role));
        });
    }

    private void lines(StillContext context, FeatureKind kind, double width, Role role) {
        base.visit(kind, context.view().bounds(), feature -> line(context, feature, width, context.palette().argb(role)));
    }

    private static void line(StillContext context, BaseFeature feature, double width, int argb) {
        Viewport view = context.view();
        Shape shape = feature.shape(view.zoom());
        for (int part = 0; part < shape.parts(); part++) {
            int points = shape.end(part) - shape.start(part);
            double[] xs = new double[points];
            double[] ys = new double[points];
            for (int i = 0; i < points; i++) {
                xs[i] = view.screenXOfWorld(shape.x(shape.start(part) + i));
                ys[i] = view.screenYOfWorld(shape.y(shape.start(part) + i));
            }
            if (points > 1) {
                context.pen().course(xs, ys, false, width, 0, 0, argb);
            }
        }
    }
}
