package org.menshen.map.fx.layer.patrol;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.view.Viewport;
import org.menshen.map.fx.layer.shape.HaloText;
import org.menshen.map.fx.paint.AbstractLayer;
import org.menshen.map.fx.paint.PaintContext;
import org.menshen.map.fx.paint.Pick;
import org.menshen.map.fx.paint.Plane;
import org.menshen.map.fx.paint.Role;

/// Patrol routes: what is planned as a dashed line with numbered rings, what was walked as a solid one, and a filled ring with a tick at every
/// point that was visited, so that all of it is told without colour.
public final class PatrolLayer extends AbstractLayer {

    private static final int PRIORITY = 18;
    private static final double RING = 9;
    private static final double PLANNED_WIDTH = 2;
    private static final double WALKED_WIDTH = 3.5;
    private static final double FAINT = 0.85;
    /// rings with numbers would cover each other from farther away
    private static final double NUMBERS_FROM_ZOOM = 14.5;

    private List<PatrolRoute> routes = List.of();

    /// @param id unique among the layers of a map
    public PatrolLayer(String id) {
        super(id, Plane.OVERLAY);
    }

    /// Replaces all routes.
    public void setRoutes(List<PatrolRoute> next) {
        if (!routes.equals(next)) {
            routes = List.copyOf(next);
            changed();
        }
    }

    @Override
    public void paint(PaintContext context) {
        GraphicsContext gc = context.gc();
        gc.setLineJoin(StrokeLineJoin.ROUND);
        for (PatrolRoute route : routes) {
            Role role = route.running() ? Role.UNIT_ACTIVE : Role.UNIT;
            gc.setLineCap(StrokeLineCap.BUTT);
            gc.setLineDashes(8, 5);
            gc.setLineWidth(PLANNED_WIDTH);
            gc.setStroke(context.palette().of(role, route.running() ? 1 : FAINT));
            line(context, route.points());
            gc.setLineDashes();
            gc.setLineCap(StrokeLineCap.ROUND);
            gc.setLineWidth(WALKED_WIDTH);
            line(context, route.walked());
            boolean near = context.view().zoom() >= NUMBERS_FROM_ZOOM;
            for (int i = 0; i < route.points().size(); i++) {
                point(context, route, i, role, near);
            }
            if (!route.text().isEmpty()) {
                LatLon first = route.points().getFirst();
                HaloText.text(context, context.fonts().plain(13), route.text(), context.view().screenX(first.lon()),
                    context.view().screenY(first.lat()) - RING - 10, role);
            }
        }
    }

    private static void line(PaintContext context, List<LatLon> points) {
        if (points.size() < 2) {
            return;
        }
        double[] x = points.stream().mapToDouble(p -> context.view().screenX(p.lon())).toArray();
        double[] y = points.stream().mapToDouble(p -> context.view().screenY(p.lat())).toArray();
        context.gc().strokePolyline(x, y, x.length);
    }

    private static void point(PaintContext context, PatrolRoute route, int index, Role role, boolean near) {
        GraphicsContext gc = context.gc();
        double x = context.view().screenX(route.points().get(index).lon());
        double y = context.view().screenY(route.points().get(index).lat());
        double radius = near ? RING : RING / 2;
        boolean visited = route.visited().get(index);
        gc.setLineWidth(PLANNED_WIDTH);
        gc.setStroke(context.palette().of(role));
        gc.setFill(context.palette().of(visited ? role : Role.PANEL));
        gc.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
        gc.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
        if (visited && near) {
            gc.setStroke(context.palette().of(Role.PANEL));
            gc.strokePolyline(new double[] {x - 4, x - 1, x + 4.5}, new double[] {y, y + 3.5, y - 3.5}, 3);
        } else if (near) {
            gc.setFont(context.fonts().plain(11));
            gc.setFill(context.palette().of(Role.TEXT));
            gc.setTextAlign(javafx.scene.text.TextAlignment.CENTER);
            gc.setTextBaseline(javafx.geometry.VPos.CENTER);
            gc.fillText(String.valueOf(index + 1), x, y);
        }
    }

    @Override
    public boolean blank() {
        return routes.isEmpty();
    }

    @Override
    public void pick(Viewport view, double x, double y, double tolerance, Consumer<Pick> found) {
        for (PatrolRoute route : routes) {
            double nearest = Double.MAX_VALUE;
            LatLon at = route.points().getFirst();
            for (LatLon point : route.points()) {
                double distance = Math.max(0, Math.hypot(view.screenX(point.lon()) - x, view.screenY(point.lat()) - y) - RING);
                if (distance < nearest) {
                    nearest = distance;
                    at = point;
                }
            }
            if (nearest <= tolerance) {
                found.accept(new Pick(id(), route.id(), at, PRIORITY, nearest));
            }
        }
    }

    @Override
    public void walk(Viewport view, Consumer<Pick> found) {
        for (PatrolRoute route : routes) {
            LatLon at = route.points().getFirst();
            double x = view.screenX(at.lon());
            double y = view.screenY(at.lat());
            if (x >= 0 && y >= 0 && x <= view.width() && y <= view.height()) {
                found.accept(new Pick(id(), route.id(), at, PRIORITY, 0));
            }
        }
    }

    @Override
    public Optional<LatLon> locate(String item) {
        return routes.stream().filter(route -> route.id().equals(item)).findFirst().map(route -> route.points().getFirst());
    }
}
