package org.menshen.map.fx.layer.camera;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.fx.paint.AbstractLayer;
import org.menshen.map.fx.paint.PaintContext;
import org.menshen.map.fx.paint.Palette;
import org.menshen.map.fx.paint.Plane;
import org.menshen.map.fx.paint.Role;
import org.menshen.map.fx.paint.Sprite;

/// The few cameras that matter now, such as those that face the selected alert: shown at every zoom, above all others.
public final class LiftedLayer extends AbstractLayer {

    /// What a picture of a camera depends on.
    private record Look(Camera camera, double zoom, Palette palette, double density, double @Nullable [] ring) {
    }

    private final Map<Look, Sprite> pictures = new HashMap<>();
    private List<Camera> cameras = List.of();
    private @Nullable Sights sights;

    /// @param id unique among the layers of a map
    public LiftedLayer(String id) {
        super(id, Plane.LIVE);
    }

    /// Replaces the lifted cameras; the same again costs nothing.
    public void setCameras(List<Camera> next) {
        if (!cameras.equals(next)) {
            cameras = List.copyOf(next);
            changed();
        }
    }

    /// Shows what buildings leave of the cones; null shows whole cones.
    public void setSights(@Nullable Sights next) {
        sights = next;
        changed();
    }

    @Override
    public void paint(PaintContext context) {
        Map<Look, Sprite> before = new HashMap<>(pictures);
        pictures.clear();
        for (Camera camera : cameras) {
            double[] ring = sights == null ? null : sights.ready(camera);
            Look look = new Look(camera, context.view().zoom(), context.palette(), context.sprites().density(), ring);
            Sprite known = before.get(look);
            Sprite picture = known != null ? known
                : Cone.lifted(context, camera, camera.state() == Camera.State.OK ? Role.SELECTION : Role.STALE, ring);
            pictures.put(look, picture);
            Cone.draw(context, camera, picture);
        }
    }

    @Override
    public boolean blank() {
        return cameras.isEmpty();
    }

    @Override
    public Optional<LatLon> locate(String item) {
        return cameras.stream().filter(camera -> camera.id().equals(item)).map(Camera::at).findFirst();
    }
}
