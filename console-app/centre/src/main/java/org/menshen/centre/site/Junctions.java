package org.menshen.centre.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.index.strtree.STRtree;

/// Gives lines that cross or meet a shared point, so that a street graph built from the map joins there.
final class Junctions {

    private static final double SNAP_M = 0.6;

    private final List<LineString> lines;
    private final STRtree segments = new STRtree();
    private final STRtree nodes = new STRtree();
    private final List<Coordinate> found = new ArrayList<>();

    private record Segment(int line, Coordinate a, Coordinate b) {
        Envelope box() {
            return new Envelope(a, b);
        }
    }

    private Junctions(List<LineString> lines) {
        this.lines = lines;
    }

    /// The same lines in the same order with the shared points put in.
    static List<LineString> join(List<LineString> lines) {
        Junctions junctions = new Junctions(lines);
        junctions.find();
        List<LineString> out = new ArrayList<>(lines.size());
        for (LineString line : lines) {
            out.add(junctions.insert(line));
        }
        return out;
    }

    private void find() {
        List<Segment> all = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Coordinate[] c = lines.get(i).getCoordinates();
            for (int k = 0; k + 1 < c.length; k++) {
                Segment s = new Segment(i, c[k], c[k + 1]);
                all.add(s);
                segments.insert(s.box(), s);
            }
        }
        for (LineString line : lines) {
            node(line.getCoordinateN(0));
            node(line.getCoordinateN(line.getNumPoints() - 1));
        }
        RobustLineIntersector crossing = new RobustLineIntersector();
        for (Segment s : all) {
            for (Object other : segments.query(s.box())) {
                Segment o = (Segment) other;
                if (o.line <= s.line) {
                    continue;
                }
                crossing.computeIntersection(s.a, s.b, o.a, o.b);
                for (int k = 0; k < crossing.getIntersectionNum(); k++) {
                    node(crossing.getIntersection(k).copy());
                }
            }
        }
        for (Coordinate c : found) {
            nodes.insert(new Envelope(c), c);
        }
    }

    private void node(Coordinate at) {
        for (Coordinate known : found) {
            if (known.distance(at) < SNAP_M) {
                return;
            }
        }
        found.add(at);
    }

    private LineString insert(LineString line) {
        Coordinate[] c = line.getCoordinates();
        List<Coordinate> out = new ArrayList<>();
        for (int k = 0; k + 1 < c.length; k++) {
            Coordinate a = c[k];
            Coordinate b = c[k + 1];
            Envelope box = new Envelope(a, b);
            box.expandBy(SNAP_M);
            List<Coordinate> on = new ArrayList<>();
            for (Object node : nodes.query(box)) {
                Coordinate n = (Coordinate) node;
                if (org.locationtech.jts.algorithm.Distance.pointToSegment(n, a, b) < SNAP_M) {
                    on.add(n);
                }
            }
            on.sort(Comparator.comparingDouble(a::distance));
            boolean startsAtNode = !on.isEmpty() && on.getFirst().distance(a) < SNAP_M;
            if (!startsAtNode) {
                add(out, a);
            }
            on.forEach(n -> add(out, n));
        }
        Coordinate last = c[c.length - 1];
        if (out.isEmpty() || out.getLast().distance(last) >= SNAP_M) {
            out.add(last);
        }
        return out.size() < 2 ? line : Plane.GEOMETRY.createLineString(out.toArray(Coordinate[]::new));
    }

    private static void add(List<Coordinate> out, Coordinate c) {
        if (out.isEmpty() || out.getLast().distance(c) > 1e-9) {
            out.add(c);
        }
    }
}
