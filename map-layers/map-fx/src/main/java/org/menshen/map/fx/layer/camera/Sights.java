package org.menshen.map.fx.layer.camera;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.menshen.map.core.base.BaseMap;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.geo.WebMercator;
import org.menshen.map.core.sight.ViewCone;
import org.menshen.map.core.sight.Walls;

/// What cameras see between the buildings of a base map. The walls are taken from the map at the first question that may
/// wait, each camera's area once. Shared by the layers that show cones; any thread.
public final class Sights {

    private final BaseMap base;
    private final Map<ViewCone, double[]> rings = new ConcurrentHashMap<>();
    private volatile @Nullable Walls walls;

    /// @param base whose buildings stop a look
    public Sights(BaseMap base) {
        this.base = base;
    }

    /// The visible area of a camera as x0, y0, x1, y1 … in world coordinates. Takes some tens of milliseconds the first time:
    /// not for the FX thread.
    ///
    /// @return null for a camera without a direction
    double @Nullable [] ring(Camera camera) {
        if (walls == null) {
            synchronized (this) {
                if (walls == null) {
                    walls = Walls.of(base);
                }
            }
        }
        return ready(camera);
    }

    /// The same, but null too while the walls are not known. Costs a fraction of a millisecond at most.
    double @Nullable [] ready(Camera camera) {
        Walls known = walls;
        if (known == null || Double.isNaN(camera.azimuth()) || camera.opening() <= 0 || camera.range() <= 0) {
            return null;
        }
        ViewCone cone = new ViewCone(camera.at(), camera.azimuth(), Math.min(360, camera.opening()), camera.range());
        return rings.computeIfAbsent(cone, c -> world(c.visible(known)));
    }

    private static double[] world(List<LatLon> ring) {
        double[] xy = new double[2 * ring.size()];
        for (int i = 0; i < ring.size(); i++) {
            xy[2 * i] = WebMercator.x(ring.get(i).lon());
            xy[2 * i + 1] = WebMercator.y(ring.get(i).lat());
        }
        return xy;
    }
}
