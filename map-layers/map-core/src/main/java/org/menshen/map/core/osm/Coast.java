package org.menshen.map.core.osm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Makes the sea out of coastlines. OpenStreetMap has no area for it, only lines with the land on their left and the water on their
/// right. An extract cuts them, so the loose ends are led to the edge of the box and joined along it, with the water inside.
///
/// Everything is in a plane with x to the east and y to the south, as in world coordinates.
final class Coast {

    private final double left;
    private final double top;
    private final double right;
    private final double bottom;
    private final List<Chain> chains = new ArrayList<>();
    private final List<double[]> rings = new ArrayList<>();

    private Coast(double[] box) {
        this.left = box[0];
        this.top = box[1];
        this.right = box[2];
        this.bottom = box[3];
    }

    /// The rings of the sea, to be filled by the even-odd rule; empty when there is no coast.
    ///
    /// @param lines coastlines in their own direction, x0, y0, x1, y1 …
    /// @param box left, top, right, bottom of the extract; grown where a coastline leaves it
    static List<double[]> sea(List<double[]> lines, double[] box) {
        if (lines.isEmpty()) {
            return List.of();
        }
        double[] grown = box.clone();
        for (double[] line : lines) {
            for (int i = 0; i < line.length; i += 2) {
                grown[0] = Math.min(grown[0], line[i]);
                grown[1] = Math.min(grown[1], line[i + 1]);
                grown[2] = Math.max(grown[2], line[i]);
                grown[3] = Math.max(grown[3], line[i + 1]);
            }
        }
        Coast coast = new Coast(grown);
        coast.join(lines);
        coast.closeAlongTheEdge();
        return coast.rings;
    }

    /// Joins lines end to start; what closes by itself is an island or a lagoon.
    private void join(List<double[]> lines) {
        Map<List<Double>, double[]> byStart = new HashMap<>();
        lines.forEach(line -> byStart.put(point(line, 0), line));
        Set<List<Double>> ends = new HashSet<>();
        lines.forEach(line -> ends.add(point(line, line.length - 2)));
        // chains that begin where nothing ends come first, what is left over are rings
        for (double[] line : lines) {
            if (!ends.contains(point(line, 0))) {
                follow(line, byStart);
            }
        }
        for (double[] line : lines) {
            if (byStart.containsKey(point(line, 0))) {
                follow(line, byStart);
            }
        }
    }

    private void follow(double[] first, Map<List<Double>, double[]> byStart) {
        List<Double> xy = new ArrayList<>();
        double[] next = byStart.remove(point(first, 0));
        while (next != null) {
            for (int i = xy.isEmpty() ? 0 : 2; i < next.length; i++) {
                xy.add(next[i]);
            }
            next = byStart.remove(point(next, next.length - 2));
        }
        double[] chain = xy.stream().mapToDouble(Double::doubleValue).toArray();
        if (chain.length >= 8 && point(chain, 0).equals(point(chain, chain.length - 2))) {
            rings.add(Arrays.copyOf(chain, chain.length - 2));
        } else if (chain.length >= 4) {
            chains.add(new Chain(chain, along(chain[0], chain[1]), along(chain[chain.length - 2], chain[chain.length - 1])));
        }
    }

    /// From the end of a chain the edge is followed clockwise to the next start: that keeps the water on the right.
    private void closeAlongTheEdge() {
        boolean onlyIslands = chains.isEmpty() && rings.stream().anyMatch(ring -> turn(ring) < 0);
        if (onlyIslands) {
            rings.add(new double[] {left, top, right, top, right, bottom, left, bottom});
        }
        List<Chain> open = new ArrayList<>(chains);
        while (!open.isEmpty()) {
            Chain first = open.removeFirst();
            List<Double> ring = new ArrayList<>();
            Chain current = first;
            while (true) {
                add(ring, current);
                double from = current.end;
                Chain next = nearest(open, first, from);
                addEdge(ring, from, next.start);
                if (next == first) {
                    break;
                }
                open.remove(next);
                current = next;
            }
            rings.add(ring.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }

    private static Chain nearest(List<Chain> open, Chain first, double from) {
        List<Chain> candidates = new ArrayList<>(open);
        candidates.add(first);
        return candidates.stream().min(Comparator.comparingDouble(chain -> clockwise(from, chain.start))).orElseThrow();
    }

    private static void add(List<Double> ring, Chain chain) {
        for (double value : chain.xy) {
            ring.add(value);
        }
    }

    /// The way along the edge: its two ends and the corners between them.
    private void addEdge(List<Double> ring, double from, double to) {
        double length = clockwise(from, to);
        addAt(ring, from);
        for (int corner = (int) Math.floor(from) + 1; corner < from + length; corner++) {
            addAt(ring, corner % 4);
        }
        addAt(ring, to);
    }

    private void addAt(List<Double> ring, double place) {
        double share = place - Math.floor(place);
        switch ((int) place) {
            case 0 -> point(ring, left + share * (right - left), top);
            case 1 -> point(ring, right, top + share * (bottom - top));
            case 2 -> point(ring, right - share * (right - left), bottom);
            default -> point(ring, left, bottom - share * (bottom - top));
        }
    }

    private static void point(List<Double> ring, double x, double y) {
        ring.add(x);
        ring.add(y);
    }

    /// The place on the edge nearest to a point: 0…1 along the upper edge eastwards, 1…2 down the right one, and so on round.
    private double along(double x, double y) {
        double shareX = (x - left) / (right - left);
        double shareY = (y - top) / (bottom - top);
        double nearest = Math.min(Math.min(x - left, right - x), Math.min(y - top, bottom - y));
        double place;
        if (nearest == y - top) {
            place = shareX;
        } else if (nearest == right - x) {
            place = 1 + shareY;
        } else if (nearest == bottom - y) {
            place = 3 - shareX;
        } else {
            place = 4 - shareY;
        }
        return place % 4;
    }

    private static double clockwise(double from, double to) {
        double length = (to - from) % 4;
        return length < 0 ? length + 4 : length;
    }

    /// Twice the signed area; negative when the ring runs counter-clockwise as seen on the map, as islands do.
    private static double turn(double[] ring) {
        double sum = 0;
        int j = ring.length - 2;
        for (int i = 0; i < ring.length; j = i, i += 2) {
            sum += ring[j] * ring[i + 1] - ring[i] * ring[j + 1];
        }
        return sum;
    }

    private static List<Double> point(double[] xy, int i) {
        return List.of(xy[i], xy[i + 1]);
    }

    /// `start` and `end`: places on the edge, 0…4.
    private record Chain(double[] xy, double start, double end) {
    }
}
