package org.menshen.map.core.sight;

import com.carrotsearch.hppc.LongHashSet;
import com.carrotsearch.hppc.cursors.LongCursor;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.menshen.map.core.base.BaseMap;
import org.menshen.map.core.base.BaseFeature;
import org.menshen.map.core.base.FeatureKind;
import org.menshen.map.core.base.Shape;
import org.menshen.map.core.base.Trait;
import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.geo.WebMercator;

/// The public street area of a map, cut into small squares: how much of it cameras see. Tunnels do not count. Immutable, any thread.
public final class StreetArea {

    private final double[] xs;
    private final double[] ys;
    private final double cell;
    private final double cellM2;

    /// @param cell side of a square in world coordinates
    private StreetArea(double[] xs, double[] ys, double cell, double cellM2) {
        this.xs = xs;
        this.ys = ys;
        this.cell = cell;
        this.cellM2 = cellM2;
    }

    /// How much street there is for somebody, and how much of it nobody sees.
    ///
    /// @param areaM2 all of it
    /// @param unseenM2 what no camera sees
    public record Cover(double areaM2, double unseenM2) {
        /// Share that no camera sees, 0…1; 0 when there is no street.
        public double blindShare() {
            return areaM2 == 0 ? 0 : unseenM2 / areaM2;
        }
    }

    /// @param box only squares inside count
    /// @param widthM width of each kind of street that is public, metres; a kind that is not given does not count
    /// @param cellM side of a square, metres: 4 is fine enough for shares
    public static StreetArea of(BaseMap map, Bounds box, Map<FeatureKind, Double> widthM, double cellM) {
        double metres = WebMercator.metresPerUnit(box.centre().lat());
        double cell = cellM / metres;
        LongHashSet cells = new LongHashSet();
        widthM.forEach((kind, width) -> map.visit(kind, box, feature -> {
            if (!feature.traits().contains(Trait.TUNNEL)) {
                pave(feature, width / 2 / cellM, cell, cells);
            }
        }));
        long[] keys = new long[cells.size()];
        int kept = 0;
        for (LongCursor key : cells) {
            double lon = WebMercator.lon(((int) (key.value >> 32) + 0.5) * cell);
            double lat = WebMercator.lat(((int) key.value + 0.5) * cell);
            if (box.contains(lat, lon)) {
                keys[kept++] = key.value;
            }
        }
        // the order of a hash set is chance
        keys = Arrays.copyOf(keys, kept);
        Arrays.sort(keys);
        double[] xs = Arrays.stream(keys).mapToDouble(key -> ((int) (key >> 32) + 0.5) * cell).toArray();
        double[] ys = Arrays.stream(keys).mapToDouble(key -> ((int) key + 0.5) * cell).toArray();
        return new StreetArea(xs, ys, cell, cellM * cellM);
    }

    /// Adds the squares whose middle lies on the carriageway.
    private static void pave(BaseFeature street, double half, double cell, LongHashSet cells) {
        Shape line = street.shape();
        for (int i = 1; i < line.points(); i++) {
            double x0 = line.x(i - 1) / cell;
            double y0 = line.y(i - 1) / cell;
            double x1 = line.x(i) / cell;
            double y1 = line.y(i) / cell;
            for (int row = (int) (Math.min(y0, y1) - half); row <= Math.max(y0, y1) + half; row++) {
                for (int column = (int) (Math.min(x0, x1) - half); column <= Math.max(x0, x1) + half; column++) {
                    double x = column + 0.5;
                    double y = row + 0.5;
                    if (Walls.distance(x0 - x, y0 - y, x1 - x, y1 - y) <= half) {
                        cells.add((long) column << 32 | row);
                    }
                }
            }
        }
    }

    /// How many squares.
    public int size() {
        return xs.length;
    }

    /// All of the area, square metres.
    public double areaM2() {
        return size() * cellM2;
    }

    /// The middle of a square.
    public LatLon at(int square) {
        return WebMercator.geo(xs[square], ys[square]);
    }

    double x(int square) {
        return xs[square];
    }

    double y(int square) {
        return ys[square];
    }

    double cellM2() {
        return cellM2;
    }

    /// The squares that some camera sees.
    public BitSet seenBy(CameraSight<?> cameras) {
        BitSet seen = new BitSet(size());
        for (int i = 0; i < size(); i++) {
            seen.set(i, cameras.isSeen(at(i)));
        }
        return seen;
    }

    /// The squares that nobody sees as boxes for painting: squares that follow each other from north to south are one box.
    ///
    /// @param seen from [#seenBy]
    /// @return west, north, east, south of each box in world coordinates
    public double[] unseenBoxes(BitSet seen) {
        double[] boxes = new double[4 * (size() - seen.cardinality())];
        int length = 0;
        for (int i = seen.nextClearBit(0); i < size(); i = seen.nextClearBit(i + 1)) {
            boolean follows = length > 0 && i > 0 && !seen.get(i - 1) && xs[i] == xs[i - 1] && ys[i] - ys[i - 1] < 1.5 * cell;
            if (!follows) {
                boxes[length] = xs[i] - cell / 2;
                boxes[length + 1] = ys[i] - cell / 2;
                boxes[length + 2] = xs[i] + cell / 2;
                length += 4;
            }
            boxes[length - 1] = ys[i] + cell / 2;
        }
        return Arrays.copyOf(boxes, length);
    }

    /// The shares of parts of the area, such as of committees.
    ///
    /// @param seen from [#seenBy]
    /// @param part to which part a place belongs; absent when to none
    public <K> Map<K, Cover> covers(BitSet seen, Function<LatLon, Optional<K>> part) {
        Map<K, Cover> covers = new HashMap<>();
        for (int i = 0; i < size(); i++) {
            double unseen = seen.get(i) ? 0 : cellM2;
            part.apply(at(i)).ifPresent(key -> covers.merge(key, new Cover(cellM2, unseen),
                (a, b) -> new Cover(a.areaM2 + b.areaM2, a.unseenM2 + b.unseenM2)));
        }
        return covers;
    }
}
