package org.menshen.map.fx.layer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.text.TextAlignment;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.geo.WebMercator;
import org.menshen.map.core.index.PackedRTree;
import org.menshen.map.core.view.Viewport;
import org.menshen.map.fx.paint.AbstractLayer;
import org.menshen.map.fx.paint.PaintContext;
import org.menshen.map.fx.paint.Pick;
import org.menshen.map.fx.paint.Plane;
import org.menshen.map.fx.paint.Role;

/// Cameras and what they see. From afar groups with a count, nearer dots, nearest dots with their cones. Thousands of
/// them stand still, so they are on the slow canvas; the few that matter now are shown by a [LiftedLayer] above.
public final class ConeLayer extends AbstractLayer {

    /// from this zoom on each camera is a dot
    private static final double DOTS = 15;
    /// from this zoom on dots have cones
    private static final double CONES = 16;
    private static final double STACK = 52;

    private record DotKey(Camera.State state) {
    }

    private record GroupKey(int count, boolean bad) {
    }

    private final Stacks stacks = new Stacks(STACK);
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
        if (view.zoom() >= CONES) {
            paintCones(context, Camera.State.OK, Role.CAMERA_CONE);
            paintCones(context, Camera.State.STALE, Role.STALE_FILL);
        }
        visible(view, 8, i -> {
            Camera.State state = cameras.get(i).state();
            Image dot = context.sprites().get(new DotKey(state), 10, 10, gc -> paintDot(gc, context, state));
            context.sprites().draw(context.gc(), dot, view.screenXOfWorld(worldX[i]), view.screenYOfWorld(worldY[i]));
        });
    }

    /// One path for all: where cones overlap the ground does not get darker, and it is filled once.
    private void paintCones(PaintContext context, Camera.State state, Role role) {
        GraphicsContext gc = context.gc();
        gc.beginPath();
        visible(context.view(), Cone.LONGEST, i -> {
            if (cameras.get(i).state() == state) {
                Cone.trace(gc, context.view(), cameras.get(i));
            }
        });
        gc.setFill(context.palette().of(role));
        gc.fill();
    }

    private static void paintDot(GraphicsContext gc, PaintContext context, Camera.State state) {
        gc.setFill(context.palette().of(Role.LABEL_HALO));
        gc.fillOval(1.5, 1.5, 7, 7);
        if (state == Camera.State.OK) {
            gc.setFill(context.palette().of(Role.CAMERA));
            gc.fillOval(2.5, 2.5, 5, 5);
        } else {
            gc.setStroke(context.palette().of(state == Camera.State.OFFLINE ? Role.OFFLINE : Role.STALE));
            gc.setLineWidth(1.25);
            gc.strokeOval(2.5, 2.5, 5, 5);
            if (state == Camera.State.OFFLINE) {
                gc.strokeLine(2, 8, 8, 2);
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
                Image image = context.sprites().get(new GroupKey(Math.min(count, 1000), failing), 34, 18,
                    gc -> paintGroup(gc, context, count, failing));
                context.sprites().draw(context.gc(), image, view.screenXOfWorld(worldX[i]), view.screenYOfWorld(worldY[i]));
            }
        });
    }

    private static void paintGroup(GraphicsContext gc, PaintContext context, int count, boolean failing) {
        String text = count > 999 ? "999+" : Integer.toString(count);
        double width = 12 + 6 * text.length();
        double left = (34 - width) / 2;
        gc.setFill(context.palette().of(Role.PANEL));
        gc.fillRoundRect(left, 1, width, 16, 16, 16);
        gc.setStroke(context.palette().of(failing ? Role.OFFLINE : Role.CAMERA, 0.8));
        gc.strokeRoundRect(left + 0.5, 1.5, width - 1, 15, 15, 15);
        gc.setFill(context.palette().of(Role.TEXT_WEAK));
        gc.setFont(context.fonts().plain(10));
        gc.setTextAlign(TextAlignment.CENTER);
        gc.setTextBaseline(VPos.CENTER);
        gc.fillText(text, 17, 9);
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
