package org.menshen.benchmarks;

import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.geo.WebMercator;
import org.menshen.map.fx.MapPane;
import org.menshen.map.fx.layer.marker.Dot;
import org.menshen.map.fx.layer.marker.DotLayer;
import org.menshen.map.fx.layer.marker.Marker;
import org.menshen.map.fx.layer.marker.MarkerLayer;
import org.menshen.map.fx.paint.Role;

/// The markers and the camera of the peers' workload W1, moved by a clock that the caller gives: a thousand moves a second, a map that
/// pans without rest and changes its zoom every four seconds. FX thread.
final class MarkerMotion {

    private static final double WORLD_15 = 256.0 * (1 << 15);
    private static final double LON = 121.51;
    private static final double LAT = 31.195;

    private final MapPane map;
    private final int count;
    private final @Nullable MarkerLayer stacks;
    private final @Nullable DotLayer dots;
    private final double[] x;
    private final double[] y;
    private final int[] kind;
    private final Lcg moves = new Lcg(7);
    private long applied;

    /// @param stacking whether markers are gathered (W1b), or each is drawn
    MarkerMotion(MapPane map, int count, boolean stacking) {
        this.map = map;
        this.count = count;
        this.x = new double[count];
        this.y = new double[count];
        this.kind = new int[count];
        this.stacks = stacking ? new MarkerLayer("markers") : null;
        this.dots = stacking ? null : new DotLayer("markers", 10);
        Lcg places = new Lcg(20261123);
        double cx = WebMercator.x(LON) * WORLD_15;
        double cy = WebMercator.y(LAT) * WORLD_15;
        for (int i = 0; i < count; i++) {
            x[i] = cx + (places.next() - 0.5) * 2000;
            y[i] = cy + (places.next() - 0.5) * 1300;
            kind[i] = (int) (4 * places.next());
        }
        if (stacks != null) {
            stacks.setMarkers(IntStream.range(0, count).mapToObj(this::marker).toList());
            map.addLayer(stacks);
        } else {
            dots.setDots(IntStream.range(0, count).mapToObj(this::dot).toList());
            map.addLayer(dots);
        }
    }

    private LatLon place(int i) {
        return new LatLon(WebMercator.lat(y[i] / WORLD_15), WebMercator.lon(x[i] / WORLD_15));
    }

    private Marker marker(int i) {
        return new Marker("m" + i, place(i), 1 + kind[i], false, 1);
    }

    private Dot dot(int i) {
        return new Dot("m" + i, place(i), Role.severity(1 + kind[i]));
    }

    /// Makes everything that is due at a time.
    ///
    /// @param t seconds since the first frame
    void at(double t) {
        for (long due = (long) (t * 1000); applied < due; applied++) {
            int i = (int) (count * moves.next());
            x[i] += 40 * (moves.next() - 0.5);
            y[i] += 40 * (moves.next() - 0.5);
            if (stacks != null) {
                stacks.put(marker(i));
            } else {
                dots.put(dot(i));
            }
        }
        double zoom = zoom(t);
        double centre = WebMercator.x(LON) * WORLD_15 + triangle(t) * Math.pow(2, 15 - zoom);
        map.centreOn(new LatLon(LAT, WebMercator.lon(centre / WORLD_15)), zoom);
    }

    private static double triangle(double t) {
        double phase = t % 4 / 4;
        return phase < 0.5 ? -200 + 800 * phase : 600 - 800 * phase;
    }

    /// One level every four seconds, in a ramp of one second.
    private static double zoom(double t) {
        int step = (int) (t / 4);
        double from = step % 2 == 0 ? 14 : 15;
        double to = step % 2 == 0 ? 15 : 14;
        return from + (to - from) * Math.min(1, t % 4);
    }
}
