package org.menshen.map.fx.layer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.geo.WebMercator;
import org.menshen.map.core.index.PackedRTree;
import org.menshen.map.core.view.Viewport;
import org.menshen.map.fx.paint.AbstractLayer;
import org.menshen.map.fx.paint.PaintContext;
import org.menshen.map.fx.paint.Pen;
import org.menshen.map.fx.paint.Pick;
import org.menshen.map.fx.paint.Plane;
import org.menshen.map.fx.paint.Role;
import org.menshen.map.fx.paint.Sprite;
import org.menshen.map.fx.paint.StampPlane;

/// Cameras and what they see. From afar groups with a count, nearer dots, nearest dots with their cones. Thousands of
/// them stand still, so they are on the slow canvas; the few that matter now are shown by a [LiftedLayer] above.
public final class ConeLayer extends AbstractLayer {

    /// from this zoom on each camera is a dot
    private static final double DOTS = 15;
    /// from this zoom on dots have cones
    private static final double CONES = 16;
    private static final double STACK = 52;
    /// from so many dots on they are mixed into one picture before the canvas sees them
    private static final int BULK = 400;

    private record DotKey(Camera.State state) {
    }

    private record GroupKey(int count, boolean bad) {
    }

    private final Stacks stacks = new Stacks(STACK);
    private final StampPlane plane = new StampPlane();
    private final Map<String, Integer> slots = new HashMap<>();
    private List<Camera> cameras = List.of();
    private double[] worldX = new double[0];
    private double[] worldY = new double[0];
    private PackedRTree index = PackedRTree.of(new double[0]);

    /// @param id unique among the layers of a map
    public ConeLayer(String id) {
        super(id, Plane.SLOW);
    }

    /// Replaces all cameras. Costs a few milliseconds for thousands; the same list again costs nothing.
    public void setCameras(List<Camera> next) {
        if (next.equals(cameras)) {
            return;
        }
        cameras = List.copyOf(next);
        worldX = cameras.stream().mapToDouble(c -> WebMercator.x(c.at().lon())).toArray();
        worldY = cameras.stream().mapToDouble(c -> WebMercator.y(c.at().lat())).toArray();
        double[] boxes = new double[4 * cameras.size()];
        slots.clear();
        for (int i = 0; i < cameras.size(); i++) {
            slots.put(cameras.get(i).id(), i);
            boxes[4 * i] = boxes[4 * i + 2] = worldX[i];
            boxes[4 * i + 1] = boxes[4 * i + 3] = worldY[i];
        }
        index = PackedRTree.of(boxes);
        changed();
    }

    /// The camera of an id.
    public Optional<Camera> camera(String camera) {
        return Optional.ofNullable(slots.get(camera)).map(cameras::get);
    }

    @Override
    public void paint(PaintContext context) {
        Viewport view = context.view();
        if (view.zoom() < DOTS) {
            paintGroups(context);
            return;
        }
        int[] shown = new int[1];
        visible(view, 8, i -> shown[0]++);
        if (view.zoom() < CONES && shown[0] < BULK) {
            paintDots(context);
        } else {
            context.sprites().bulk(plane, context.gc(), view.width(), view.height(), () -> {
                if (view.zoom() >= CONES) {
                    paintCones(context, Camera.State.OK, Role.CAMERA_CONE);
                    paintCones(context, Camera.State.STALE, Role.STALE_FILL);
                }
                paintDots(context);
            });
        }
    }

    private void paintDots(PaintContext context) {
        Viewport view = context.view();
        visible(view, 8, i -> {
            Camera.State state = cameras.get(i).state();
            Sprite dot = context.sprites().get(new DotKey(state), 10, 10, pen -> paintDot(pen, context, state));
            context.sprites().draw(context.gc(), dot, view.screenXOfWorld(worldX[i]), view.screenYOfWorld(worldY[i]));
        });
    }

