package org.menshen.map.core.sight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.geo.WebMercator;
import org.menshen.map.core.index.GeoIndex;
import org.menshen.map.core.index.PackedRTree;
import org.menshen.map.core.sight.Sighting.Verdict;

/// Which cameras see a spot, with the walls in between. Built once for a set of cameras; immutable, any thread.
///
/// @param <T> the cameras; held by reference
public final class CameraSight<T> {

    private final List<Eye<T>> eyes;
    private final PackedRTree reach;
    private final GeoIndex<Eye<T>> index;

    private record Eye<T>(T camera, ViewCone cone, Walls.Stand stand) {
    }

    private CameraSight(List<Eye<T>> eyes) {
        this.eyes = eyes;
        double[] boxes = new double[4 * eyes.size()];
        for (int i = 0; i < eyes.size(); i++) {
            Bounds box = Bounds.within(eyes.get(i).cone.origin(), eyes.get(i).cone.range());
            boxes[4 * i] = box.west();
            boxes[4 * i + 1] = box.south();
            boxes[4 * i + 2] = box.east();
            boxes[4 * i + 3] = box.north();
        }
        this.reach = PackedRTree.of(boxes);
        this.index = GeoIndex.of(eyes, eye -> eye.cone.origin());
    }

    /// @param cone read once per camera
    public static <T> CameraSight<T> of(List<? extends T> cameras, Function<? super T, ViewCone> cone, Walls walls) {
        List<Eye<T>> eyes = new ArrayList<>(cameras.size());
        for (T camera : cameras) {
            ViewCone view = cone.apply(camera);
            eyes.add(new Eye<>(camera, view, walls.stand(view.origin())));
        }
        return new CameraSight<>(eyes);
    }

    /// How many cameras.
    public int size() {
        return eyes.size();
    }

    /// The cameras whose clipped cone holds the spot, the best picture first, see [Sighting#handicap()].
    public List<Sighting<T>> seeing(LatLon spot) {
        List<Sighting<T>> found = new ArrayList<>();
        reach.search(spot.lon(), spot.lat(), spot.lon(), spot.lat(), i -> {
            Sighting<T> sighting = judge(eyes.get(i), spot);
            if (sighting.verdict() == Verdict.SEES) {
                found.add(sighting);
            }
        });
        found.sort(Comparator.comparingDouble(Sighting::handicap));
        return found;
    }

    /// True when some camera sees the spot.
    public boolean isSeen(LatLon spot) {
        boolean[] seen = {false};
        reach.search(spot.lon(), spot.lat(), spot.lon(), spot.lat(),
            i -> seen[0] = seen[0] || judge(eyes.get(i), spot).verdict() == Verdict.SEES);
        return seen[0];
    }

    /// The nearest cameras, whether or not they see the spot, nearest first: for a blind spot each says why.
    public List<Sighting<T>> nearest(LatLon spot, int count) {
        return index.nearest(spot, count).stream().map(near -> judge(near.item(), spot)).toList();
    }

    private static <T> Sighting<T> judge(Eye<T> eye, LatLon spot) {
        return Sighting.judged(eye.camera, eye.cone, spot,
            () -> eye.stand.blocked(WebMercator.x(spot.lon()), WebMercator.y(spot.lat())));
    }
}
