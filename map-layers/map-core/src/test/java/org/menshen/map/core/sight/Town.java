package org.menshen.map.core.sight;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.menshen.map.core.base.Shape;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.geo.WebMercator;

/// A made-up town for tests: turned rectangles that may touch and overlap.
final class Town {

    static final LatLon CENTRE = new LatLon(31.197, 121.5085);

    private Town() {
    }

    /// A place so many metres east and north of the centre.
    static LatLon at(double east, double north) {
        return Geodesy.destination(Geodesy.destination(CENTRE, 90, east), 0, north);
    }

    /// A building with its middle there.
    static Shape house(double east, double north, double width, double depth, double turn) {
        double[] xy = new double[8];
        double[][] corners = {{-1, -1}, {1, -1}, {1, 1}, {-1, 1}};
        for (int i = 0; i < 4; i++) {
            double x = corners[i][0] * width / 2;
            double y = corners[i][1] * depth / 2;
            double sin = Math.sin(Math.toRadians(turn));
            double cos = Math.cos(Math.toRadians(turn));
            LatLon corner = at(east + x * cos - y * sin, north + x * sin + y * cos);
            xy[2 * i] = WebMercator.x(corner.lon());
            xy[2 * i + 1] = WebMercator.y(corner.lat());
        }
        return Shape.single(xy);
    }

    /// So many houses within a square of so many metres.
    static List<Shape> houses(Random random, int count, double side) {
        List<Shape> houses = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            houses.add(house((random.nextDouble() - 0.5) * side, (random.nextDouble() - 0.5) * side, 4 + random.nextDouble() * 16,
                4 + random.nextDouble() * 16, random.nextDouble() * 90));
        }
        return houses;
    }
}