    /// One shape for all: where cones overlap the ground does not get darker.
    private void paintCones(PaintContext context, Camera.State state, Role role) {
        Pen pen = context.sprites().pen();
        visible(context.view(), Cone.LONGEST, i -> {
            if (cameras.get(i).state() == state) {
                Cone.trace(pen, context.view(), cameras.get(i));
            }
        });
        pen.fill(context.palette().argb(role));
    }

    private static void paintDot(Pen pen, PaintContext context, Camera.State state) {
        pen.disc(5, 5, 3.5, context.palette().argb(Role.LABEL_HALO));
        if (state == Camera.State.OK) {
            pen.disc(5, 5, 2.5, context.palette().argb(Role.CAMERA));
        } else {
            int color = context.palette().argb(state == Camera.State.OFFLINE ? Role.OFFLINE : Role.STALE);
            pen.ring(5, 5, 2.5, 1.25, color);
            if (state == Camera.State.OFFLINE) {
                pen.stroke(2, 8, 8, 2, 1.25, color);
            }
        }
    }

    private void paintGroups(PaintContext context) {
        Viewport view = context.view();
        stacks.begin(view, cameras.size());
        int[] bad = new int[cameras.size()];
        visible(view, STACK, i -> {
            stacks.offer(i, view.screenXOfWorld(worldX[i]), view.screenYOfWorld(worldY[i]));
            if (cameras.get(i).state() != Camera.State.OK) {
                bad[stacks.head(i)]++;
            }
        });
        visible(view, STACK, i -> {
            if (stacks.head(i) == i) {
                int count = stacks.count(i);
                boolean failing = bad[i] * 2 > count;
                Sprite image = context.sprites().get(new GroupKey(Math.min(count, 1000), failing), 34, 18,
                    pen -> paintGroup(pen, context, count, failing));
                context.sprites().draw(context.gc(), image, view.screenXOfWorld(worldX[i]), view.screenYOfWorld(worldY[i]));
            }
        });
    }

    private static void paintGroup(Pen pen, PaintContext context, int count, boolean failing) {
        String text = count > 999 ? "999+" : Integer.toString(count);
        double width = 12 + 6 * text.length();
        double left = (34 - width) / 2;
        pen.box(left, 1, width, 16, 8, context.palette().argb(Role.PANEL));
        pen.frame(left + 0.5, 1.5, width - 1, 15, 7.5, 1, context.palette().argb(failing ? Role.OFFLINE : Role.CAMERA, 0.8));
        pen.text(context.fonts().plain(10), text, 17, 9, 0.5, context.palette().argb(Role.TEXT_WEAK));
    }

    private void visible(Viewport view, double margin, IntConsumer found) {
        index.search(view.worldX(-margin), view.worldY(-margin), view.worldX(view.width() + margin), view.worldY(view.height() + margin), found);
    }

    @Override
    public void paintMark(PaintContext context, String item, Role role) {
        camera(item).ifPresent(camera -> Cone.paintLifted(context, camera, role));
    }

    @Override
    public void pick(Viewport view, double x, double y, double tolerance, Consumer<Pick> found) {
        if (view.zoom() >= DOTS) {
            double reach = 3 + tolerance;
            index.search(view.worldX(x - reach), view.worldY(y - reach), view.worldX(x + reach), view.worldY(y + reach), i -> {
                double distance = Math.hypot(view.screenXOfWorld(worldX[i]) - x, view.screenYOfWorld(worldY[i]) - y);
                if (distance <= reach) {
                    found.accept(pick(i, distance));
                }
            });
        }
    }

    @Override
    public void walk(Viewport view, Consumer<Pick> found) {
        if (view.zoom() >= DOTS) {
            visible(view, 0, i -> found.accept(pick(i, 0)));
        }
    }

    private Pick pick(int i, double distance) {
        return new Pick(id(), cameras.get(i).id(), cameras.get(i).at(), 30, distance);
    }

    @Override
    public boolean blank() {
        return cameras.isEmpty();
    }

    @Override
    public Optional<LatLon> locate(String item) {
        return camera(item).map(Camera::at);
    }
}
