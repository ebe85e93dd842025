package org.menshen.centre.ingest.cap;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;

/// The ground that is guarded here, and whether a warning touches it. What cannot be told counts as touching.
final class CapGround {

    /// How an area lies to this ground.
    enum Reach { TOUCHES, UNKNOWN, ELSEWHERE }

    private static final int HALF_ROUND = 180;
    private static final int ROUND = 360;

    private final GeometryFactory geometry = new GeometryFactory();
    private final Optional<Bounds> box;
    private final CapRules.Ground rules;

    /// @param corners corners of all guarded sites; none when no site is known, and then no shape is told to be elsewhere
    CapGround(List<LatLon> corners, CapRules.Ground rules) {
        this.rules = rules;
        this.box = corners.isEmpty() ? Optional.empty() : Optional.of(grown(Bounds.around(corners), rules.marginM()));
    }

    private static Bounds grown(Bounds bounds, double metres) {
        Bounds one = Bounds.within(new LatLon(bounds.south(), bounds.west()), metres);
        return one.union(Bounds.within(new LatLon(bounds.north(), bounds.east()), metres));
    }

    /// Whether a place is on this ground or it is not known where this ground is.
    boolean holds(LatLon place) {
        return box.isEmpty() || box.get().contains(place);
    }

    /// How a warning lies: it touches when one of its areas does.
    Reach reach(CapDocument.Info info, Marks marks) {
        Reach reach = info.areas().isEmpty() ? Reach.UNKNOWN : Reach.ELSEWHERE;
        for (CapDocument.Area area : info.areas()) {
            Reach one = reach(area, marks);
            reach = one.ordinal() < reach.ordinal() ? one : reach;
        }
        return reach;
    }

    private Reach reach(CapDocument.Area area, Marks marks) {
        Optional<Boolean> byShape = byShape(area, marks);
        Optional<Boolean> byCode = byCode(area);
        if (byShape.orElse(false) || byCode.orElse(false)) {
            return Reach.TOUCHES;
        }
        if (area.shapes().isEmpty() && area.whole() && byCode.isEmpty()) {
            marks.add("area-in-words");
        }
        return !area.whole() || byShape.isEmpty() && byCode.isEmpty() ? Reach.UNKNOWN : Reach.ELSEWHERE;
    }

    private Optional<Boolean> byShape(CapDocument.Area area, Marks marks) {
        if (box.isEmpty() || area.shapes().isEmpty()) {
            return Optional.empty();
        }
        boolean touches = false;
        for (CapDocument.Shape shape : area.shapes()) {
            if (touches(shape)) {
                return Optional.of(true);
            }
            touches |= turned(shape).filter(this::touches).isPresent();
        }
        if (touches) {
            marks.add("shape-swapped");
        }
        return Optional.of(touches);
    }

    private boolean touches(CapDocument.Shape shape) {
        return switch (shape) {
            case CapDocument.Shape.Disc disc -> away(disc.middle()) <= disc.km() * 1000;
            case CapDocument.Shape.Ring ring -> geometry.toGeometry(envelope()).intersects(polygon(ring));
        };
    }

    private double away(LatLon place) {
        Bounds ground = box.orElseThrow();
        return Geodesy.distance(place, new LatLon(Math.clamp(place.lat(), ground.south(), ground.north()),
                Math.clamp(place.lon(), ground.west(), ground.east())));
    }

    private Envelope envelope() {
        Bounds ground = box.orElseThrow();
        return new Envelope(ground.west(), ground.east(), ground.south(), ground.north());
    }

    /// The ring as a polygon; one that crosses the antimeridian goes on beyond 180° on the side where this ground is.
    private Geometry polygon(CapDocument.Shape.Ring ring) {
        double west = ring.points().stream().mapToDouble(LatLon::lon).min().orElseThrow();
        double east = ring.points().stream().mapToDouble(LatLon::lon).max().orElseThrow();
        boolean crosses = east - west > HALF_ROUND && east - west < ROUND - 1;
        boolean groundEast = box.orElseThrow().east() >= 0;
        List<Coordinate> corners = new ArrayList<>();
        for (LatLon point : ring.points()) {
            double lon = point.lon();
            if (crosses && groundEast && lon < 0) {
                lon += ROUND;
            } else if (crosses && !groundEast && lon > 0) {
                lon -= ROUND;
            }
            corners.add(new Coordinate(lon, point.lat()));
        }
        corners.add(corners.getFirst());
        return geometry.createPolygon(corners.toArray(Coordinate[]::new));
    }

    /// The shape with latitude and longitude changed; empty when that is not on Earth.
    private static Optional<CapDocument.Shape> turned(CapDocument.Shape shape) {
        List<LatLon> points = shape instanceof CapDocument.Shape.Ring ring ? ring.points() : List.of(shape.middle());
        if (points.stream().anyMatch(point -> Math.abs(point.lon()) > 90)) {
            return Optional.empty();
        }
        List<LatLon> turned = points.stream().map(point -> new LatLon(point.lon(), point.lat())).toList();
        return Optional.of(shape instanceof CapDocument.Shape.Disc disc ? new CapDocument.Shape.Disc(turned.getFirst(), disc.km())
                : new CapDocument.Shape.Ring(turned));
    }

    private Optional<Boolean> byCode(CapDocument.Area area) {
        Optional<Boolean> told = Optional.empty();
        for (CapDocument.Geocode code : area.geocodes()) {
            Optional<Boolean> one = byCode(code);
            if (one.isPresent()) {
                told = Optional.of(told.orElse(false) || one.get());
            }
        }
        return told;
    }

    private Optional<Boolean> byCode(CapDocument.Geocode geocode) {
        String scheme = geocode.scheme().strip().toLowerCase(Locale.ROOT);
        String code = geocode.code().strip();
        if (rules.otherCodes().containsKey(scheme)) {
            return Optional.of(rules.otherCodes().get(scheme).stream().anyMatch(ours -> ours.equalsIgnoreCase(code)));
        }
        if (!rules.schemes().contains(scheme) || rules.codes().isEmpty() || !code.matches("\\d{2,18}")) {
            return Optional.empty();
        }
        String wanted = bare(code);
        if (rules.country().contains(wanted)) {
            return Optional.of(true);
        }
        return Optional.of(rules.codes().stream().map(CapGround::bare).anyMatch(ours -> ours.startsWith(wanted) || wanted.startsWith(ours)));
    }

    /// Without the zeros that only fill a code up: 310000000000 and 310000 are both 31, the whole city.
    private static String bare(String code) {
        String digits = code;
        while (digits.length() > 2 && digits.endsWith("0".repeat(digits.length() > 6 ? 3 : 2))) {
            digits = digits.substring(0, digits.length() - (digits.length() > 6 ? 3 : 2));
        }
        return digits;
    }
}
