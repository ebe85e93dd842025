package org.menshen.map.fx.demo;

import java.util.List;
import org.menshen.map.core.base.BaseMap;
import org.menshen.map.fx.layer.camera.Camera;
import org.menshen.map.fx.layer.camera.CameraSet;
import org.menshen.map.fx.layer.camera.ConeLayer;
import org.menshen.map.fx.layer.camera.LiftedLayer;
import org.menshen.map.fx.layer.camera.Sights;
import org.menshen.map.fx.paint.MapLayer;

/// Cameras with what they see, ended by the houses of the base map: zoom in to 17. Farther out they are dots with a number. One of them is
/// lifted above all others.
final class CamerasExample implements Example {

    private final ConeLayer layer = new ConeLayer("cameras");
    private final LiftedLayer lifted = new LiftedLayer("lifted");

    CamerasExample(List<Camera> cameras, BaseMap base) {
        Sights sights = new Sights(base);
        layer.setSights(sights);
        layer.setCameras(CameraSet.of(cameras));
        lifted.setSights(sights);
        lifted.setCameras(List.of(new Camera("lifted", Town.at(12, 12), 45, 70, 80, Camera.State.OK)));
    }

    @Override
    public List<MapLayer> layers() {
        return List.of(layer, lifted);
    }
}
