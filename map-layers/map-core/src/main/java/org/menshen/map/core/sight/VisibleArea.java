package org.menshen.map.core.sight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.geo.WebMercator;

/// The part of a cone that walls leave, as an exact polygon: between two neighbouring corners as the camera sees them, the nearest wall
/// is one and the same, so the border there is a piece of that wall or of the arc.
final class VisibleArea {

    private static final double FULL = 2 * Math.PI;
    private static final double ARC_STEP = Math.toRadians(5);
    private static final double SLIVER = 1e-10;

    private final Walls.Stand stand;
    private final double range;
    private final double start;
    private final double opening;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<LatLon> ring = new ArrayList<>();

    private VisibleArea(ViewCone cone, Walls walls) {
        this.stand = walls.stand(cone.origin());
        this.range = cone.range();
        this.opening = Math.toRadians(cone.opening());
        this.start = Math.toRadians(cone.azimuth()) - opening / 2;
    }

    /// An open ring; the origin first unless the cone looks all round.
    static List<LatLon> of(ViewCone cone, Walls walls) {
        VisibleArea area = new VisibleArea(cone, walls);
        area.stand.around(area.range, area::wall);
        if (cone.opening() < 360) {
            area.ring.add(cone.origin());
        }
        area.sweep();
        return List.copyOf(area.ring);
    }

    /// A stretch of wall from one direction to another, counted from the left edge of the cone; from < to.
    private record Piece(double from, double to, double x0, double y0, double x1, double y1) {

        /// How far the wall is in a direction given by its sine and cosine.
        double distance(double east, double south) {
            double wx = x1 - x0;
            double wy = y1 - y0;
            return (x0 * wy - y0 * wx) / (east * wy - south * wx);
        }
    }

    /// Keeps what of a wall lies within the range and not in the mount.
    private void wall(double x0, double y0, double x1, double y1) {
        double[] whole = {0, 1};
        double[] inRange = within(x0, y0, x1, y1, range, whole);
        if (inRange.length == 0) {
            return;
        }
        double[] mount = within(x0, y0, x1, y1, Walls.MOUNT_M, inRange);
        if (mount.length == 0) {
            piece(x0, y0, x1, y1, inRange[0], inRange[1]);
        } else {
            piece(x0, y0, x1, y1, inRange[0], mount[0]);
            piece(x0, y0, x1, y1, mount[1], inRange[1]);
        }
    }

    /// The shares of a line between which it lies inside a circle around the origin, no wider than `limits`; empty when nowhere.
    private static double[] within(double x0, double y0, double x1, double y1, double radius, double[] limits) {
        double dx = x1 - x0;
        double dy = y1 - y0;
        double a = dx * dx + dy * dy;
        double b = x0 * dx + y0 * dy;
        double root = b * b - a * (x0 * x0 + y0 * y0 - radius * radius);
        if (a == 0 || root <= 0) {
            return new double[0];
        }
        double low = Math.max(limits[0], (-b - Math.sqrt(root)) / a);
        double high = Math.min(limits[1], (-b + Math.sqrt(root)) / a);
        return low < high ? new double[] {low, high} : new double[0];
    }

    private void piece(double x0, double y0, double x1, double y1, double low, double high) {
        if (high - low <= 0) {
            return;
        }
        double ax = x0 + low * (x1 - x0);
        double ay = y0 + low * (y1 - y0);
        double bx = x0 + high * (x1 - x0);
        double by = y0 + high * (y1 - y0);
        double first = Math.atan2(ax, -ay);
        double turn = Math.IEEEremainder(Math.atan2(bx, -by) - first, FULL);
        double width = Math.abs(turn);
        double from = turned((turn < 0 ? first + turn : first) - start);
        if (width > SLIVER) {
            place(new Piece(from, from + width, x0, y0, x1, y1));
            place(new Piece(from - FULL, from - FULL + width, x0, y0, x1, y1));
        }
    }

    private void place(Piece piece) {
        if (piece.to > 0 && piece.from < opening) {
            pieces.add(piece);
        }
    }

    private static double turned(double angle) {
        double positive = angle % FULL;
        return positive < 0 ? positive + FULL : positive;
    }

    private void sweep() {
        double[] corners = corners();
        for (int i = 1; i < corners.length; i++) {
            double middle = (corners[i - 1] + corners[i]) / 2;
            if (corners[i] - corners[i - 1] <= SLIVER) {
                continue;
            }
            Piece nearest = nearest(middle);
            if (nearest == null) {
                arc(corners[i - 1], corners[i]);
            } else {
                point(corners[i - 1], distance(nearest, corners[i - 1]));
                point(corners[i], distance(nearest, corners[i]));
            }
        }
    }

    /// Every direction in which another wall may become the nearest.
    private double[] corners() {
        double[] corners = new double[2 + 2 * pieces.size()];
        corners[1] = opening;
        int length = 2;
        for (Piece piece : pieces) {
            corners[length++] = Math.clamp(piece.from, 0, opening);
            corners[length++] = Math.clamp(piece.to, 0, opening);
        }
        for (int i = 0; i < pieces.size(); i++) {
            for (int j = 0; j < i; j++) {
                double meets = meets(pieces.get(i), pieces.get(j));
                if (meets > 0 && meets < opening) {
                    corners = length == corners.length ? Arrays.copyOf(corners, 2 * length) : corners;
                    corners[length++] = meets;
                }
            }
        }
        double[] sorted = Arrays.copyOf(corners, length);
        Arrays.sort(sorted);
        return sorted;
    }

    /// The direction in which two walls cross; NaN when they do not, in what is seen of them.
    private double meets(Piece a, Piece b) {
        if (a.from >= b.to || b.from >= a.to) {
            return Double.NaN;
        }
        double ax = a.x1 - a.x0;
        double ay = a.y1 - a.y0;
        double bx = b.x1 - b.x0;
        double by = b.y1 - b.y0;
        double denominator = ax * by - ay * bx;
        if (denominator == 0) {
            return Double.NaN;
        }
        double t = ((b.x0 - a.x0) * by - (b.y0 - a.y0) * bx) / denominator;
        double u = ((b.x0 - a.x0) * ay - (b.y0 - a.y0) * ax) / denominator;
        if (!(t > 0 && t < 1 && u > 0 && u < 1)) {
            return Double.NaN;
        }
        double direction = turned(Math.atan2(a.x0 + t * ax, -(a.y0 + t * ay)) - start);
        return direction > a.from && direction < a.to ? direction : direction - FULL;
    }

    private @Nullable Piece nearest(double direction) {
        Piece nearest = null;
        double least = range;
        for (Piece piece : pieces) {
            if (piece.from < direction && direction < piece.to) {
                double metres = distance(piece, direction);
                if (metres <= least) {
                    least = metres;
                    nearest = piece;
                }
            }
        }
        return nearest;
    }

    private double distance(Piece piece, double direction) {
        return piece.distance(Math.sin(start + direction), -Math.cos(start + direction));
    }

    private void arc(double from, double to) {
        int steps = Math.max(1, (int) Math.ceil((to - from) / ARC_STEP));
        for (int i = 0; i <= steps; i++) {
            point(from + (to - from) * i / steps, range);
        }
    }

    private void point(double direction, double metres) {
        double away = Math.min(metres, range) / stand.metres;
        LatLon next = WebMercator.geo(stand.x + away * Math.sin(start + direction), stand.y - away * Math.cos(start + direction));
        if (ring.isEmpty() || Geodesy.distance(ring.getLast(), next) > 0.001) {
            ring.add(next);
        }
    }
}
