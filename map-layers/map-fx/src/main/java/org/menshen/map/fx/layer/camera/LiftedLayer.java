package org.menshen.map.fx.layer.camera;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.fx.paint.AbstractLayer;
import org.menshen.map.fx.paint.PaintContext;
import org.menshen.map.fx.paint.Plane;
import org.menshen.map.fx.paint.Role;

/// The few cameras that matter now, such as those that face the selected alert: shown at every zoom, above all others.
public final class LiftedLayer extends AbstractLayer {

    private List<Camera> cameras = List.of();
    private @Nullable Sights sights;

    /// @param id unique among the layers of a map
    public LiftedLayer(String id) {
        super(id, Plane.LIVE);
    }

    /// Replaces the lifted cameras.
    public void setCameras(List<Camera> next) {
        cameras = List.copyOf(next);
        changed();
    }

    /// Shows what buildings leave of the cones; null shows whole cones.
    public void setSights(@Nullable Sights next) {
        sights = next;
        changed();
    }

    @Override
    public void paint(PaintContext context) {
        for (Camera camera : cameras) {
            Cone.paintLifted(context, camera, camera.state() == Camera.State.OK ? Role.SELECTION : Role.STALE,
                sights == null ? null : sights.ready(camera));
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
