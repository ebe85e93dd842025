package org.menshen.map.fx.layer.camera;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.view.Viewport;
import org.menshen.map.fx.paint.AbstractLayer;
import org.menshen.map.fx.paint.LegendItem;
import org.menshen.map.fx.paint.PaintContext;
import org.menshen.map.fx.paint.Pick;
import org.menshen.map.fx.paint.Plane;
import org.menshen.map.fx.paint.Role;
import org.menshen.map.fx.paint.Still;

/// Cameras and what they see. From afar few dots that say how many they stand for, nearer each camera with its cone.
/// Thousands of them stand still, so they are on the slow plane; the few that matter now are shown by a [LiftedLayer] above.
public final class ConeLayer extends AbstractLayer {

    private CameraSet set = CameraSet.NONE;
    private @Nullable Sights sights;

    /// @param id unique among the layers of a map
    public ConeLayer(String id) {
        super(id, Plane.SLOW);
    }

    /// Replaces all cameras. The same set again costs nothing.
    public void setCameras(CameraSet next) {
        if (next != set) {
            set = next;
            changed();
        }
    }

    /// Shows what buildings leave of the cones; null shows whole cones.
    public void setSights(@Nullable Sights next) {
        sights = next;
        changed();
    }

    /// The camera of an id.
    public Optional<Camera> camera(String camera) {
        return set.camera(camera);
    }

    @Override
    public Still still() {
        return new CameraStill(set, sights);
    }

    @Override
    public void paintMark(PaintContext context, String item, Role role) {
        camera(item).ifPresent(camera ->
            Cone.draw(context, camera, Cone.lifted(context, camera, role, sights == null ? null : sights.ready(camera))));
    }

    @Override
    public void pick(Viewport view, double x, double y, double tolerance, Consumer<Pick> found) {
        if (view.zoom() >= CameraPainter.SINGLE) {
            double reach = 3 + tolerance;
            set.visit(view, x, y, x, y, reach, i -> {
                double distance = Math.hypot(set.x(view, i) - x, set.y(view, i) - y);
                if (distance <= reach) {
                    found.accept(pick(i, distance));
                }
            });
        }
    }

    @Override
    public void walk(Viewport view, Consumer<Pick> found) {
        if (view.zoom() >= CameraPainter.SINGLE) {
            set.visible(view, 0, i -> found.accept(pick(i, 0)));
        }
    }

    private Pick pick(int i, double distance) {
        return new Pick(id(), set.camera(i).id(), set.camera(i).at(), 30, distance);
    }

    @Override
    public List<LegendItem> legend(Viewport view) {
        Set<Camera.State> seen = EnumSet.noneOf(Camera.State.class);
        set.visible(view, 0, i -> seen.add(set.camera(i).state()));
        return seen.stream().map(state -> new LegendItem("camera." + state.name().toLowerCase(Locale.ROOT), (pen, palette, fonts, x, y) -> {
            pen.move(x - 2, y).line(x + 9, y - 6).line(x + 9, y + 6).fill(palette.argb(Role.CAMERA_CONE));
            CameraPainter.dot(pen, palette, state, x - 2, y);
        })).toList();
    }

    @Override
    public boolean blank() {
        return set.size() == 0;
    }

    @Override
    public Optional<LatLon> locate(String item) {
        return camera(item).map(Camera::at);
    }
}
