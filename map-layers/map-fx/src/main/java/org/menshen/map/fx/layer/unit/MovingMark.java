package org.menshen.map.fx.layer.unit;

import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.geo.WebMercator;
import org.menshen.map.core.view.Viewport;
import org.menshen.map.fx.paint.PaintPace;

/// A unit on its way from one fix to the next. World coordinates; times in milliseconds of the layer's clock.
final class MovingMark {

    /// farther than this between two fixes is not a move that can be shown, metres
    private static final double JUMP_M = 400;
    /// a unit that was not heard of for longer is not thought to have gone slowly all that time
    private static final long LONGEST_WAY = 10_000;

    private UnitMark unit;
    private double fromX;
    private double fromY;
    private double toX;
    private double toY;
    private long begun;
    /// how long the glide takes, 0 for a jump
    private long lasts;
    /// how long the unit took for the way, at least as long as the glide
    private long way = 1;
    private long heard;
    private double paintedX = Double.NaN;
    private double paintedY = Double.NaN;

    MovingMark(UnitMark unit, long now) {
        this.unit = unit;
        toX = fromX = WebMercator.x(unit.at().lon());
        toY = fromY = WebMercator.y(unit.at().lat());
        heard = now;
    }

    UnitMark unit() {
        return unit;
    }

    /// Takes the next fix: glides there from where it is now.
    void take(UnitMark next, int glideMillis, long now) {
        double x = WebMercator.x(next.at().lon());
        double y = WebMercator.y(next.at().lat());
        double metres = Math.hypot(x - toX, y - toY) * WebMercator.metresPerUnit(next.at().lat());
        unit = next;
        if (glideMillis <= 0 || metres > JUMP_M) {
            fromX = x;
            fromY = y;
            lasts = 0;
        } else if (x != toX || y != toY) {
            fromX = x(now);
            fromY = y(now);
            begun = now;
            lasts = glideMillis;
            way = Math.clamp(now - heard, glideMillis, Math.max(glideMillis, LONGEST_WAY));
            heard = now;
        }
        toX = x;
        toY = y;
    }

    private double share(long now) {
        return lasts <= 0 ? 1 : Math.clamp((now - begun) / (double) lasts, 0, 1);
    }

    double x(long now) {
        return fromX + (toX - fromX) * share(now);
    }

    double y(long now) {
        return fromY + (toY - fromY) * share(now);
    }

    boolean gliding(long now) {
        return share(now) < 1;
    }

    /// How fast it goes on the ground while it glides, pixels a second: what it needs to be seen going, not how fast the glide makes up for it.
    double speed(Viewport view) {
        return Math.hypot(toX - fromX, toY - fromY) * view.worldSize() / way * 1000;
    }

    /// Whether the place it was painted at is off from where it will stand by so much that it is seen.
    boolean off(Viewport view) {
        return !(Math.hypot(toX - paintedX, toY - paintedY) * view.worldSize() < PaintPace.UNSEEN);
    }

    /// It is painted where it is at a time.
    void painted(long now) {
        paintedX = x(now);
        paintedY = y(now);
    }

    LatLon place(long now) {
        return WebMercator.geo(x(now), y(now));
    }
}
