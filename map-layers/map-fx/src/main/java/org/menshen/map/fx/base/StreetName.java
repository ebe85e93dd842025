package org.menshen.map.fx.base;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.menshen.map.core.base.BaseMap;
import org.menshen.map.core.base.BaseFeature;
import org.menshen.map.core.base.FeatureKind;
import org.menshen.map.core.base.Shape;

/// One named course through the map, joined from the many short ways a street is made of, so that its name finds room.
///
/// @param kind of its ways
/// @param name local name
/// @param nameEn English name, empty when unknown
/// @param xy world coordinates x0, y0, x1, y1 …
record StreetName(FeatureKind kind, String name, String nameEn, double[] xy) {

    private record Key(FeatureKind kind, String name) {
    }

    private record Point(double x, double y) {
    }

    /// All courses of a kind of line, joined by name where ends meet.
    static List<StreetName> of(BaseMap base, FeatureKind kind) {
        Map<Key, List<BaseFeature>> byName = new HashMap<>();
        for (BaseFeature feature : base.features(kind)) {
            if (!feature.name().isBlank()) {
                byName.computeIfAbsent(new Key(kind, feature.name()), k -> new ArrayList<>()).add(feature);
            }
        }
        List<StreetName> courses = new ArrayList<>();
        byName.forEach((key, ways) -> join(ways).forEach(xy ->
            courses.add(new StreetName(kind, key.name, ways.getFirst().nameEn(), xy))));
        return courses;
    }

    private static List<double[]> join(List<BaseFeature> ways) {
        List<Deque<Point>> parts = new ArrayList<>();
        for (BaseFeature way : ways) {
            Shape shape = way.shape();
            for (int part = 0; part < shape.parts(); part++) {
                Deque<Point> points = new ArrayDeque<>();
                for (int i = shape.start(part); i < shape.end(part); i++) {
                    points.add(new Point(shape.x(i), shape.y(i)));
                }
                if (points.size() > 1) {
                    parts.add(points);
                }
            }
        }
        Map<Point, Deque<Point>> byEnd = new HashMap<>();
        List<Deque<Point>> done = new ArrayList<>();
        for (Deque<Point> part : parts) {
            Deque<Point> joined = part;
            for (Deque<Point> other = meeting(byEnd, joined); other != null; other = meeting(byEnd, joined)) {
                byEnd.remove(other.getFirst(), other);
                byEnd.remove(other.getLast(), other);
                done.remove(other);
                joined = joined(joined, other);
            }
            byEnd.putIfAbsent(joined.getFirst(), joined);
            byEnd.putIfAbsent(joined.getLast(), joined);
            done.add(joined);
        }
        return done.stream().map(StreetName::array).toList();
    }

    private static Deque<Point> meeting(Map<Point, Deque<Point>> byEnd, Deque<Point> part) {
        Deque<Point> other = byEnd.get(part.getFirst());
        return other != null ? other : byEnd.get(part.getLast());
    }

    private static Deque<Point> joined(Deque<Point> a, Deque<Point> b) {
        if (a.getFirst().equals(b.getLast())) {
            b.removeLast();
            b.addAll(a);
            return b;
        }
        if (a.getLast().equals(b.getFirst())) {
            b.removeFirst();
            a.addAll(b);
            return a;
        }
        if (a.getFirst().equals(b.getFirst())) {
            b.removeFirst();
            b.forEach(a::addFirst);
            return a;
        }
        b.removeLast();
        b.descendingIterator().forEachRemaining(a::addLast);
        return a;
    }

    private static double[] array(Deque<Point> points) {
        double[] xy = new double[points.size() * 2];
        int i = 0;
        for (Point point : points) {
            xy[i++] = point.x;
            xy[i++] = point.y;
        }
        return xy;
    }
}
