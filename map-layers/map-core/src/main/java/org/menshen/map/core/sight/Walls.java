package org.menshen.map.core.sight;

import java.util.Arrays;
import java.util.List;
import org.menshen.map.core.base.BaseMap;
import org.menshen.map.core.base.BaseFeature;
import org.menshen.map.core.base.FeatureKind;
import org.menshen.map.core.base.Shape;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.geo.WebMercator;
import org.menshen.map.core.index.PackedRTree;

/// The outer walls of buildings, indexed by place: they stop a look. Immutable, any thread.
///
/// A camera fixed to a wall looks away from it: walls nearer than half a metre do not stop it. A camera deeper inside a building stands
/// on its roof, so that building does not stop it at all. All heights are otherwise taken as higher than the camera.
public final class Walls {

    /// how deep in a wall a camera may be drawn, metres
    static final double MOUNT_M = 0.5;

    private final List<Shape> buildings;
    private final PackedRTree boxes;
    /// x0, y0, x1, y1 of each wall, world coordinates
    private final double[] walls;
    private final int[] building;
    private final PackedRTree tree;

    private Walls(List<Shape> buildings, PackedRTree boxes, double[] walls, int[] building) {
        this.buildings = buildings;
        this.boxes = boxes;
        this.walls = walls;
        this.building = building;
        double[] wallBoxes = new double[walls.length];
        for (int i = 0; i < walls.length; i += 4) {
            wallBoxes[i] = Math.min(walls[i], walls[i + 2]);
            wallBoxes[i + 1] = Math.min(walls[i + 1], walls[i + 3]);
            wallBoxes[i + 2] = Math.max(walls[i], walls[i + 2]);
            wallBoxes[i + 3] = Math.max(walls[i + 1], walls[i + 3]);
        }
        this.tree = PackedRTree.of(wallBoxes);
    }

    /// The walls of all buildings of a map; some tens of milliseconds for ten thousand.
    public static Walls of(BaseMap map) {
        return of(map.features(FeatureKind.BUILDING).stream().map(BaseFeature::shape).toList());
    }

    /// The walls of these outlines, each filled by the even-odd rule.
    public static Walls of(List<Shape> buildings) {
        double[] walls = new double[4 * buildings.stream().mapToInt(Shape::points).sum()];
        int[] building = new int[walls.length / 4];
        double[] boxes = new double[4 * buildings.size()];
        int next = 0;
        for (int b = 0; b < buildings.size(); b++) {
            Shape shape = buildings.get(b);
            double[] box = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
            for (int part = 0; part < shape.parts(); part++) {
                int before = shape.end(part) - 1;
                for (int i = shape.start(part); i < shape.end(part); before = i++) {
                    walls[4 * next] = shape.x(before);
                    walls[4 * next + 1] = shape.y(before);
                    walls[4 * next + 2] = shape.x(i);
                    walls[4 * next + 3] = shape.y(i);
                    building[next++] = b;
                    box[0] = Math.min(box[0], shape.x(i));
                    box[1] = Math.min(box[1], shape.y(i));
                    box[2] = Math.max(box[2], shape.x(i));
                    box[3] = Math.max(box[3], shape.y(i));
                }
            }
            System.arraycopy(box, 0, boxes, 4 * b, 4);
        }
        return new Walls(List.copyOf(buildings), PackedRTree.of(boxes), walls, building);
    }

    /// How many walls.
    public int size() {
        return building.length;
    }

    /// True when a building stands between a camera and a point; both ways are not the same, see the class.
    public boolean block(LatLon camera, LatLon point) {
        return stand(camera).blocked(WebMercator.x(point.lon()), WebMercator.y(point.lat()));
    }

    /// Prepares the looks from one place.
    Stand stand(LatLon camera) {
        return new Stand(camera);
    }

    /// A place to look from, with the buildings that do not count there.
    final class Stand {

        final double x;
        final double y;
        /// metres a unit of world coordinates
        final double metres;
        private int[] roofs = new int[0];

