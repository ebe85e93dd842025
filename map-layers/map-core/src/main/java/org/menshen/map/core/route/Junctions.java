package org.menshen.map.core.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.menshen.map.core.geo.WebMercator;
import org.menshen.map.core.index.PackedRTree;

/// Joins the streets of a schematic map, whose lines cross or nearly touch without sharing a point:
/// both lines get a point where they cross, and an end that stops just short of another street is led onto it.
/// Surveyed maps need none of this; there a shared point is the junction and a crossing without one is a bridge.
final class Junctions {

    private static final double REACH_M = 20;

    private final List<Street> streets;
    private final List<int[]> segments = new ArrayList<>();
    private final List<List<Cut>> cuts = new ArrayList<>();
    private final List<Street> links = new ArrayList<>();

    private Junctions(List<Street> streets) {
        this.streets = streets;
    }

    /// The same streets with points at their crossings, and short links for loose ends.
    static List<Street> joined(List<Street> streets) {
        Junctions work = new Junctions(streets);
        PackedRTree tree = work.index();
        work.findCrossings(tree);
        work.findLooseEnds(tree);
        return work.result();
    }

    private PackedRTree index() {
        for (int s = 0; s < streets.size(); s++) {
            for (int p = 0; streets.get(s).level() && p + 1 < streets.get(s).points(); p++) {
                segments.add(new int[] {s, p});
                cuts.add(new ArrayList<>());
            }
        }
        double[] boxes = new double[4 * segments.size()];
        for (int i = 0; i < segments.size(); i++) {
            boxes[4 * i] = Math.min(x(i, 0), x(i, 1));
            boxes[4 * i + 1] = Math.min(y(i, 0), y(i, 1));
            boxes[4 * i + 2] = Math.max(x(i, 0), x(i, 1));
            boxes[4 * i + 3] = Math.max(y(i, 0), y(i, 1));
        }
        return PackedRTree.of(boxes);
    }

    private void findCrossings(PackedRTree tree) {
        for (int i = 0; i < segments.size(); i++) {
            int a = i;
            tree.search(Math.min(x(i, 0), x(i, 1)), Math.min(y(i, 0), y(i, 1)),
                Math.max(x(i, 0), x(i, 1)), Math.max(y(i, 0), y(i, 1)), b -> {
                    if (b > a && streetOf(a) != streetOf(b)) {
                        cross(a, b);
                    }
                });
        }
    }

    private void cross(int a, int b) {
        double ax = x(a, 1) - x(a, 0);
        double ay = y(a, 1) - y(a, 0);
        double bx = x(b, 1) - x(b, 0);
        double by = y(b, 1) - y(b, 0);
        double denominator = ax * by - ay * bx;
        if (denominator == 0) {
            return;
        }
        double dx = x(b, 0) - x(a, 0);
        double dy = y(b, 0) - y(a, 0);
        double t = (dx * by - dy * bx) / denominator;
        double u = (dx * ay - dy * ax) / denominator;
        if (t >= 0 && t <= 1 && u >= 0 && u <= 1) {
            double px = x(a, 0) + t * ax;
            double py = y(a, 0) + t * ay;
            cuts.get(a).add(new Cut(t, px, py));
            cuts.get(b).add(new Cut(u, px, py));
        }
    }

    private void findLooseEnds(PackedRTree tree) {
        for (int s = 0; s < streets.size(); s++) {
            Street street = streets.get(s);
            if (street.level()) {
                lead(s, street.xy()[0], street.xy()[1], tree);
                lead(s, street.xy()[street.xy().length - 2], street.xy()[street.xy().length - 1], tree);
            }
        }
    }

    private void lead(int street, double x, double y, PackedRTree tree) {
        double reach = REACH_M / WebMercator.metresPerUnit(WebMercator.lat(y));
        int[] best = {-1};
        double[] nearest = {reach};
        tree.search(x - reach, y - reach, x + reach, y + reach, i -> {
            double t = foot(i, x, y);
            double d = Math.hypot(x(i, 0) + t * (x(i, 1) - x(i, 0)) - x, y(i, 0) + t * (y(i, 1) - y(i, 0)) - y);
            if (streetOf(i) != street && d < nearest[0]) {
                nearest[0] = d;
                best[0] = i;
            }
        });
        if (best[0] >= 0 && nearest[0] > 0) {
            double t = foot(best[0], x, y);
            double px = x(best[0], 0) + t * (x(best[0], 1) - x(best[0], 0));
            double py = y(best[0], 0) + t * (y(best[0], 1) - y(best[0], 0));
            cuts.get(best[0]).add(new Cut(t, px, py));
            links.add(new Street(new double[] {x, y, px, py}, streets.get(street).kind(), Set.of()));
        } else if (best[0] >= 0) {
            cuts.get(best[0]).add(new Cut(foot(best[0], x, y), x, y));
        }
    }

    /// Share of the segment at which the perpendicular from a point falls.
    private double foot(int segment, double px, double py) {
        double dx = x(segment, 1) - x(segment, 0);
        double dy = y(segment, 1) - y(segment, 0);
        double length = dx * dx + dy * dy;
        return length == 0 ? 0 : Math.clamp(((px - x(segment, 0)) * dx + (py - y(segment, 0)) * dy) / length, 0, 1);
    }

    private List<Street> result() {
        List<Street> joined = new ArrayList<>(links);
        streets.stream().filter(street -> !street.level()).forEach(joined::add);
        int segment = 0;
        for (Street street : streets) {
            if (street.level()) {
                joined.add(cut(street, segment));
                segment += street.points() - 1;
            }
        }
        return joined;
    }

    private Street cut(Street street, int firstSegment) {
        double[] xy = new double[street.xy().length];
        int length = 0;
        for (int p = 0; p < street.points(); p++) {
            List<Cut> here = p + 1 < street.points() ? cuts.get(firstSegment + p) : List.of();
            if (length + 2 + 2 * here.size() > xy.length) {
                xy = Arrays.copyOf(xy, 2 * xy.length + 2 + 2 * here.size());
            }
            xy[length++] = street.xy()[2 * p];
            xy[length++] = street.xy()[2 * p + 1];
            for (Cut cut : here.stream().sorted(Comparator.comparingDouble(Cut::share)).toList()) {
                xy[length++] = cut.x;
                xy[length++] = cut.y;
            }
        }
        return street.along(Arrays.copyOf(xy, length));
    }

    private int streetOf(int segment) {
        return segments.get(segment)[0];
    }

    private double x(int segment, int end) {
        return streets.get(segments.get(segment)[0]).xy()[2 * (segments.get(segment)[1] + end)];
    }

    private double y(int segment, int end) {
        return streets.get(segments.get(segment)[0]).xy()[2 * (segments.get(segment)[1] + end) + 1];
    }

    private record Cut(double share, double x, double y) {
    }
}
