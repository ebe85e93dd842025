package org.menshen.map.fx.layer.camera;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.menshen.map.core.geo.WebMercator;
import org.menshen.map.core.index.PackedRTree;
import org.menshen.map.core.view.Viewport;

/// Cameras with an index over their places and their ids. Immutable, any thread: thousands are put in order where they are read, not on the thread
/// of the screen. Sets of equal cameras in the same order are equal.
public final class CameraSet {

    /// No cameras.
    public static final CameraSet NONE = new CameraSet(List.of());

    private final List<Camera> cameras;
    private final double[] worldX;
    private final double[] worldY;
    private final PackedRTree index;
    private final Map<String, Integer> slots = new HashMap<>();

    private CameraSet(List<Camera> all) {
        cameras = List.copyOf(all);
        for (int i = 0; i < cameras.size(); i++) {
            slots.put(cameras.get(i).id(), i);
        }
        worldX = cameras.stream().mapToDouble(c -> WebMercator.x(c.at().lon())).toArray();
        worldY = cameras.stream().mapToDouble(c -> WebMercator.y(c.at().lat())).toArray();
        double[] boxes = new double[4 * cameras.size()];
        for (int i = 0; i < cameras.size(); i++) {
            boxes[4 * i] = boxes[4 * i + 2] = worldX[i];
            boxes[4 * i + 1] = boxes[4 * i + 3] = worldY[i];
        }
        index = PackedRTree.of(boxes);
    }

    /// Puts cameras in order. A few milliseconds for thousands.
    public static CameraSet of(List<Camera> cameras) {
        return cameras.isEmpty() ? NONE : new CameraSet(cameras);
    }

    /// The cameras in the order given.
    public List<Camera> cameras() {
        return cameras;
    }

    /// The camera of an id.
    public Optional<Camera> camera(String id) {
        return Optional.ofNullable(slots.get(id)).map(cameras::get);
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof CameraSet set && cameras.equals(set.cameras);
    }

    @Override
    public int hashCode() {
        return cameras.hashCode();
    }

    int size() {
        return cameras.size();
    }

    Camera camera(int i) {
        return cameras.get(i);
    }

    double x(Viewport view, int i) {
        return view.screenXOfWorld(worldX[i]);
    }

    double y(Viewport view, int i) {
        return view.screenYOfWorld(worldY[i]);
    }

    /// Every camera on the pane or within a margin around it, pixels.
    void visible(Viewport view, double margin, IntConsumer found) {
        visit(view, 0, 0, view.width(), view.height(), margin, found);
    }

    /// Every camera in a box of the pane or within a margin around it, pixels.
    void visit(Viewport view, double x0, double y0, double x1, double y1, double margin, IntConsumer found) {
        index.search(view.worldX(x0 - margin), view.worldY(y0 - margin), view.worldX(x1 + margin), view.worldY(y1 + margin), found);
    }
}