        private Stand(LatLon camera) {
            x = WebMercator.x(camera.lon());
            y = WebMercator.y(camera.lat());
            // on the sphere by which ranges are measured everywhere
            metres = 2 * Math.PI * Geodesy.EARTH_RADIUS_M * Math.cos(Math.toRadians(camera.lat()));
            boxes.search(x, y, x, y, b -> {
                if (holds(buildings.get(b), x, y) && edge(buildings.get(b)) > MOUNT_M) {
                    roofs = Arrays.copyOf(roofs, roofs.length + 1);
                    roofs[roofs.length - 1] = b;
                }
            });
        }

        private double edge(Shape shape) {
            double nearest = Double.MAX_VALUE;
            for (int part = 0; part < shape.parts(); part++) {
                int before = shape.end(part) - 1;
                for (int i = shape.start(part); i < shape.end(part); before = i++) {
                    nearest = Math.min(nearest, distance(shape.x(before) - x, shape.y(before) - y, shape.x(i) - x, shape.y(i) - y));
                }
            }
            return nearest * metres;
        }

        boolean counts(int wall) {
            for (int roof : roofs) {
                if (building[wall] == roof) {
                    return false;
                }
            }
            return true;
        }

        boolean blocked(double toX, double toY) {
            double dx = toX - x;
            double dy = toY - y;
            double length = Math.hypot(dx, dy) * metres;
            if (length <= MOUNT_M) {
                return false;
            }
            double least = MOUNT_M / length;
            boolean[] hit = {false};
            tree.search(Math.min(x, toX), Math.min(y, toY), Math.max(x, toX), Math.max(y, toY), wall -> {
                if (!hit[0] && counts(wall)) {
                    double share = crossing(wall, x, y, dx, dy);
                    hit[0] = share >= least && share < 1;
                }
            });
            return hit[0];
        }

        /// Calls with the ends of every wall that counts within a box of metres around, in metres from here, x east and y south.
        void around(double range, WallVisitor visitor) {
            double reach = range / metres;
            tree.search(x - reach, y - reach, x + reach, y + reach, wall -> {
                if (counts(wall)) {
                    visitor.wall((walls[4 * wall] - x) * metres, (walls[4 * wall + 1] - y) * metres,
                        (walls[4 * wall + 2] - x) * metres, (walls[4 * wall + 3] - y) * metres);
                }
            });
        }
    }

    /// Takes one wall.
    interface WallVisitor {
        void wall(double x0, double y0, double x1, double y1);
    }

    /// At which share of a line it meets a wall; NaN when it does not.
    private double crossing(int wall, double x, double y, double dx, double dy) {
        double wx = walls[4 * wall + 2] - walls[4 * wall];
        double wy = walls[4 * wall + 3] - walls[4 * wall + 1];
        double denominator = dx * wy - dy * wx;
        if (denominator == 0) {
            return Double.NaN;
        }
        double ox = walls[4 * wall] - x;
        double oy = walls[4 * wall + 1] - y;
        double along = (ox * dy - oy * dx) / denominator;
        return along >= 0 && along <= 1 ? (ox * wy - oy * wx) / denominator : Double.NaN;
    }

    /// Distance of the origin from a line between two points.
    static double distance(double x0, double y0, double x1, double y1) {
        double dx = x1 - x0;
        double dy = y1 - y0;
        double length = dx * dx + dy * dy;
        double t = length == 0 ? 0 : Math.clamp(-(x0 * dx + y0 * dy) / length, 0, 1);
        return Math.hypot(x0 + t * dx, y0 + t * dy);
    }

    private static boolean holds(Shape shape, double x, double y) {
        boolean inside = false;
        for (int part = 0; part < shape.parts(); part++) {
            int before = shape.end(part) - 1;
            for (int i = shape.start(part); i < shape.end(part); before = i++) {
                boolean spans = shape.y(i) > y != shape.y(before) > y;
                if (spans && x < (shape.x(before) - shape.x(i)) * (y - shape.y(i)) / (shape.y(before) - shape.y(i)) + shape.x(i)) {
                    inside = !inside;
                }
            }
        }
        return inside;
    }
}
